// Answers `/data/behaviours.csv`.
import { behavioursCsv } from '#site/views/behaviours-csv'
import { readHandbook } from '#site/views/read-handbook'

/** Every behaviour of the handbook as a spreadsheet. */
export async function GET(): Promise<Response> {
  return new Response(behavioursCsv(await readHandbook()), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  })
}
