import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { XMLValidator } from 'fast-xml-parser'
import { createNodeEffects } from '../../src/cli/node-effects.ts'
import { runCli } from '../../src/cli/run-cli.ts'
import { computeChecksum } from '../../src/locks/format-lock.ts'
import type { Json } from '../../src/locks/encode-value.ts'
import { parseLock } from '../../src/locks/parse-lock.ts'
import { formatProblem } from '../../src/problems/problem.ts'
import { formatJson } from '../../src/locks/format-json.ts'
import { findOutside } from './find-outside.ts'
import type { Seed } from './seeds.ts'

/** What was wrong with how the program took an input; `undefined` for nothing. */
export type Fault = string | undefined

/** Runs the program in a folder and returns its exit code. */
export type RunProgram = (argv: readonly string[], folder: string) => Promise<number>

/** The command line in this process, silent. */
export const runProgram: RunProgram = (argv, folder) =>
  runCli(argv, {
    folder,
    loadEffects: () => Promise.resolve(createNodeEffects()),
    style: { github: false, colour: false },
    print: () => undefined,
    complain: () => undefined,
  })

/** A project that an input is put into. */
class Trial {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'tracedocs-fuzz-'))
  readonly #run: RunProgram

  constructor(run: RunProgram) {
    this.#run = run
  }

  write(files: Readonly<Record<string, string | Buffer>>): void {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(this.folder, name)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, content)
    }
  }

  /** @throws {Error} for an exit code that only a fault of ours can give */
  async run(...argv: readonly string[]): Promise<number> {
    const exit = await this.#run(argv, this.folder)
    if (![0, 1, 2].includes(exit)) throw new Error(`exit ${String(exit)} of ${argv.join(' ')}`)
    return exit
  }

  /** The files that are there, with their content in Latin-1, which has a character for every byte. */
  read(): ReadonlyMap<string, string> {
    const names = readdirSync(this.folder, { recursive: true, withFileTypes: true })
    return new Map(
      names
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .map((file) => [path.relative(this.folder, file), readFileSync(file, 'latin1')]),
    )
  }
}

/** Give an input to all that may be given it, and say what was wrong. Takes up to some 100 ms. */
export async function tryInput(seed: Seed, run: RunProgram = runProgram): Promise<Fault> {
  const trial = new Trial(run)
  try {
    return await TRIALS[seed.kind](trial, seed)
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  } finally {
    rmSync(trial.folder, { recursive: true, force: true })
  }
}

const LOG = 'real 1.50\nuser 1.00\nsys 0.10\n'

const SAMPLES = [1, 2, 3]
  .map(
    (i) =>
      `2026-01-02 03:04:0${String(i)} - INFO - ProcessLoggingThread-JSON {"memory_info": {"rss": ${String(i * 1e6)}, "vms": 1}, "cpu_times": {"user": ${String(i)}, "system": 0}, "elapsed_time": ${String(i)}, "pid": 42}\n`,
  )
  .join('')

const CHARTS = 'charts: {memory: {run: a}}\n'

const CONFIG = `pages: ["*.md", "*.mdx", "*.rst", "*.html"]
runs:
  a: {logs: a.log}
  b: {logs: b.log}
values: {v: a.time.real, slowdown: b.time.real / a.time.real}
${CHARTS}tables:
  timings:
    rows: [a, b]
    columns: [{header: Run, value: title}, {header: Real, value: time.real}]
`

const PAGE = `<!-- tracedocs: begin table timings -->\n<!-- tracedocs: end -->\n\n<!-- tracedocs: begin chart memory -->\n<!-- tracedocs: end -->\n\nTook <span data-tracedocs="v">?</span>.\n`

/** What a value alone, and a chart alone, needs: a build of these takes a third of the time. */
const VALUE_CONFIG = `pages: ["*.md"]
runs:
  a: {logs: a.log}
  b: {logs: b.log}
values: {v: VALUE, slowdown: b.time.real / a.time.real}
`
const VALUE_PAGE = 'Took <span data-tracedocs="v">?</span>.\n'
const CHART_CONFIG = `pages: ["*.md"]
runs:
  a: {logs: a.log}
charts: {memory: {run: a, title: TEXT, caption: TEXT}}
`
const CHART_PAGE = '<!-- tracedocs: begin chart memory -->\n<!-- tracedocs: end -->\n'

const LOGS = { 'a.log': LOG + SAMPLES, 'b.log': LOG }
const PROJECT = { ...LOGS, 'tracedocs.yaml': CONFIG, 'page.md': PAGE }

const TRIALS: Readonly<Record<Seed['kind'], (trial: Trial, seed: Seed) => Promise<Fault>>> = {
  async log(trial, { content }) {
    trial.write({ ...PROJECT, 'a.log': content })
    await trial.run('extract', 'a.log', '--format', 'csv', '-o', 'out.csv')
    return buildTwice(trial)
  },
  page: (trial, { content, name }) => {
    // A chart that no page names is drawn all the same, which takes as long as all else.
    const config = content.includes('memory') ? CONFIG : CONFIG.replace(CHARTS, '')
    trial.write({ ...LOGS, 'tracedocs.yaml': config, [`mutated${path.extname(name)}`]: content })
    return buildTwice(trial)
  },
  async config(trial, { content }) {
    trial.write({ ...PROJECT, 'tracedocs.yaml': content })
    await trial.run('list')
    return buildTwice(trial)
  },
  async lock(trial, { content }) {
    // A checksum that is wrong ends the reading of a lock; one who forges it puts that right.
    const forged = forgeLock(content)
    if (forged !== content) {
      trial.write({ ...PROJECT, 'tracedocs.lock.json': content })
      await trial.run('build', '--frozen', '--check')
    }
    trial.write({ ...PROJECT, 'tracedocs.lock.json': forged })
    await trial.run('build', '--frozen', '--check')
    await trial.run('verify')
    return buildTwice(trial)
  },
  async script(trial, { content, beside = {} }) {
    trial.write({ ...beside, 's.plt': content })
    await trial.run('plot', 's.plt', '-o', 'out')
    return findBrokenPictures(trial)
  },
  expression: (trial, { content }) => {
    const text = JSON.stringify(content.toString())
    trial.write({
      ...PROJECT,
      'tracedocs.yaml': VALUE_CONFIG.replace('VALUE', () => text),
      'page.md': VALUE_PAGE,
    })
    return buildTwice(trial)
  },
  text: (trial, { content }) => {
    const text = JSON.stringify(content.toString())
    trial.write({
      'tracedocs.yaml': CHART_CONFIG.replaceAll('TEXT', () => text),
      'page.md': CHART_PAGE,
      'a.log': SAMPLES,
    })
    return buildTwice(trial)
  },
  async lint(trial, { content }) {
    trial.write({ 'page.md': content })
    await trial.run('lint', 'page.md', '--level', 'likely')
    return undefined
  },
}

/** Put the checksum of a lock right; what is no JSON stays. */
function forgeLock(content: Buffer): string | Buffer {
  try {
    const read: unknown = JSON.parse(content.toString())
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return content
    const body = Object.fromEntries(
      Object.entries(read as Readonly<Record<string, Json>>).filter(([key]) => key !== 'checksum'),
    )
    return formatJson({ checksum: computeChecksum(body), ...body })
  } catch {
    return content
  }
}

/** What is outside the regions stays, and a second build has nothing to do. */
async function buildTwice(trial: Trial): Promise<Fault> {
  const before = trial.read()
  const exit = await trial.run('build', '--no-cache')
  const after = trial.read()
  for (const [name, text] of before) {
    if (!/\.(?:mdx?|rst|html)$/.test(name)) continue
    const changed = after.get(name)
    if (changed === undefined) return `${name} is gone`
    if (changed !== text && findOutside(changed) !== findOutside(text)) {
      return `${name} changed outside its regions`
    }
  }
  if (exit !== 0) return findBrokenPictures(trial)
  const again = await trial.run('build', '--no-cache')
  if (again !== 0) return `exit ${String(again)} of the second build`
  const lock = after.get('tracedocs.lock.json')
  const parsed = lock && parseLock(Buffer.from(lock, 'latin1').toString())
  if (parsed && parsed.kind === 'problem')
    return `the lock is none: ${formatProblem(parsed.problem)}`
  const twice = trial.read()
  for (const [name, text] of after)
    if (twice.get(name) !== text) return `${name} changed in the second build`
  return findBrokenPictures(trial)
}

function findBrokenPictures(trial: Trial): Fault {
  for (const [name, text] of trial.read()) {
    if (!name.endsWith('.svg')) continue
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its heir is another package
    const found = XMLValidator.validate(Buffer.from(text, 'latin1').toString())
    if (found !== true) return `${name}: ${found.err.msg}`
    if (/<script|\son\w+=/i.test(text)) return `${name} has a script`
  }
  return undefined
}
