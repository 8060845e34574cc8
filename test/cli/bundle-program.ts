import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundleSources } from '../bundle-sources.mjs'

/** The program as a process can run it, made of the sources as they are. */
export interface BundledProgram {
  readonly file: string
  remove(): void
}

/** Bundle the command line into a folder of its own. */
export async function bundleProgram(): Promise<BundledProgram> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracedocs-program-'))
  await bundleSources(folder, ['src/cli/main.ts'])
  return {
    file: path.join(folder, 'main.mjs'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
