// What the admin shows besides Payload's own screens. A list: each component stands in a file of its own.
import type { Config } from 'payload'

/** The admin's part of the configuration; paths of components begin at `baseDir`. */
export function adminScreens(baseDir: string, importMapFile: string): NonNullable<Config['admin']> {
  return {
    user: 'users',
    // Payload would fetch pictures of people from elsewhere, and write dates as Americans do.
    avatar: 'default',
    dateFormat: 'd MMMM yyyy, HH:mm',
    importMap: { baseDir, importMapFile },
    meta: {
      titleSuffix: ' · Competency handbook',
      description: 'Where the competency handbook is written',
      // Payload would draw pictures for social media, for anybody who asks.
      defaultOGImageType: 'off',
    },
    components: {
      providers: ['/cms/admin/clock/provide-time-zone#ProvideTimeZone'],
      header: ['/cms/admin/release/put-back-banner#PutBackBanner'],
      graphics: { Logo: '/cms/admin/people/handbook-name#HandbookName' },
      beforeDashboard: ['/cms/admin/dashboard/welcome#Welcome'],
      beforeNavLinks: ['/cms/admin/import/import-link#ImportLink'],
      views: {
        import: {
          Component: '/cms/admin/import/import-view#ImportView',
          path: '/import',
          exact: true,
          meta: { title: 'Bring in a document' },
        },
      },
    },
    timezones: { defaultTimezone: 'Europe/London' },
  }
}
