import { readFile } from 'node:fs/promises'

/**
 * Read a file of the package, such as `docs/lint.md`, the same way up from `src/cli` and from `dist/chunks`: from the
 * nearest folder that has it. `undefined` when none has.
 */
export async function readPackageFile(name: string): Promise<string | undefined> {
  for (let at = new URL('.', import.meta.url); ; at = new URL('..', at)) {
    const text = await readFile(new URL(name, at), 'utf8').catch(() => undefined)
    if (text !== undefined || at.pathname === new URL('..', at).pathname) return text
  }
}
