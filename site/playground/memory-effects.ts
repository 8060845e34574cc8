import type { Effects } from '../../src/effects.ts'

/** Give access to files that are only in memory, below `/`. Nothing can be written. */
export function createMemoryEffects(files: ReadonlyMap<string, string>): Effects {
  const read = (path: string): Uint8Array => {
    const text = files.get(path)
    if (text !== undefined) return new TextEncoder().encode(text)
    const reason = `ENOENT: no such file or directory, open '${path}'`
    throw Object.assign(new Error(reason), { code: 'ENOENT', path })
  }
  const refuse = () => Promise.reject(new Error('Cannot write in the playground'))
  return {
    findPathKind: (path) => {
      if (files.has(path)) return Promise.resolve('file')
      return Promise.resolve(path === '/' ? 'directory' : undefined)
    },
    resolveLinks: (path) => Promise.resolve(path),
    readFile: async (path) => Promise.resolve(read(path)),
    // eslint-disable-next-line @typescript-eslint/require-await -- files are read in chunks, and this one is there already
    async *readChunks(path) {
      yield read(path)
    },
    listFiles: () => Promise.resolve([]),
    replaceFile: refuse,
    replaceFiles: refuse,
    findWriteObstacle: () => Promise.resolve('it is in memory'),
  }
}
