// Bundles the command line with what it depends on into dist/cli: a few files load in half the
// time that hundreds take. The library (dist/src) stays as it is.
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))

const bundle = await rolldown({
  cwd: root,
  input: 'src/cli/main.ts',
  platform: 'node',
  // Its user installs it, or not.
  external: ['@resvg/resvg-js'],
  resolve: {
    conditionNames: ['tracedocs-source', 'import', 'default'],
    // svgdom loads fontkit to measure text, which is never asked of it: a third of its time.
    alias: { fontkit: path.join(root, 'scripts/no-fonts.mjs') },
  },
  // svgdom evaluates a part of `:nth-child()` selectors, of which there are none.
  checks: { circularDependency: false, eval: false },
})
const { output } = await bundle.write({
  dir: 'dist/cli',
  format: 'esm',
  chunkFileNames: '[name]-[hash].js',
  cleanDir: true,
})
await bundle.close()
// `npx tracedocs` in this very folder runs the file as it is.
chmodSync(path.join(root, 'dist/cli/main.js'), 0o755)
writeFileSync(path.join(root, 'dist/cli/LICENSES.txt'), collectLicences(output))

/** The licences of the packages whose code went into the bundle. */
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
