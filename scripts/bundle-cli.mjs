// Bundles the command line with its dependencies into dist/cli, since a few files load in half the
// time of hundreds. The library (dist/src) is not bundled.
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))

const bundle = await rolldown({
  cwd: root,
  input: 'src/cli/main.ts',
  platform: 'node',
  // Optional: the user installs it.
  external: ['@resvg/resvg-js'],
  resolve: {
    conditionNames: ['tracedocs-source', 'import', 'default'],
    // svgdom loads fontkit, a third of its loading time, to measure text, which tracedocs never does with it.
    alias: { fontkit: path.join(root, 'scripts/no-fonts.mjs') },
  },
  // svgdom uses `eval` for `:nth-child()` selectors, which tracedocs does not use.
  checks: { circularDependency: false, eval: false },
})
const { output } = await bundle.write({
  dir: 'dist/cli',
  format: 'esm',
  chunkFileNames: '[name]-[hash].js',
  cleanDir: true,
})
await bundle.close()
// `npx tracedocs` in this repository executes the file directly.
chmodSync(path.join(root, 'dist/cli/main.js'), 0o755)
writeFileSync(path.join(root, 'dist/cli/LICENSES.txt'), collectLicences(output))

/** Collect the licences of the packages in the bundle. */
function collectLicences(chunks) {
  const modules = chunks.flatMap((chunk) => ('moduleIds' in chunk ? chunk.moduleIds : []))
  const folders = modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? [])
  const texts = [...new Set(folders)].sort().map((folder) => {
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
    const manifest = path.join(folder, 'package.json')
    const licence = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).license : ''
    const text = file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim()
    return `${name} (${licence})\n\n${text}\n`
  })
  return texts.join('\n----\n\n')
}
