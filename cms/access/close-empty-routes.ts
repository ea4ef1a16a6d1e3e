// Payload lists the same addresses for every collection, also those that have nothing behind them there, and answers them
// with a fault. They are taken out, so that they are answered like any other address that does not exist.
import type { Endpoint, SanitizedConfig } from 'payload'

type Collection = SanitizedConfig['collections'][number]

/**
 * The configuration without versions of what keeps none, without the confirming of addresses that nobody asks for, and
 * without the removing of one preference by its key, which its adapter for SQLite cannot do and the admin never asks for.
 */
export function closeEmptyRoutes(config: SanitizedConfig): SanitizedConfig {
  return {
    ...config,
    collections: config.collections.map((collection) =>
      collection.endpoints === false
        ? collection
        : {
            ...collection,
            endpoints: collection.endpoints.filter((endpoint) => !leadsNowhere(collection, endpoint)),
          },
    ),
  }
}

function leadsNowhere(
  collection: Pick<Collection, 'auth' | 'versions'>,
  { path, method }: Pick<Endpoint, 'method' | 'path'>,
): boolean {
  const auth: { verify?: unknown } = collection.auth
  if (path === '/versions' || path === '/versions/:id') return !collection.versions
  if (path === '/verify/:id') return !auth.verify
  return path === '/:key' && method === 'delete'
}
