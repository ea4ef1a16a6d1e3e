// Word documents and spreadsheets as small as their programs can open, made of values, for import tests.
import { strToU8, zipSync } from 'fflate'

export type WordRun = { text: string; bold?: boolean }
export type WordBlock =
  { style?: string; runs: WordRun[]; list?: { level: number; numbered?: boolean } } | { rows: WordCell[][] }
export type WordCell = { blocks: WordBlock[]; colspan?: number; merge?: 'restart' | 'continue' }

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A paragraph of plain text, in bold, or in a style such as "Heading1". */
export function paragraph(text: string, options: { style?: string; bold?: boolean } = {}): WordBlock {
  const run = { text, ...(options.bold === undefined ? {} : { bold: options.bold }) }
  return { runs: [run], ...(options.style === undefined ? {} : { style: options.style }) }
}

/** An item of a list, level 0 outermost. */
export function listItem(text: string, level = 0): WordBlock {
  return { runs: [{ text }], list: { level } }
}

/** The bytes of a .docx file that holds these blocks; `body` is put behind them as it is, `parts` are further files. */
export function wordDocument(
  blocks: readonly WordBlock[],
  body = '',
  parts: Record<string, string> = {},
): Uint8Array {
  return zipSync({
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
    '[Content_Types].xml': strToU8(
      `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(relations([['officeDocument', 'word/document.xml']])),
    'word/_rels/document.xml.rels': strToU8(
      relations([
        ['styles', 'styles.xml'],
        ['numbering', 'numbering.xml'],
        ...('word/footnotes.xml' in parts ? [['footnotes', 'footnotes.xml'] as const] : []),
      ]),
    ),
    'word/styles.xml': strToU8(`${xmlHead}<w:styles ${main}>${styles()}</w:styles>`),
    'word/numbering.xml': strToU8(`${xmlHead}<w:numbering ${main}>${numbering()}</w:numbering>`),
    'word/document.xml': strToU8(
      `${xmlHead}<w:document ${main} xmlns:r="${officeRelations}"><w:body>${blocks.map(blockXml).join('')}${body}</w:body></w:document>`,
    ),
  })
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const list = targets.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${officeRelations}/${type}" Target="${target}"/>`,
  )
  return `${xmlHead}<Relationships xmlns="${packageRelations}">${list.join('')}</Relationships>`
}

function styles(): string {
  const headings = [1, 2, 3].map((rank) => [`Heading${rank}`, `heading ${rank}`] as const)
  return [...headings, ['Title', 'Title'] as const, ['TOC1', 'toc 1'] as const]
    .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
    .join('')
}

function numbering(): string {
  const formats = ['bullet', 'decimal'].map((format, i) => {
    const levels = [0, 1, 2].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`)
    return `<w:abstractNum w:abstractNumId="${i}">${levels.join('')}</w:abstractNum>`
  })
  const lists = [1, 2].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`)
  return formats.join('') + lists.join('')
}

function blockXml(block: WordBlock): string {
  if ('rows' in block)
    return `<w:tbl>${block.rows.map((row) => `<w:tr>${row.map(cellXml).join('')}</w:tr>`).join('')}</w:tbl>`
  const { style, list, runs } = block
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    list === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.numbered === true ? 2 : 1}"/></w:numPr>`,
  ].join('')
  return `<w:p><w:pPr>${properties}</w:pPr>${runs.map(runXml).join('')}</w:p>`
}

function cellXml({ blocks, colspan, merge }: WordCell): string {
  const properties = [
    colspan === undefined ? '' : `<w:gridSpan w:val="${colspan}"/>`,
    merge === undefined ? '' : merge === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>',
  ].join('')
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${blocks.map(blockXml).join('') || '<w:p/>'}</w:tc>`
}

function runXml({ text, bold }: WordRun): string {
  const pieces = text.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
  return `<w:r>${bold === true ? '<w:rPr><w:b/></w:rPr>' : ''}${pieces.join('<w:br/>')}</w:r>`
}

/** A value of a cell; a formula has the value that the program calculated last. */
export type SheetCell = string | number | { formula: string; value: string }
export type WorkbookSheet = { name: string; rows: SheetCell[][]; merged?: string[] }

/** The bytes of an .xlsx file with these sheets. */
export function workbook(sheets: readonly WorkbookSheet[]): Uint8Array {
  const files = sheets.map(
    ({ rows, merged }, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(rows, merged ?? [])] as const,
  )
  const names = sheets.map(
    ({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  )
  const spreadsheet = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${files.map(([name]) => `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(relations([['officeDocument', 'xl/workbook.xml']])),
    'xl/workbook.xml': strToU8(
      `${xmlHead}<workbook ${spreadsheet} xmlns:r="${officeRelations}"><sheets>${names.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      relations(sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const)),
    ),
    ...Object.fromEntries(
      files.map(([name, xml]) => [name, strToU8(`${xmlHead}<worksheet ${spreadsheet}>${xml}</worksheet>`)]),
    ),
  })
}

function sheetXml(rows: SheetCell[][], merged: readonly string[]): string {
  const lines = rows.map((cells, r) => {
    const filled = cells.map((cell, c) => (cell === '' ? '' : sheetCellXml(cell, `${columnName(c)}${r + 1}`)))
    return filled.some((cell) => cell !== '') ? `<row r="${r + 1}">${filled.join('')}</row>` : ''
  })
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`)
  return `<sheetData>${lines.join('')}</sheetData>${ranges.length === 0 ? '' : `<mergeCells>${ranges.join('')}</mergeCells>`}`
}

function sheetCellXml(cell: SheetCell, at: string): string {
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'string')
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  return `<c r="${at}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`
}

function columnName(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : `${columnName(Math.floor(index / 26) - 1)}${columnName(index % 26)}`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
