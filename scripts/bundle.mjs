// Bundles the command line and the doors with their dependencies into dist, since a few files load in half the
// time of hundreds. The declarations of the doors, and those that they import, go to dist/types.
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))

const bundle = await rolldown({
  cwd: root,
  input: {
    'cli/main': 'src/cli/main.ts',
    index: 'src/index.ts',
    charts: 'src/doors/charts.ts',
    logs: 'src/doors/logs.ts',
    remark: 'plugins/remark/index.ts',
  },
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
  dir: 'dist',
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  cleanDir: true,
})
await bundle.close()
// `npx tracedocs` in this repository executes the file directly.
chmodSync(path.join(root, 'dist/cli/main.js'), 0o755)
writeFileSync(path.join(root, 'dist/LICENSES.txt'), collectLicences(output))
emitTypes()

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

/** Write the declarations of the doors, and remove those that no door names. */
function emitTypes() {
  const folder = path.join(root, 'dist/types')
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc')
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  })
  const needed = new Set()
  const visit = (file) => {
    if (needed.has(file) || !existsSync(file)) return
    needed.add(file)
    for (const [, name] of readFileSync(file, 'utf8').matchAll(
      /(?:from|import\()\s*['"](\.[^'"]+)['"]/g,
    )) {
      visit(path.resolve(path.dirname(file), name.replace(/\.[jt]s$/, '.d.ts')))
    }
  }
  for (const door of ['src/index', 'src/doors/charts', 'src/doors/logs', 'plugins/remark/index']) {
    visit(path.join(folder, `${door}.d.ts`))
  }
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, name)
    if (file.endsWith('.d.ts') && !needed.has(file)) rmSync(file)
  }
}
