// Bundles the command line and the doors with their dependencies into dist, since a few files load in half the
// time of hundreds. The declarations of the doors, and those that they import, go to dist/types.
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { doors, manifest } from './doors.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
/** What the user installs, or has installed: tracedocs uses that copy. */
const peers = Object.keys(manifest.peerDependencies)

const bundle = await rolldown({
  cwd: root,
  input: {
    'cli/main': 'src/cli/main.ts',
    'threads/lint-thread': 'src/cli/threads/lint-thread.ts',
    ...Object.fromEntries(doors.map(({ bundle, source }) => [bundle, source])),
  },
  platform: 'node',
  external: (id) => peers.some((peer) => id === peer || id.startsWith(`${peer}/`)),
  resolve: {
    conditionNames: ['tracedocs-source', 'import', 'default'],
    // svgdom loads fontkit, a third of its loading time, to measure text, which tracedocs never does with it.
    alias: { fontkit: path.join(root, 'scripts/no-fonts.mjs') },
  },
  plugins: [
    {
      name: 'no-processes',
      // Loading Node's own takes a tenth of the time of `--help`.
      resolveId: (id, importer) =>
        id === 'node:child_process' && importer?.includes('/node_modules/commander/')
          ? path.join(root, 'scripts/no-processes.mjs')
          : undefined,
    },
  ],
  // svgdom uses `eval` for `:nth-child()` selectors, which tracedocs does not use.
  checks: { circularDependency: false, eval: false },
})
const { output } = await bundle.write({
  dir: 'dist',
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  cleanDir: true,
  // Node reads a quarter less, and starts a command in a tenth less time; names stay, for who reports a fault.
  minify: { mangle: false, compress: false },
})
await bundle.close()
// `npx tracedocs` in this repository executes the file directly.
chmodSync(path.join(root, 'dist/cli/main.js'), 0o755)
// A report has these in it as they are.
cpSync(path.join(root, 'src/reports/page'), path.join(root, 'dist/reports/page'), {
  recursive: true,
})
writeFileSync(path.join(root, 'dist/LICENSES.txt'), collectLicences(output))
// `man tracedocs` finds what package.json names.
const manual = execFileSync(process.execPath, ['dist/cli/main.js', 'help', '--man'], { cwd: root })
writeFileSync(path.join(root, 'dist/tracedocs.1'), manual)
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
  for (const { types } of doors) visit(path.join(root, types))
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, name)
    if (file.endsWith('.d.ts') && !needed.has(file)) rmSync(file)
  }
}
