// Answers `/theme.css`: the organisation's accent colour, readable in light and dark, and the foot of printed sheets.
import { paperStyleSheet } from '#site/views/paper'
import { readHandbook } from '#site/views/read-handbook'
import { noticeStyleSheet } from '#site/views/preview-notice'
import { themeStyleSheet } from '#site/views/theme-colours'

/** The generated style sheet. */
export async function GET(): Promise<Response> {
  const { release, preview } = await readHandbook()
  const { accent, title } = release.settings
  const theme = `${themeStyleSheet(accent)}${paperStyleSheet(title)}`
  return new Response(preview === undefined ? theme : `${theme}${noticeStyleSheet}`, {
    headers: { 'Content-Type': 'text/css; charset=utf-8' },
  })
}
