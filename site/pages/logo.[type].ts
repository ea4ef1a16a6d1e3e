// Answers `/logo.<type>` with the organisation's logo, where it has one.
import { logoPaths } from '#site/views/read-handbook'

export const getStaticPaths = logoPaths

/** The logo's bytes as they stand in the release. */
export function GET({ props }: { props: { bytes: Uint8Array<ArrayBuffer> } }): Response {
  return new Response(props.bytes)
}
