import fc from 'fast-check'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { countRuns } from '../../count-runs.ts'
import { createLog, createProject, SMALL_LOG, type TestProject } from '../project.ts'

/** A process of so many samples from a second on, 10 a second. */
function createSamples(from: number, count: number): string {
  return createLog(
    Array.from({ length: count }, (_, i) => {
      const elapsed = Math.round(10 * from + i) / 10
      return { elapsed, rss: (50 + ((i * 37) % 200)) * 1024 ** 2, user: elapsed / 2, faults: i }
    }),
  )
}

/** A malloc log of more call sites than a lock keeps; each allocates 16 bytes a few times. */
function createSites(step: number): string {
  const lines: string[] = []
  for (let site = 0; site < 250; site++) {
    for (let i = 0; i <= (site * step) % 7; i++) {
      const pointer = (0x1000 + 16 * lines.length).toString(16)
      lines.push(
        ` 42 ${'b.py'.padStart(16)}:${String(site).padEnd(4)} -> f malloc(16) pntr 0x${pointer}`,
      )
    }
  }
  return ['dtrace:::BEGIN', ...lines, 'dtrace:::END', ''].join('\n')
}

const LOGS: Readonly<Record<string, string>> = {
  'logs/before.log': SMALL_LOG,
  // One process in two logs, of more samples than a lock keeps.
  'logs/long-1.log': createSamples(1, 12_000),
  'logs/long-2.log': createSamples(1201, 12_000),
  'logs/malloc-1.log': createSites(3),
  'logs/malloc-2.log': createSites(5),
  ...Object.fromEntries(
    [4.5, 4.25, 4.75, 5.5, 4.125].map((real, i) => [
      `logs/repeat-${String(i)}.txt`,
      `started in /home/anna on host7\nreal ${String(real)}\nuser 2.00\nsys 0.25\n`,
    ]),
  ),
}
const PATHS = Object.keys(LOGS)

const CONFIG = {
  pages: ['docs/*.md'],
  images: 'images',
  baseline: 'before',
  runs: {
    before: { title: 'Before', logs: 'logs/before.log', facts: { host: 'host7' } },
    long: { logs: ['logs/long-*.log'] },
    one: { logs: 'logs/malloc-1.log' },
    other: { logs: 'logs/malloc-2.log' },
    repeats: { samples: 'logs/repeat-*.txt', facts: { host: 'host7' } },
  },
  charts: {
    memory: { run: 'long' },
    tall: { template: 'histogram', runs: ['long', 'before'], series: 'rss' },
  },
  tables: {
    times: { rows: ['before', 'repeats'], columns: [{ header: 'Real', value: 'time.real' }] },
    growth: { template: 'sites', runs: ['one', 'other'] },
  },
}

const PAGE = `${[
  'table times',
  'table growth',
  'chart memory',
  'chart tall',
  'excerpt repeats tail=4',
  'excerpt before grep=real',
]
  .map((marker) => `<!-- tracedocs: begin ${marker} -->\n<!-- tracedocs: end -->\n`)
  .join('\n')}
It has <span data-tracedocs="before.log.words">?</span> words.
`

function createWhole(logs = LOGS, config: object = CONFIG): TestProject {
  return createProject({
    'tracedocs.yaml': JSON.stringify(config),
    'docs/page.md': PAGE,
    ...logs,
  })
}

const BUILT = ['docs/page.md', 'images/long-1.log_42.svg', 'images/tall.svg', 'tracedocs.lock.json']

/** The files of a build from the lock alone, where no log is. */
async function buildFrom(lock: string): Promise<readonly string[]> {
  const project = createWhole({})
  project.write('tracedocs.lock.json', lock)
  const ran = await project.run('build', '--frozen', '-q')
  expect([ran.exit, ran.stderr]).toEqual([0, ''])
  return BUILT.map((file) => project.read(file))
}

/** Files of all logs on one machine. */
let wanted: readonly string[] = []
/** A part of each log. */
const parts = new Map<string, string>()

beforeEach(async () => {
  if (wanted.length > 0) return
  const project = createWhole()
  for (const log of PATHS) {
    const ran = await project.run('extract', '--part', 'one.part', log)
    expect(ran.exit, ran.stderr).toBe(0)
    parts.set(log, project.read('one.part'))
  }
  const { exit, stderr } = await project.run('build')
  expect(exit, stderr).toBe(0)
  wanted = BUILT.map((file) => project.read(file))
}, 60_000)

/** A folder of the logs that a worker has, and the parts that are collected. */
async function extract(logs: readonly string[], ...argv: readonly string[]): Promise<string> {
  const project = createWhole(Object.fromEntries(logs.map((log) => [log, LOGS[log] ?? ''])))
  const ran = await project.run('extract', '--part', 'some.part', ...argv)
  expect(ran.exit, ran.stderr).toBe(0)
  return project.read('some.part')
}

async function merge(texts: readonly string[], ...argv: readonly string[]) {
  const project = createWhole({})
  const names = texts.map((text, i) => {
    const name = `parts/${String(i)}.part`
    project.write(name, text)
    return name
  })
  const ran = await project.run('lock', 'merge', '-q', ...argv, ...names)
  return { ...ran, project }
}

/** The lock that some parts give. */
async function writeLock(texts: readonly string[]): Promise<string> {
  const { project, exit, stderr } = await merge(texts)
  expect([exit, stderr]).toEqual([0, ''])
  return project.read('tracedocs.lock.json')
}

describe('the lock of parts', () => {
  test('builds the same bytes as all logs on one machine, in whatever order and grouping they are joined', async () => {
    // A log may be in several parts; an excerpt needs the logs of its run in one.
    const division = fc.array(
      fc.subarray(
        PATHS.filter((log) => !log.includes('repeat')),
        { minLength: 1 },
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    const single = await writeLock([...parts.values()])
    expect(await buildFrom(single)).toEqual(wanted)
    await fc.assert(
      fc.asyncProperty(division, fc.infiniteStream(fc.nat()), async (groups, random) => {
        const left = PATHS.filter((log) => !groups.flat().includes(log))
        const texts: string[] = []
        for (const group of [...groups, left].filter((one) => one.length > 0)) {
          texts.push(await extract(group))
        }
        // Join two at random until one is left.
        while (texts.length > 1) {
          const [a = ''] = texts.splice((random.next().value ?? 0) % texts.length, 1)
          const [b = ''] = texts.splice((random.next().value ?? 0) % texts.length, 1)
          const { project, exit, stderr } = await merge([a, b], '-o', 'both.part')
          expect(exit, stderr).toBe(0)
          texts.push(project.read('both.part'))
        }
        expect(await writeLock(texts)).toBe(single)
      }),
      { numRuns: countRuns(12), seed: 17 },
    )
  }, 120_000)

  test('is that of shards', async () => {
    const texts: string[] = []
    for (const i of [3, 1, 2]) texts.push(await extract(PATHS, '--shard', `${String(i)}/3`))
    expect(await buildFrom(await writeLock(texts))).toEqual(wanted)
  })

  test('takes the logs of other days with --update from the lock that is there', async () => {
    const project = createWhole({})
    project.write('tracedocs.lock.json', wanted.at(-1) ?? '')
    const today = createWhole({ ...LOGS, 'logs/repeat-1.txt': 'real 4.00\n' })
    const repeats = PATHS.filter((log) => log.includes('repeat'))
    await today.run('extract', '--part', 'today.part', ...repeats)
    project.write('today.part', today.read('today.part'))
    const alone = await project.run('lock', 'merge', 'today.part')
    expect(alone.exit).toBe(2)
    expect(alone.stderr).toContain('Cannot find `logs/malloc-1.log` in any part')
    const ran = await project.run('lock', 'merge', '--update', 'today.part')
    expect([ran.exit, ran.stderr]).toEqual([0, ''])
    await today.run('build')
    expect(await buildFrom(project.read('tracedocs.lock.json'))).toEqual(
      BUILT.map((file) => today.read(file)),
    )
  })
})

describe('no lock is written', () => {
  const refuse = async (texts: readonly string[]) => {
    const { project, exit, stderr } = await merge(texts)
    expect(exit).toBe(2)
    expect(() => project.read('tracedocs.lock.json')).toThrow('ENOENT')
    return stderr
  }
  const all = () => [...parts.values()]

  test('where a worker was killed, so that a log is in no part', async () => {
    const stderr = await refuse(
      [...parts].flatMap(([log, text]) => (log === 'logs/before.log' ? [] : [text])),
    )
    expect(stderr).toContain('Cannot find `logs/before.log` in any part (run `before`)')
  })

  test('where a worker was killed, so that a shard is missing', async () => {
    const stderr = await refuse([
      await extract(PATHS, '--shard', '1/3'),
      await extract(PATHS, '--shard', '3/3'),
    ])
    expect(stderr).toContain('Cannot find the parts of the shard `2/3`')
  })

  test('where a log is here that a pattern matches and no part has', async () => {
    const project = createWhole()
    for (const [i, text] of all().entries()) {
      if (i !== PATHS.indexOf('logs/repeat-3.txt')) project.write(`parts/${String(i)}`, text)
    }
    const { exit, stderr } = await project.run('lock', 'merge', 'parts')
    expect(exit).toBe(2)
    expect(stderr).toContain('Cannot find `logs/repeat-3.txt` in any part (run `repeats`)')
  })

  test('of a part that is torn', async () => {
    const [first = '', ...others] = all()
    const stderr = await refuse([...others, first.slice(0, -30)])
    expect(stderr).toMatch(/parts\/9\.part:4:1: error: Cannot read the part: it is torn/)
  })

  test('of parts that have one log of two states', async () => {
    const other = createWhole({ ...LOGS, 'logs/before.log': `${SMALL_LOG}\n` })
    await other.run('extract', '--part', 'some.part', 'logs/before.log')
    const stderr = await refuse([...all(), other.read('some.part')])
    expect(stderr).toMatch(
      /Expected the parts to say the same of `logs\/before\.log`, got two files: sha256 \w{16}… and \w{16}… in `parts\/0\.part` and `parts\/10\.part`/,
    )
  })

  test('of parts that were written for other formats', async () => {
    const project = createWhole(
      {},
      {
        ...CONFIG,
        formats: { app: { lines: ['took {took} ms'], fields: { took: 'samples' } } },
      },
    )
    for (const [i, text] of all().entries()) project.write(`parts/${String(i)}`, text)
    const { exit, stderr } = await project.run('lock', 'merge', 'parts')
    expect([exit, stderr]).toEqual([2, expect.stringContaining('was read with other formats')])
  })

  test('of parts whose excerpts hide something else', async () => {
    const project = createWhole({}, { ...CONFIG, redact: ['secret'] })
    for (const [i, text] of all().entries()) project.write(`parts/${String(i)}`, text)
    const { exit, stderr } = await project.run('lock', 'merge', 'parts')
    expect([exit, stderr]).toEqual([
      2,
      expect.stringContaining('what pages show of lines of logs, or what is hidden there'),
    ])
  })

  test('of an empty folder', async () => {
    const project = createWhole({})
    project.write('parts/x/y', '')
    rmSync(path.join(project.folder, 'parts/x/y'))
    const { exit, stderr } = await project.run('lock', 'merge', 'parts')
    expect([exit, stderr]).toEqual([2, expect.stringContaining('the folder has no files')])
  })
})

describe('extract --part', () => {
  test('writes none where a log cannot be read', async () => {
    const project = createWhole({ ...LOGS, 'logs/before.log': '' })
    rmSync(path.join(project.folder, 'logs/before.log'))
    const { exit, stderr } = await project.run('extract', '--part', 'some.part', 'logs/before.log')
    expect([exit, stderr]).toEqual([2, expect.stringContaining('logs/before.log')])
    expect(() => project.read('some.part')).toThrow('ENOENT')
  })

  test('leaves out a log that no run names, and says so', async () => {
    const project = createWhole({ ...LOGS, 'x.log': SMALL_LOG })
    const ran = await project.run('extract', '--part', 'some.part', 'x.log', 'logs/before.log')
    expect([ran.exit, ran.stdout]).toEqual([0, 'some.part: 1 log\n'])
    expect(ran.stderr).toContain('Left out `x.log`')
    const none = await project.run('extract', '--part', 'none.part', 'x.log')
    expect(none.exit).toBe(2)
  })

  test('never overwrites a log', async () => {
    const project = createWhole()
    const { exit } = await project.run('extract', '--part', 'logs/before.log', 'logs/before.log')
    expect([exit, project.read('logs/before.log')]).toEqual([2, SMALL_LOG])
  })

  test('takes the logs that are here where none is named', async () => {
    const project = createWhole({ 'logs/before.log': SMALL_LOG })
    const ran = await project.run('extract', '--part', 'some.part')
    expect([ran.exit, ran.stdout]).toEqual([0, 'some.part: 1 log\n'])
    const none = await createWhole({}).run('extract', '--part', 'some.part')
    expect([none.exit, none.stderr]).toEqual([2, expect.stringContaining('got none')])
  })

  test('hides in a part what it would hide on a page', () => {
    expect(parts.get('logs/repeat-0.txt')).not.toMatch(/anna|host7/)
  })
})
