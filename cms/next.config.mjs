// Next serves Payload's admin and REST interface, and previews of the handbook.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withPayload } from '@payloadcms/next/withPayload'

const repository = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Sent with every answer of the CMS. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
]

/** Payload's admin needs inline styles and scripts of its own. */
const contentSecurityPolicy = {
  key: 'Content-Security-Policy',
  value:
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
}

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  images: { unoptimized: true },
  turbopack: { root: repository },
  outputFileTracingRoot: repository,
  typescript: { tsconfigPath: '../tsconfig.json', ignoreBuildErrors: true },
  // Previews are pages of the handbook, with its addresses and its own, stricter headers (cms/previews/serve-preview.ts).
  skipTrailingSlashRedirect: true,
  headers: () =>
    Promise.resolve([
      { source: '/((?!preview/).*)', headers: securityHeaders },
      // Between people and the CMS nothing may keep what only some of them may see.
      { source: '/api/:path*', headers: [{ key: 'Cache-Control', value: 'private, no-store' }] },
      // What Next is told here stands above what an answer says; documents that were brought in have a stricter one.
      {
        source: '/((?!preview/|api/source-documents/file/).*)',
        headers: [contentSecurityPolicy],
      },
    ]),
}

export default withPayload(config, { devBundleServerPackages: false })
