// The comment by which HTML that was made of Markdown remembers the lines it was written on.

/** The comment that says on which line of its source the HTML after it was written. */
export function lineMark(line: number): string {
  return `<!--line ${line}-->`
}

/** The line that a comment with this text names. */
export function lineOfMark(comment: string): number | undefined {
  const line = /^line (\d+)$/.exec(comment)?.[1]
  return line === undefined ? undefined : Number(line)
}
