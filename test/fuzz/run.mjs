// npm run fuzz -- [--minutes N | --seconds N] [--inputs N] [--workers N] [--seed N] [--kinds log,page,…] [--forget]
//
// Tries mutated inputs on the sources as they are. Inputs that crash the program, hang it, change a page outside its
// regions or make a second build differ are kept in test/fuzz/corpus, which the unit tests try again; `--forget`
// keeps none. As many work at a time as the machine has processors. Ends after the time, one minute by default, or after
// so many inputs; with 1 when something was found.
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { bundleSources } from '../bundle-sources.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seconds: { type: 'string' },
    inputs: { type: 'string', default: 'Infinity' },
    workers: { type: 'string', default: String(availableParallelism()) },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
    kinds: { type: 'string', default: '' },
    forget: { type: 'boolean', default: false },
  },
})
const seconds = Number(values.seconds ?? Number(values.minutes) * 60)
if (!(seconds > 0)) throw new Error('Expected --minutes or --seconds to be a number above 0')
const [most, workers] = [Number(values.inputs), Number(values.workers)]
if (!(most > 0 && workers > 0)) throw new Error('Expected --inputs and --workers to be above 0')

// Small files are written and removed without end: in memory, where the machine has a folder of that kind.
const folder = mkdtempSync(
  path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'tracedocs-fuzz-program-'),
)
try {
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  await bundleSources(folder, ['test/fuzz/fuzz.ts', 'test/fuzz/fuzz-worker.ts'])
  const projects = path.join(folder, 'projects')
  mkdirSync(projects)
  const { fuzz } = await import(path.join(folder, 'fuzz.mjs'))
  const seed = Number(values.seed)
  const start = Date.now()
  const { inputs, byKind, faults } = await fuzz({
    root,
    seconds,
    most,
    seed,
    workers,
    folder: projects,
    worker: path.join(folder, 'fuzz-worker.mjs'),
    keep: !values.forget,
    kinds: values.kinds.split(',').filter((kind) => kind !== ''),
  })
  const count = (kind) => faults.filter((one) => one.kind === kind).length
  const kinds = Object.entries(byKind).map(([kind, number]) => `${number} ${kind}`)
  console.log(
    `seed ${seed}: ${inputs} inputs in ${((Date.now() - start) / 60_000).toFixed(1)} min (${kinds.join(', ')}), ${count('crash')} crashes, ${count('hang')} hangs, ${count('wrong')} wrong results`,
  )
  if (faults.length > 0) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
