// Bundles the playground of the site into a folder: `node scripts/build-playground.mjs FOLDER`. It is the part of tracedocs that needs no
// machine, with small files in the place of what Node has.
import { copyFileSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = path.join(root, 'site/playground')
const machine = (name) => path.join(source, 'machine', `${name}.ts`)

/** What Node has, by the files that stand for it. */
const MODULES = {
  ...Object.fromEntries(
    ['buffer', 'path', 'crypto'].flatMap((name) => [
      [name, machine(name)],
      [`node:${name}`, machine(name)],
    ]),
  ),
  ...Object.fromEntries(
    ['url', 'zlib', 'worker_threads', 'fs', 'stream', 'stream/web', 'string_decoder'].flatMap(
      (name) => [
        [name, machine('absent')],
        [`node:${name}`, machine('absent')],
      ],
    ),
  ),
  // svgdom measures text and images with these, which tracedocs does by itself.
  fontkit: machine('absent'),
  'image-size': machine('absent'),
}

/** Build the playground into a folder, and say how large it is. */
export async function buildPlayground(folder) {
  mkdirSync(folder, { recursive: true })
  for (const name of ['index.html', 'playground.css'])
    copyFileSync(path.join(source, name), path.join(folder, name))
  await bundle(path.join(source, 'page.js'), path.join(folder, 'page.js'), 'esm')
  // A worker that is no module starts in all browsers.
  await bundle(path.join(source, 'worker.js'), path.join(folder, 'worker.js'), 'iife')
  return readdirSync(folder).map((name) => [name, statSync(path.join(folder, name)).size])
}

async function bundle(input, file, format) {
  const built = await rolldown({
    cwd: root,
    input,
    platform: 'neutral',
    resolve: {
      // What is made for browsers wants a document, which a worker has none of.
      conditionNames: ['tracedocs-source', 'worker', 'import', 'default'],
      mainFields: ['module', 'main'],
      alias: MODULES,
    },
    transform: {
      // svgdom asks where it lies, for fonts that it never opens.
      define: { 'import.meta': '{}', global: 'globalThis' },
      inject: { Buffer: [machine('buffer'), 'Buffer'], process: [machine('process'), 'default'] },
    },
    checks: { circularDependency: false, eval: false },
  })
  await built.write({ file, format, minify: true, codeSplitting: false })
  await built.close()
}

const [, program, folder] = process.argv
if (program === fileURLToPath(import.meta.url) && folder !== undefined) {
  for (const [name, size] of await buildPlayground(path.resolve(folder)))
    console.log(`${name} ${size} B`)
}
