import { readPackageFile } from './read-package-file.ts'

/** Read the version of tracedocs. */
export async function readVersion(): Promise<string> {
  const text = await readPackageFile('package.json')
  return /"version": "([^"]+)"/.exec(text ?? '')?.[1] ?? 'unknown'
}
