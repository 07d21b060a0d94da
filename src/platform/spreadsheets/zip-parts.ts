import { inflateRawSync } from 'node:zlib'
import { limits, type Refusal } from './spreadsheet.ts'

/** One file within a zip, by what the zip's own list says of it. */
export type ZipPart = { name: string; method: number; packed: number; unpacked: number; at: number }

/**
 * The list at the end of a zip, read before anything is unpacked. Refuses what is no zip, what is locked, and what says that it
 * would unpack to more than is taken.
 */
export function zipParts(bytes: Uint8Array): ZipPart[] | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfList(view)
  if (end === null) return notASpreadsheet
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  if (count > limits.parts) return tooMuch
  const parts: ZipPart[] = []
  let at = start
  let unpacked = 0
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return notASpreadsheet
    const nameLength = view.getUint16(at + 28, true)
    const part = {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    }
    if (view.getUint16(at + 8, true) & 1) return { refused: 'This file is locked with a password. Save it without one' }
    unpacked += part.unpacked
    if (unpacked > limits.unpackedBytes) return tooMuch
    parts.push(part)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}

/**
 * Unpacks every part once, counting what really comes out and stopping at the limit: the list of a zip can lie. Answers with the
 * bytes of one part, for whoever asks for its text.
 */
export function unpackCounted(bytes: Uint8Array, parts: ZipPart[]): ((name: string) => string | null) | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const texts = new Map<string, Uint8Array>()
  let left: number = limits.unpackedBytes
  for (const part of parts) {
    if (part.at + 30 > bytes.length || view.getUint32(part.at, true) !== 0x04034b50) return notASpreadsheet
    const begin = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true)
    const packed = bytes.subarray(begin, begin + part.packed)
    if (part.method === 0) texts.set(part.name, packed)
    else if (part.method === 8) {
      const out = inflated(packed, Math.min(left, part.unpacked))
      if (!out) return tooMuch
      texts.set(part.name, out)
    } else return notASpreadsheet
    left -= texts.get(part.name)!.length
    if (left < 0) return tooMuch
  }
  return (name) => {
    const found = texts.get(name)
    return found ? new TextDecoder().decode(found) : null
  }
}

export const notASpreadsheet: Refusal = {
  refused: 'This file is not a spreadsheet that we can read. Save it as an Excel workbook (.xlsx) and choose it again',
}

export const tooMuch: Refusal = {
  refused: `This file unpacks to more than ${limits.unpackedBytes / 1_000_000} MB. Take out pictures and empty rows, and choose it again`,
}

/** Nothing where more came out than was said, or the packing is damaged. */
function inflated(packed: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) })
  } catch {
    return null
  }
}

/** Where the closing record of the list begins, within the last 64 KB; null in what is no zip. */
function endOfList(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return null
}
