import { existsSync } from 'node:fs'

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where a Chromium is: the one that CHROMIUM names, else in one of the usual places; null where there is none. */
export const chromium: string | null =
  [process.env.CHROMIUM, ...usualPlaces].find((place) => place !== undefined && place !== '' && existsSync(place)) ??
  null
