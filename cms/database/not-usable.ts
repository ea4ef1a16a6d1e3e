// A database that is there but must not be used as it is: an error that a person reads, with the mend beside it.

/** Thrown when a database is opened; commands show both sentences, servers log them and end. */
export class NotUsable extends Error {
  readonly mend: string

  constructor(message: string, mend: string) {
    super(message)
    this.name = 'NotUsable'
    this.mend = mend
  }
}
