/** A file as it came, before anyone has looked at what it is. */
export type Upload = { name: string; bytes: Uint8Array }

/** What a form sent, as it was sent: nothing is trusted, nothing is lost. */
export type Raw = {
  /** The one answer to a question; undefined when it was not sent. */
  one: (name: string) => string | undefined
  all: (name: string) => string[]
  file: (name: string) => Upload | undefined
}

export const nothingSent: Raw = { one: () => undefined, all: () => [], file: () => undefined }

/** Reads a form's body, kept to its limits; files are read whole, since they are at most ten megabytes. */
export async function rawFrom(form: FormData): Promise<Raw> {
  const texts = new Map<string, string[]>()
  const files = new Map<string, Upload>()
  for (const [name, value] of form) {
    if (typeof value === 'string') texts.set(name, [...(texts.get(name) ?? []), value.replaceAll('\u0000', '')])
    else if (value.size) files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  return { one: (name) => texts.get(name)?.[0], all: (name) => texts.get(name) ?? [], file: (name) => files.get(name) }
}

/** The same from plain values, for a story, a command or the answers a record already holds. */
export const rawOf = (values: Record<string, string | string[] | undefined>): Raw => ({
  one: (name) => (Array.isArray(values[name]) ? values[name][0] : values[name]),
  all: (name) => (values[name] === undefined ? [] : [values[name]].flat()),
  file: () => undefined,
})
