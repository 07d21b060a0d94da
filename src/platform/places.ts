const builtIn = '/.build/program/'
const here = import.meta.url
const built = here.lastIndexOf(builtIn)
const root = built === -1 ? new URL('../../', here) : new URL(here.slice(0, built + 1))

/** Where a file or folder of the project lies, such as 'database/migrations/', whether the program runs as it was built or from its sources. */
export const inProject = (path: string): URL => new URL(path, root)

/** Where the code of a thread lies that is named by its source, such as 'src/platform/documents/pdf-worker.ts': beside the program that asks. */
export const threadOf = (source: string): URL => {
  if (built === -1) return inProject(source)
  const folder = here.slice(0, here.indexOf('/', built + builtIn.length) + 1)
  return new URL(source.replace(/\.ts$/, '.js'), folder)
}
