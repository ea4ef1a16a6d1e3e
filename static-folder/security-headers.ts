// What a browser may do with the pages of a handbook, wherever they are served from.

/** Sent with every answer, beside the content security policy. */
export const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

/**
 * The content security policy of a file (its path within the handbook). Everything comes from `sources`, which is the
 * handbook's own origin unless it shares one; the search page alone may run WebAssembly besides.
 */
export function contentSecurityPolicy(file: string, sources = "'self'"): string {
  const scripts = file === 'search/index.html' ? `${sources} 'wasm-unsafe-eval'` : sources
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${sources}`,
    `img-src ${sources} data:`,
    `font-src ${sources}`,
    `connect-src ${sources}`,
    "base-uri 'none'",
    `form-action ${sources}`,
    "frame-ancestors 'none'",
  ].join('; ')
}
