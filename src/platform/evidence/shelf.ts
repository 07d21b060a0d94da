import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'

/** Where the contents of files lie, each under its fingerprint: the same content is kept once and cannot change unnoticed. */
export type Shelf = {
  put: (bytes: Uint8Array) => Promise<string>
  /** Throws when it is not there, or is no longer what its fingerprint says. */
  get: (fingerprint: string) => Promise<Uint8Array>
}

export const fingerprintOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A shelf in a folder; a file appears there whole or not at all. */
export const shelfOnDisk = (folder: string): Shelf => {
  const placeOf = (fingerprint: string) => `${folder}/${fingerprint.slice(0, 2)}/${fingerprint}`
  return {
    async put(bytes) {
      const fingerprint = fingerprintOf(bytes)
      const place = placeOf(fingerprint)
      await mkdir(`${folder}/${fingerprint.slice(0, 2)}`, { recursive: true, mode: 0o700 })
      const partial = `${place}.${process.pid}.${performance.now()}`
      await writeFile(partial, bytes, { mode: 0o600, flush: true })
      await rename(partial, place)
      return fingerprint
    },
    async get(fingerprint) {
      if (!/^[0-9a-f]{64}$/.test(fingerprint)) throw new Error('That is not a fingerprint')
      const bytes = await readFile(placeOf(fingerprint))
      if (fingerprintOf(bytes) !== fingerprint)
        throw new Error(`The file ${fingerprint} is not what it was when it was added`)
      return bytes
    },
  }
}
