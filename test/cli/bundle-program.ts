import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The program as a process can run it, made of the sources as they are. */
export interface BundledProgram {
  readonly file: string
  remove(): void
}

/** Bundle the command line as `scripts/bundle.mjs` does, into a folder of its own. */
export async function bundleProgram(): Promise<BundledProgram> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracedocs-program-'))
  // The program looks for its version above itself.
  copyFileSync(path.join(ROOT, 'package.json'), path.join(folder, 'package.json'))
  const bundle = await rolldown({
    cwd: ROOT,
    input: 'src/cli/main.ts',
    platform: 'node',
    external: ['@resvg/resvg-js'],
    resolve: {
      conditionNames: ['tracedocs-source', 'import', 'default'],
      alias: { fontkit: path.join(ROOT, 'scripts/no-fonts.mjs') },
    },
    checks: { circularDependency: false, eval: false },
  })
  await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
  })
  await bundle.close()
  return {
    file: path.join(folder, 'main.mjs'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
