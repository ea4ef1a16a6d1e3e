// fast-check as every property test uses it. In CI the same commit is asked the same questions, so that a run that fails can be
// run again; elsewhere each run asks new ones. PROPERTY_SEED=N asks those of seed N.
import fc from 'fast-check'

const seed = process.env['PROPERTY_SEED'] ?? (process.env['CI'] === undefined ? undefined : '2026')
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) })

export { default as fc } from 'fast-check'
