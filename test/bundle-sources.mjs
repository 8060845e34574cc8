import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Bundle sources as they are into a folder, as `scripts/bundle.mjs` does, so that a process can run them: each entry becomes
 * `<its name>.mjs`.
 */
export async function bundleSources(folder, entries) {
  // The program looks for its version above itself.
  copyFileSync(path.join(root, 'package.json'), path.join(folder, 'package.json'))
  const bundle = await rolldown({
    cwd: root,
    input: entries,
    platform: 'node',
    external: ['@duckdb/node-api', '@resvg/resvg-js'],
    resolve: {
      conditionNames: ['tracedocs-source', 'import', 'default'],
      alias: { fontkit: path.join(root, 'scripts/no-fonts.mjs') },
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
}
