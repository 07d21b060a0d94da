import type { Hono } from 'hono'

/** Somebody's own browser: it keeps its cookie, and knows nothing but addresses. */
export function browserOfItsOwn(app: Hono, faults: string[]) {
  let cookie = ''
  const request = async (path: string, options: RequestInit = {}) => {
    const headers = { ...(cookie && { cookie }), ...(options.headers as Record<string, string>) }
    const response = await app.request(`http://localhost${path}`, { ...options, headers })
    const set = response.headers.get('set-cookie')
    if (set) cookie = set.split(';')[0]!
    return {
      status: response.status,
      to: response.headers.get('location') ?? '',
      headers: response.headers,
      text: await response.text(),
    }
  }
  return {
    faults,
    get: (path: string) => request(path),
    post: (path: string, form: Record<string, string | string[] | File>) => {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(form))
        for (const each of [value].flat()) body.append(name, each as string)
      return request(path, { method: 'POST', body, headers: { origin: 'http://localhost' } })
    },
  }
}
