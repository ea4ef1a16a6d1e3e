// Answers `/theme.css`: the organisation's accent colour as custom properties, readable in light and dark.
import { readHandbook } from '#site/views/read-handbook'
import { themeStyleSheet } from '#site/views/theme-colours'

/** The generated style sheet. */
export async function GET(): Promise<Response> {
  const { release } = await readHandbook()
  return new Response(themeStyleSheet(release.settings.accent), {
    headers: { 'Content-Type': 'text/css; charset=utf-8' },
  })
}
