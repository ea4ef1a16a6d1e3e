// What a document is called stands on its cover, whatever that reads like elsewhere.
import { expect, test } from 'vitest'
import { importedText } from '#tests/factories/source-file'

test.each(['Competency Definitions', 'Competency Framework', 'Our Behaviours', 'Our Standards'])(
  'a document called "%s" keeps its name and its address',
  (title) => {
    const text = [
      'Larkfield Borough Council',
      '',
      title,
      '',
      'This document says what we look for in everybody who works here.',
      '',
      'Listening',
      '',
      "What you are doing\tWhat you're not doing",
      'Lets people finish. Writes down what was agreed.\tLooks at the telephone while somebody speaks.',
      '',
      'Planning',
      '',
      "What you are doing\tWhat you're not doing",
      'Keeps a diary that others can read.\tBegins without a plan.',
    ].join('\n')
    const { framework, competencies } = importedText(text, 'scan_0042.txt').bundle
    expect([framework.title, framework.organisation]).toEqual([title, 'Larkfield Borough Council'])
    expect(framework.id).not.toContain('scan')
    expect(competencies.map(({ name }) => name)).toEqual(['Listening', 'Planning'])
  },
)
