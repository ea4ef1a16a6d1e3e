// Why a file is not read, and what to do instead: the sentences in one place.

/** A sentence that says what is wrong, and one that says the mend. */
export type Refusal = { message: string; mend: string }

const onlyTheFramework = 'Choose the file that holds the framework and nothing else.'
const readKinds =
  'Save the document as a Word document (.docx), a spreadsheet (.xlsx or .csv), a web page (.html), Markdown (.md) or plain text (.txt), and import that file.'

const refusals = {
  'unknown ending': { message: 'This kind of file is not read.', mend: readKinds },
  'too large': { message: 'This file is larger than 60 MB.', mend: onlyTheFramework },
  empty: { message: 'This file is empty.', mend: 'Choose the file that holds the framework.' },
  binary: {
    message: 'This file holds neither text nor a document, whatever its name says.',
    mend: readKinds,
  },
  encrypted: {
    message: 'This file is protected by a password.',
    mend: 'Open it, remove the password, save it, and import it again.',
  },
  'unpacks too large': {
    message: 'This file unpacks to far more than a document holds, so it was not opened.',
    mend: `Copy its text into a new document and import that. ${onlyTheFramework}`,
  },
  'too long': {
    message: 'Reading this file took so long that it was given up.',
    mend: `Copy its text into a new document and import that. ${onlyTheFramework}`,
  },
  'too much': {
    message: 'This file is so large, or nested so deeply, that it cannot be read.',
    mend: `Copy its text into a new document and import that. ${onlyTheFramework}`,
  },
  archive: {
    message: 'This is an archive of other files.',
    mend: 'Unpack it, and import the document that is inside.',
  },
  'no json': {
    message: 'This file is not valid JSON.',
    mend: 'Choose a file from data/frameworks/ of a handbook as it was published, unchanged.',
  },
} satisfies Record<string, Refusal>

/** The refusal of this name. */
export function refusalOf(why: keyof typeof refusals): Refusal {
  return refusals[why]
}

/** For a document that its own program would not open either; `called` is what a person calls it. */
export function brokenRefusal(called: string): Refusal {
  return {
    message: `This file is named as ${called}, but it is damaged and cannot be opened.`,
    mend: 'Open it in the program it was made with and save it again, or copy its text into a new document.',
  }
}

/** For a file whose name promises something else than it is. */
export function wrongEndingRefusal(fileName: string, called: string, rename: string): Refusal {
  const ending = /\.[^.]+$/.exec(fileName)?.[0]
  return {
    message: `The name of this file ends in ${ending ?? 'nothing'}, but it is ${called}.`,
    mend: `Rename it to “${rename}” and import it again.`,
  }
}

/** For a file with more lines or rows than are read. */
export function tooLongRefusal(count: number, what: 'lines' | 'rows' | 'columns', most: number): Refusal {
  const inWords = (number: number): string => number.toLocaleString('en-GB')
  return {
    message: `This file has ${inWords(count)} ${what}; up to ${inWords(most)} are read.`,
    mend: onlyTheFramework,
  }
}

/** For a spreadsheet whose farthest cell is too far out to be read. */
export function tooFarRefusal(cell: string): Refusal {
  return {
    message: `This file uses cells as far out as ${cell}, which is more than a framework fills.`,
    mend: 'Delete the rows and columns behind the last one that you need, save it, and import it again.',
  }
}
