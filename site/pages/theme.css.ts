// Answers `/theme.css`: the organisation's accent colour as custom properties, readable in light and dark.
import { readHandbook } from '#site/views/read-handbook'
import { noticeStyleSheet } from '#site/views/preview-notice'
import { themeStyleSheet } from '#site/views/theme-colours'

/** The generated style sheet. */
export async function GET(): Promise<Response> {
  const { release, preview } = await readHandbook()
  const theme = themeStyleSheet(release.settings.accent)
  return new Response(preview === undefined ? theme : `${theme}${noticeStyleSheet}`, {
    headers: { 'Content-Type': 'text/css; charset=utf-8' },
  })
}
