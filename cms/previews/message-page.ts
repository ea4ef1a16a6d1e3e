// What stands in the place of a preview that cannot be shown: one sentence and one way on. Pure.

/** A page with a sentence and a link; texts are ours and addresses are made of ids, so that nothing needs escaping. */
export function messagePage(title: string, sentence: string, link: { href: string; label: string }): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>body{font:1.05rem/1.6 system-ui,sans-serif;max-width:36rem;margin:20vh auto 0;padding:0 1.5rem}h1{font-size:1.5rem}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${sentence}</p>
<p><a href="${link.href}">${link.label}</a></p>
</main>
</body>
</html>
`
}

/** The policy of such a page: its own style and nothing else. */
export const messagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
