import { readFile } from 'node:fs/promises'

/** Read the version of tracedocs. */
export async function readVersion(): Promise<string> {
  // The same way up from `src/cli` and from `dist/chunks`: to the nearest package.json.
  for (let at = new URL('.', import.meta.url); ; at = new URL('..', at)) {
    const text = await readFile(new URL('package.json', at), 'utf8').catch(() => undefined)
    if (text === undefined && at.pathname === new URL('..', at).pathname) return 'unknown'
    if (text === undefined) continue
    const version = /"version": "([^"]+)"/.exec(text)?.[1]
    return version ?? 'unknown'
  }
}
