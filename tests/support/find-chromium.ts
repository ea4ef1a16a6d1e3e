// Which Chromium the tests use. It looks only; installing is a step of `npm test`.
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of a Chromium: CHROME_PATH, one that the system has, or Playwright's own; undefined when there is none. */
export function findChromium(): string | undefined {
  const places = [process.env['CHROME_PATH'] ?? '', ...usualPlaces, chromium.executablePath()]
  return places.find((place) => place !== '' && existsSync(place))
}
