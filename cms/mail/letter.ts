// How a message to a person is laid out, as plain text and as HTML that say the same. Pure; it must never be given
// HTML, and escapes whatever it is given.

/** What a message says: a greeting's name, sentences, at most one link with its label, and why it was sent. */
export type Letter = {
  subject: string
  to: string
  name: string
  paragraphs: readonly string[]
  link?: { label: string; url: string }
  /** Why this person gets it, for the small print. */
  because: string
}

/** A message that can be sent. */
export type Message = { to: string; subject: string; text: string; html: string }

/** The message as text and as HTML. The link's address stands alone on its line, so that it can be copied whole. */
export function letterAsMessage({ subject, to, name, paragraphs, link, because }: Letter): Message {
  const greeting = `Dear ${name},`
  return {
    to,
    subject: inOneLine(subject),
    text: [
      greeting,
      ...paragraphs,
      ...(link === undefined ? [] : [`${link.label}:\n${link.url}`]),
      `-- \n${because}`,
      '',
    ].join('\n\n'),
    html: page(subject, [
      paragraph(greeting),
      ...paragraphs.map(paragraph),
      ...(link === undefined ? [] : [button(link)]),
      `<p style="color:#595959;font-size:14px">${escaped(because)}</p>`,
    ]),
  }
}

function page(title: string, body: readonly string[]): string {
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    `<head><meta charset="utf-8"><title>${escaped(title)}</title></head>`,
    '<body style="font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;color:#1a1a1a;max-width:36em;padding:16px">',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`
}

function button({ label, url }: NonNullable<Letter['link']>): string {
  return `<p><a href="${escaped(url)}">${escaped(label)}</a><br>\n<small>${escaped(url)}</small></p>`
}

/** A line break in a subject would begin another header. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
