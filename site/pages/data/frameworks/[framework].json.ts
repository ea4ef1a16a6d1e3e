// Answers `/data/frameworks/<id>.json`.
import { frameworkJsonPaths } from '#site/views/read-handbook'

export const getStaticPaths = frameworkJsonPaths

/** One framework as the contract has it. */
export function GET({ props }: { props: { json: string } }): Response {
  return new Response(props.json, { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
}
