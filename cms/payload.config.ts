// The CMS in one list. What each part does stands in its own file.
import { fileURLToPath } from 'node:url'
import { dirname, join } from 'node:path'
import { buildConfig, type Config } from 'payload'
import { commentEndpoints } from './actions/comment-endpoints.ts'
import { importEndpoints } from './actions/import-endpoints.ts'
import { previewEndpoints } from './actions/preview-endpoints.ts'
import { peopleEndpoints } from './actions/people-endpoints.ts'
import { readReview } from './actions/read-review.ts'
import { updateEndpoints } from './actions/update-endpoints.ts'
import { adminScreens } from './admin/admin-screens.ts'
import { signInWords } from './admin/people/sign-in-words.ts'
import { auditEvents } from './collections/audit-events/index.ts'
import { competencies } from './collections/competencies/index.ts'
import { frameworks } from './collections/frameworks/index.ts'
import { imports } from './collections/imports/index.ts'
import { leases } from './collections/leases/index.ts'
import { previews } from './collections/previews/index.ts'
import { releases } from './collections/releases/index.ts'
import { reviewComments } from './collections/review-comments/index.ts'
import { reviewEvents } from './collections/review-events/index.ts'
import { roles } from './collections/roles/index.ts'
import { settings as handbookSettings } from './collections/settings/index.ts'
import { sourceDocuments } from './collections/source-documents/index.ts'
import { synonyms } from './collections/synonyms/index.ts'
import { updates } from './collections/updates/index.ts'
import { users } from './collections/users/index.ts'
import { database } from './database/database.ts'
import { refuseUnmigrated } from './database/migrate.ts'
import { sayDatabaseAway } from './database/say-database-away.ts'
import { health } from './actions/health.ts'
import { ready } from './actions/ready.ts'
import { releaseEndpoints } from './actions/release-endpoints.ts'
import { closeEmptyRoutes } from './access/close-empty-routes.ts'
import { limitReads } from './access/limit-reads.ts'
import { sayUnreadable } from './access/say-unreadable.ts'
import { mailAdapter } from './mail/mail-adapter.ts'
import { auditExport, historyExport } from './history/export-endpoints.ts'
import { logOptions } from './logging/log-options.ts'
import { loadSettings } from './settings/load-settings.ts'

const folder = dirname(fileURLToPath(import.meta.url))
const settings = loadSettings()

export default buildConfig({
  admin: adminScreens(join(folder, '..'), join(folder, 'app/(payload)/admin/importMap.js')),
  collections: limitReads(settings.trustedProxies, [
    frameworks,
    competencies,
    roles,
    updates([...previewEndpoints, ...updateEndpoints, ...commentEndpoints], readReview),
    reviewEvents([historyExport]),
    reviewComments,
    releases(releaseEndpoints),
    previews,
    sourceDocuments(join(settings.dataDir, 'source-documents')),
    imports(importEndpoints),
    users(settings.cms.secureCookies, settings.trustedProxies, peopleEndpoints),
    auditEvents([auditExport]),
    leases,
  ]),
  globals: [handbookSettings, synonyms],
  endpoints: [health, ready(settings)],
  db: database(settings),
  onInit: refuseUnmigrated,
  hooks: { afterError: [sayDatabaseAway, sayUnreadable] },
  secret: settings.secret,
  serverURL: settings.cms.url,
  csrf: settings.cms.origins,
  cors: settings.cms.origins,
  cookiePrefix: 'handbook',
  defaultDepth: 0,
  maxDepth: 3,
  graphQL: { disable: true },
  email: mailAdapter(settings.mail, join(settings.dataDir, 'mail')),
  jobs: { access: { run: () => false, queue: () => false, cancel: () => false } },
  // A refusal is an answer to a person, not a fault of the system.
  loggingLevels: { Refusal: 'info' } as NonNullable<Config['loggingLevels']>,
  // Standard output belongs to the result of a command.
  logger: { options: logOptions(process.env), destination: process.stderr },
  i18n: { translations: signInWords },
  telemetry: false,
  upload: { limits: { fileSize: 60 * 1024 * 1024 }, abortOnLimit: true },
  typescript: { autoGenerate: false, outputFile: join(folder, 'payload-types.ts') },
}).then(closeEmptyRoutes)
