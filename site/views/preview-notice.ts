// What a preview says of itself. A published handbook has no such notice; everything else is the same in both. Pure.

/** The update that is previewed, and the address of the page where it is reviewed. */
export type PreviewNotice = { title: string; review: string }

/** How a preview is built: where it is served (a base path such as "/preview/1/abc/"), and what it says of itself. */
export type PreviewBuild = PreviewNotice & { base: string }

/** The style of the notice. It goes out with the theme of a preview, so that no published page carries it. */
export const noticeStyleSheet = `.preview-notice{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:center;padding:.6rem 1rem;background:#7a2e00;color:#fff;text-align:center}
.preview-notice p{margin:0;max-width:none}
.preview-notice a{color:inherit;font-weight:600}
@media print{.preview-notice{background:none;color:#000;border:1pt solid #000}.preview-notice a{display:none}}
`

/** What the build was told in SITE_PREVIEW; undefined when it is the build of a published handbook. */
export function parsePreviewBuild(text: string | undefined): PreviewBuild | undefined {
  // Written by site/publish/build-pages.ts of the same build.
  return text === undefined || text === '' ? undefined : (JSON.parse(text) as PreviewBuild)
}
