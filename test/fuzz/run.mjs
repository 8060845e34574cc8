// npm run fuzz -- [--minutes N | --seconds N] [--seed N] [--kinds log,page,…] [--forget]
//
// Tries mutated inputs on the sources as they are. Inputs that crash the program, hang it, change a page outside its
// regions or make a second build differ are kept in test/fuzz/corpus, which the unit tests try again; `--forget`
// keeps none. Ends with 1 when something was found.
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { bundleSources } from '../bundle-sources.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seconds: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
    kinds: { type: 'string', default: '' },
    forget: { type: 'boolean', default: false },
  },
})
const seconds = Number(values.seconds ?? Number(values.minutes) * 60)
if (!(seconds > 0)) throw new Error('Expected --minutes or --seconds to be a number above 0')

const folder = mkdtempSync(path.join(tmpdir(), 'tracedocs-fuzz-program-'))
try {
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  await bundleSources(folder, ['test/fuzz/fuzz.ts', 'test/fuzz/fuzz-worker.ts'])
  const { fuzz } = await import(path.join(folder, 'fuzz.mjs'))
  const seed = Number(values.seed)
  const { inputs, byKind, faults } = await fuzz({
    root,
    seconds,
    seed,
    worker: path.join(folder, 'fuzz-worker.mjs'),
    keep: !values.forget,
    kinds: values.kinds.split(',').filter((kind) => kind !== ''),
  })
  const count = (kind) => faults.filter((one) => one.kind === kind).length
  const kinds = Object.entries(byKind).map(([kind, number]) => `${number} ${kind}`)
  console.log(
    `seed ${seed}: ${inputs} inputs (${kinds.join(', ')}), ${count('crash')} crashes, ${count('hang')} hangs, ${count('wrong')} wrong results`,
  )
  if (faults.length > 0) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
