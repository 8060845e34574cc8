import { describe, expect, test } from 'vitest'
import {
  formatEvent,
  formatObject,
  PROFILE_HEADER,
  REFERENCE_HEADER,
  writeTrace,
} from '../traces/write-trace.ts'
import { createProject, SMALL_LOG, type TestProject } from './project.ts'

/** Ten lines, of which nine are events; see test/traces/create-malloc-trace.ts for what they come to. */
const DTRACE_LOG = `dtrace:::BEGIN
    42             a.py:1    -> f malloc(100) pntr 0x1000
    42             b.py:2    -> g malloc(50) pntr 0x2000
    42             a.py:9    -> h free(0x1000)
    42             a.py:1    -> f malloc(200) pntr 0x3000
    42             a.py:9    -> h free(0x0)
    42             a.py:9    -> h free(0x7000)
dtrace: 3 drops on CPU 0
    42             b.py:2    -> g malloc(25) pntr 0x4000
    42             a.py:9    -> h free(0x2000)
    42              | c:3    -> *k* malloc(4096) pntr 0x5000
dtrace:::END
`

/** The same without the last allocation, and without what could not be read. */
const LATER_LOG = DTRACE_LOG.split('\n')
  .filter((line) => !/drops|4096|0x7000/.test(line))
  .join('\n')

const REGION = `<!-- tracedocs: begin table it -->
<!-- tracedocs: end -->
`

/** A project with two DTrace logs and one of a process, and what `it` is. */
function createTraces(what: 'tables' | 'charts', it: string, page = REGION): TestProject {
  return createProject({
    'tracedocs.yaml': `runs:
  a: { title: "Before", logs: a.log }
  b: { title: "After", logs: b.log }
  p: { logs: p.log }
${what}:
  it: ${it}
`,
    'page.md': what === 'charts' ? page.replace('table', 'chart') : page,
    'page.rst': `.. tracedocs: begin ${what.slice(0, -1)} it\n.. tracedocs: end\n`,
    'a.log': DTRACE_LOG,
    'b.log': LATER_LOG,
    'p.log': SMALL_LOG,
  })
}

/** The rows of a page's table, a list of cells each, and the paragraphs below it. */
function readTable(project: TestProject) {
  const lines = project.read('page.md').replaceAll('\u00a0', ' ').split('\n')
  const rows = lines.filter((line) => line.startsWith('|'))
  return {
    rows: rows.map((row) =>
      row
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    ),
    notes: lines.filter((line) => line.startsWith('_')),
  }
}

test('a table of DTrace logs says in Markdown and in reST how far they can be trusted', async () => {
  const project = createTraces(
    'tables',
    "{ header: Log, columns: [a, b], rows: [{ header: '`malloc()`', value: dtrace.mallocs }, { header: coverage, value: dtrace.coverage }], ratio: { header: after / before, of: [b, a], format: 'x{:.3}' } }",
  )
  expect(await project.run('build')).toMatchObject({ exit: 0 })
  const { rows, notes } = readTable(project)
  expect(rows.filter((_, i) => i !== 1)).toEqual([
    ['Log', 'Before', 'After', 'after / before'],
    ['`malloc()`', '5', '4', 'x0.8'],
    ['coverage', '66.7 %', '100.0 %', 'x1.5'],
  ])
  expect(notes).toEqual([
    '_Before: Frees that found their allocation: 66.7 %. 1 of 10 lines could not be read._',
    '_After: Frees that found their allocation: 100.0 %._',
  ])
  const rest = project.read('page.rst').replaceAll('\u00a0', ' ')
  expect(rest).toContain(
    '*Before: Frees that found their allocation: 66.7 %. 1 of 10 lines could not be read.*',
  )
})

test('call sites are ranked, shown as they stand in the log, and sum up', async () => {
  const project = createTraces('tables', '{ template: sites, run: a, top: 2 }')
  expect(await project.run('build')).toMatchObject({ exit: 0 })
  const { rows, notes } = readTable(project)
  expect(rows.filter((_, i) => i !== 1)).toEqual([
    ['Call site', 'Outstanding (B)', 'Share', 'Not freed', 'Allocated (B)', 'Allocations'],
    ['<code>&#124; c:3 &#42;k&#42;</code>', '4,096', '94.8 %', '1', '4,096', '1'],
    ['`a.py:1 f`', '200', '4.6 %', '1', '300', '2'],
    ['All others', '25', '0.6 %', '1', '75', '2'],
    ['Total', '4,321', '100.0 %', '3', '4,471', '5'],
  ])
  expect(notes.length).toBe(1)
  expect(project.read('page.rst')).toContain('   * - ``| c:3 *k*``\n')
  expect(await project.run('build', '--check')).toMatchObject({ exit: 0 })
})

test('two logs are compared, the greatest change first', async () => {
  const project = createTraces('tables', '{ template: sites, runs: [a, b] }')
  expect(await project.run('build')).toMatchObject({ exit: 0 })
  expect(readTable(project).rows.filter((_, i) => i !== 1)).toEqual([
    ['Outstanding (B) by call site', 'Before', 'After', 'Change'],
    ['<code>&#124; c:3 &#42;k&#42;</code>', '4,096', '0', '-4,096'],
    ['All others', '225', '225', '0'],
    ['Total', '4,321', '225', '-4,096'],
  ])
})

describe('a chart of a DTrace log carries its coverage', () => {
  test.each([
    [
      '{ template: live, run: a }',
      'Peaks at 4.220 KiB at event 9 and ends at 4.220 KiB, after 9 events. Frees that found their allocation: 66.7 %. 1 of 10 lines could not be read.',
    ],
    [
      '{ template: live, runs: [a, b], show: count }',
      'Before: peaks at 3 allocations at event 7 and ends at 3 allocations, after 9 events. Frees that found their allocation: 66.7 %. 1 of 10 lines could not be read. After: peaks at 3 allocations at event 6 and ends at 2 allocations, after 7 events. Frees that found their allocation: 100.0 %.',
    ],
    [
      '{ template: sizes, run: a, theme: docs }',
      '5 allocations, 20.0 % of them of 16 B to less than 32 B, the largest 4.000 KiB. Frees that found their allocation: 66.7 %. 1 of 10 lines could not be read.',
    ],
    [
      "{ template: bars, runs: [a], values: [{ title: 'malloc()', value: dtrace.mallocs }] }",
      'malloc(): Before with 5. Frees that found their allocation: 66.7 %. 1 of 10 lines could not be read.',
    ],
  ])('%s', async (chart, description) => {
    const project = createTraces('charts', chart)
    expect(await project.run('build')).toMatchObject({ exit: 0 })
    const [, desc = ''] = /<desc[^>]*>(.*?)<\/desc>/s.exec(project.read('images/it.svg')) ?? []
    expect(desc.replaceAll('\u00a0', ' ')).toBe(description)
  })
})

describe('tables of cPyMemTrace', () => {
  const profile = writeTrace(PROFILE_HEADER, [
    formatEvent({ row: 'FRST', event: 0, clock: 0.5, rss: 4096, growth: 4096 }),
    formatEvent({ event: 1, clock: 0.75, function: 'load_*', rss: 12_288, growth: 8192 }),
    formatEvent({ row: 'LAST', event: 2, clock: 1, function: 'drop', rss: 8192, growth: -4096 }),
  ])
  // Of three str one is destroyed; a dict is destroyed that is older than the log.
  const references = writeTrace(REFERENCE_HEADER, [
    formatObject({ row: 'NEW', clock: 1, address: '0x10', type: 'str', line: 7 }),
    formatObject({ row: 'NEW', clock: 2, address: '0x20', type: 'str', line: 7 }),
    formatObject({ row: 'NEW', clock: 3, address: '0x30', type: 'str', line: 9 }),
    formatObject({ row: 'DEL', clock: 4, address: '0x20', type: 'str' }),
    formatObject({ row: 'DEL', clock: 5, address: '0x40', type: 'dict' }),
  ])
  const CASES = [
    [
      profile,
      'functions',
      [
        ['Function', 'File', 'dRSS (B)', 'Events'],
        ['`load_*`', '`/app/a.py`', '8,192', '1'],
        ['`drop`', '`/app/a.py`', '-4,096', '1'],
        ['All others', '', '0', '1'],
        ['Total', '', '4,096', '3'],
      ],
    ],
    [
      references,
      'types',
      [
        ['Type', 'Live', 'Share', 'NEW', 'DEL', 'NEW − DEL', 'Unpaired DEL'],
        ['`str`', '2', '100.0 %', '3', '1', '2', '0'],
        ['All others', '0', '0.0 %', '0', '1', '-1', '1'],
        ['Total', '2', '100.0 %', '3', '2', '1', '1'],
      ],
    ],
    [
      references,
      'objects',
      [
        ['Type', 'Made at', 'Live', 'Share'],
        ['`str`', '`/app/a.py:7 main`', '1', '50.0 %'],
        ['`str`', '`/app/a.py:9 main`', '1', '50.0 %'],
        ['Total', '', '2', '100.0 %'],
      ],
    ],
  ] as const

  test.each(CASES)('of a log: %#', async (log, template, expected) => {
    const project = createTraces('tables', `{ template: ${template}, run: p }`)
    project.write('p.log', log)
    expect(await project.run('build')).toMatchObject({ exit: 0 })
    const { rows, notes } = readTable(project)
    expect(rows.filter((_, i) => i !== 1)).toEqual(expected)
    expect(notes).toEqual(
      log === profile ? [] : ['_1 DEL has no NEW: its object is older than the log._'],
    )
  })

  test('do without objects where the log has none', async () => {
    const project = createTraces('tables', '{ template: objects, run: p }')
    project.write('p.log', profile)
    const { exit, stderr } = await project.run('build')
    expect(stderr).toContain(
      'tracedocs.yaml:6:33: error: Cannot find objects in the run `p`: its log is one of Profile or Trace, expected one of Reference Tracing (no-references)',
    )
    expect(exit).toBe(2)
  })
})

describe('mistakes of a newcomer are reported at their places', () => {
  test.each([
    [
      'tables',
      '{ template: sites, run: p }',
      '6:31: error: Cannot find a DTrace log of malloc and free in the logs of the run `p`; add one to `runs.p.logs` or name another run (no-trace)',
    ],
    [
      'tables',
      '{ template: sites, run: nothing }',
      '6:31: error: Unexpected run `nothing`, expected one of `a`, `b`, `p` (unknown-name)',
    ],
    [
      'tables',
      '{ template: sites, run: a, top: 0 }',
      '6:39: error: Expected `tables.it.top` to be a whole number above 0, got 0 (bad-setting)',
    ],
    [
      'tables',
      '{ template: sites }',
      '6:3: error: Expected the table to have either `run` or `runs`, got neither; add one (table-forms)',
    ],
    [
      'tables',
      '{ template: sites, runs: [a] }',
      '6:32: error: Expected `tables.it.runs[1]` to be set, got nothing (missing-key)',
    ],
    [
      'tables',
      '{ template: sites, run: a, by: size }',
      '6:38: error: Unexpected by `size`, expected one of `outstanding`, `total`, `count` (unknown-name)',
    ],
    [
      'tables',
      '{ template: site, run: a }',
      '6:19: error: Unexpected template `site`, did you mean `sites`? (unknown-name)',
    ],
    [
      'tables',
      '{ run: a, top: 3 }',
      '6:9: error: Unexpected key `run` in `tables.it`, a table of the template `runs`; tables that have it are of `results`, `sites`, `functions`, `files`, `types`, `objects` (misplaced-key)',
    ],
    [
      'tables',
      '{ template: sites, run: a, format: "{:.2f" }',
      '6:42: error: Cannot use the format `{:.2f`: `{:.2f` has no `}` that ends the field; add it (bad-format)',
    ],
    [
      'tables',
      '{ template: types, run: a }',
      '6:31: error: Cannot find a log of cPyMemTrace in the logs of the run `a`; add one to `runs.a.logs` or name another run (no-trace)',
    ],
    [
      'charts',
      '{ template: live, runs: [a, p] }',
      '6:35: error: Cannot find a DTrace log of malloc and free in the logs of the run `p`; add one to `runs.p.logs` or name another run (no-trace)',
    ],
    [
      'charts',
      '{ template: sizes, run: a, runs: [a, b] }',
      '6:3: error: Expected the chart to have either `run` or `runs`, got both; remove one (chart-forms)',
    ],
    [
      'charts',
      '{ run: a }',
      '6:3: error: Cannot draw the run `a`: its logs have no samples of a process over time',
    ],
  ] as const)('%s: %s', async (what, it, message) => {
    const { exit, stderr } = await createTraces(what, it).run('build')
    expect(stderr).toContain(`tracedocs.yaml:${message}`)
    expect(exit).toBe(2)
  })

  test('a run with two DTrace logs', async () => {
    const project = createTraces('tables', '{ template: sites, run: both }')
    project.write(
      'tracedocs.yaml',
      'runs:\n  both: { logs: [a.log, b.log] }\ntables:\n  it: { template: sites, run: both }\n',
    )
    const { exit, stderr } = await project.run('build')
    expect(stderr).toContain(
      'tracedocs.yaml:4:31: error: Expected one log of the run `both` to be a DTrace log of malloc and free, got 2; give each its own run (several-trace-logs)',
    )
    expect(exit).toBe(2)
  })

  test('bars of a table of call sites', async () => {
    const project = createTraces('tables', '{ template: sites, run: a }')
    project.write(
      'tracedocs.yaml',
      `${project.read('tracedocs.yaml')}charts:\n  bars: { template: bars, table: it }\n`,
    )
    const { stderr } = await project.run('build')
    expect(stderr).toContain(
      'tracedocs.yaml:8:34: error: Expected `table` to be a table of runs and entries, or of results, got one of the template `sites` (bad-setting)',
    )
  })
})

test('explain says the figures of a row of a ranking, and over which log they are tallied', async () => {
  const project = createTraces('tables', '{ template: sites, run: a, top: 2 }')
  await project.run('build')
  const line =
    project
      .read('page.md')
      .split('\n')
      .findIndex((one) => one.includes('a.py:1')) + 1
  const explain = async (...options: readonly string[]): Promise<string> => {
    const { stdout } = await project.run('explain', `page.md:${String(line)}`, ...options)
    return stdout.replaceAll('\u00a0', ' ')
  }
  const shown =
    'table `it`, a.py:1 f\n  shown as Outstanding (B) 200, Share 4.6 %, Not freed 1, Allocated (B) 300, Allocations 2 (tallied over all events of the log below'
  expect(await explain()).toContain(`${shown})\n`)
  expect(await explain()).toContain('a.dtrace.lines = 12: lines')
  expect(await explain('--frozen')).toContain(
    `${shown}; a log is not here, so the figures are those that the lock keeps)\n`,
  )
})
