// What is told of a build that ended badly: where the disk is full that comes before anything else Astro has to say.
import { expect, it } from 'vitest'
import { whyNotBuilt } from '#site/publish/build-pages'

it('a full disk is called that, with the places where room is needed', () => {
  const said =
    '[ENOSPC] ENOSPC: no space left on device, write\n    at async writeFile (node:internal/fs/promises:1)'
  const { message, mend } = whyNotBuilt('releases/3/release.json', said)
  expect(message).toBe('The disk is full, so the pages could not be built.')
  expect(mend).toContain('before is still there')
  expect(mend).toContain('DATA_DIR')
  expect(mend).toContain(process.cwd())
})

it('anything else is told as Astro says it', () => {
  expect(whyNotBuilt('releases/3/release.json', ' Cannot find the layout. ').message).toBe(
    'The pages could not be built. Cannot find the layout.',
  )
})
