// What stands at the foot of every printed sheet: the handbook's title and the number of the sheet. Pure.

/** A style sheet of its own, because it quotes the title. */
export function paperStyleSheet(title: string): string {
  const look = 'font:8pt sans-serif;color:#53605c'
  return `@page{@bottom-left{content:${quoted(title)};${look}}@bottom-right{content:'Page ' counter(page) ' of ' counter(pages);${look}}}\n`
}

/** A text as CSS writes it: whatever could end the string or the style sheet is escaped by its number. */
function quoted(text: string): string {
  const safe = text.replace(/["\\<>\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)
  return `"${safe}"`
}
