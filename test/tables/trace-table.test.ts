import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { RunScope } from '../../src/expressions/find-metric.ts'
import { summariseRun } from '../../src/summaries/summarise-run.ts'
import { formatPlainText } from '../../src/tables/inline.ts'
import { formatMarkdownTable } from '../../src/pages/markdown/markdown-table.ts'
import { formatRestTable } from '../../src/pages/rest/rest-table.ts'
import { configureTable, tableSchema } from '../../src/tables/table-spec.ts'
import type { Table } from '../../src/tables/table.ts'
import type { Trace } from '../../src/traces/trace.ts'
import {
  createMallocTrace,
  createSite,
  createTraceLog,
} from '../traces/malloc/create-malloc-trace.ts'
import { createProfileTrace, createReferenceTrace } from '../traces/objects/create-object-trace.ts'

/** Runs of one trace each, or of several. */
function createScope(traces: Readonly<Record<string, Trace | readonly Trace[]>>): RunScope {
  const runs = Object.entries(traces).map(([name, trace]) => {
    const logs = [trace].flat().map((one, i) => createTraceLog(one, `${name}${String(i)}.log`))
    const title = name.toUpperCase()
    return [name, summariseRun({ name, title, logs, pid: undefined }).run] as const
  })
  return { runs: new Map(runs), unread: new Set(), baseline: undefined }
}

function configure(input: unknown) {
  return configureTable({ name: 't', spec: v.parse(tableSchema, input) })
}

function build(input: unknown, scope: RunScope): Table {
  const { table, problems } = configure(input).build(scope)
  if (table === undefined) throw new Error(JSON.stringify(problems))
  return table
}

/** Headers and cells as a reader sees them. */
function read({ columns, rows }: Table): readonly (readonly string[])[] {
  const cells = [columns.map(({ header }) => header), ...rows]
  return cells.map((row) => row.map((cell) => formatPlainText(cell).replaceAll('\u00a0', ' ')))
}

const one = createScope({ a: createMallocTrace() })

// 4096 of 4321 bytes are 94.8 %, 200 are 4.6 %, 25 are 0.6 %; 300 + 75 + 4096 = 4471.
test('call sites are ranked by outstanding bytes, and every column sums up', () => {
  expect(read(build({ template: 'sites', run: 'a', top: 1 }, one))).toEqual([
    ['Call site', 'Outstanding (B)', 'Share', 'Not freed', 'Allocated (B)', 'Allocations'],
    ['not readable', '4,096', '94.8 %', '1', '4,096', '1'],
    ['All others', '225', '5.2 %', '2', '375', '4'],
    ['Total', '4,321', '100.0 %', '3', '4,471', '5'],
  ])
})

test('the measure that call sites are ranked by stands first', () => {
  const table = build({ template: 'sites', run: 'a', by: 'count' }, one)
  expect(read(table)).toEqual([
    ['Call site', 'Allocations', 'Share', 'Outstanding (B)', 'Not freed', 'Allocated (B)'],
    ['a.py:1 f', '2', '40.0 %', '200', '1', '300'],
    ['b.py:2 g', '2', '40.0 %', '25', '1', '75'],
    ['not readable', '1', '20.0 %', '4,096', '1', '4,096'],
    ['Total', '5', '100.0 %', '4,321', '3', '4,471'],
  ])
})

test('bytes take the form that the author asks for', () => {
  const table = build({ template: 'sites', run: 'a', top: 1, format: '{:.2b}B' }, one)
  expect(read(table)[1]).toEqual(['not readable', '4.0KiB', '94.8 %', '1', '4.0KiB', '1'])
  expect(read(table)[0]?.[1]).toBe('Outstanding')
})

test('a table of call sites says how far the trace can be trusted', () => {
  expect(build({ template: 'sites', run: 'a' }, one).notes).toEqual([
    'Frees that found their allocation: 66.7\u00a0%. 1 of 10 lines could not be read.',
  ])
})

// Two call sites are in one log only; b.py:2 lost 25 bytes, c.py:3 gained 1000, the others are as they were.
test('two logs are compared by the greatest changes, before and after', () => {
  const after = createMallocTrace({
    counts: { outstandingBytes: 5296, coverage: 1, garbage: 0 },
    sites: [
      createSite('', undefined, '', {
        count: 1,
        outstanding: 1,
        outstandingBytes: 4096,
        totalBytes: 4096,
      }),
      createSite('c.py', 3, 'h', {
        count: 1,
        outstanding: 1,
        outstandingBytes: 1000,
        totalBytes: 1000,
      }),
      createSite('a.py', 1, 'f', {
        count: 3,
        outstanding: 1,
        outstandingBytes: 200,
        totalBytes: 300,
      }),
    ],
  })
  const scope = createScope({ a: createMallocTrace(), b: after })
  const table = build({ template: 'sites', runs: ['a', 'b'], top: 3 }, scope)
  expect(read(table)).toEqual([
    ['Outstanding (B) by call site', 'A', 'B', 'Change'],
    ['c.py:3 h', '0', '1,000', '+1,000'],
    ['b.py:2 g', '25', '0', '-25'],
    ['All others', '4,296', '4,296', '0'],
    ['Total', '4,321', '5,296', '+975'],
  ])
  expect(table.notes).toEqual([
    'A: Frees that found their allocation: 66.7\u00a0%. 1 of 10 lines could not be read.',
    'B: Frees that found their allocation: 100.0\u00a0%.',
  ])
})

test.each([
  [0.9999, 'more than 99.9\u00a0%'],
  [1, '100.0\u00a0%'],
  [0.0001, 'less than 0.1\u00a0%'],
  [0, '0.0\u00a0%'],
])('a coverage of %d is not rounded to all or nothing', (coverage, text) => {
  const scope = createScope({ a: createMallocTrace({ counts: { coverage, garbage: 0 } }) })
  expect(build({ template: 'sites', run: 'a' }, scope).notes).toEqual([
    `Frees that found their allocation: ${text}.`,
  ])
})

describe('what a log wrote for a call site', () => {
  const NAMES = [
    ['`tick` | pipe', 'a*b_c'],
    ['\u0006\u0090A/\u202e', ''],
    ['', '<b>&'],
    ['x'.repeat(200), 'end'],
  ] as const
  const sites = NAMES.map(([name, file], i) =>
    createSite(file, 45, name, {
      count: 1,
      outstanding: 1,
      outstandingBytes: 9 - i,
      totalBytes: 9 - i,
    }),
  )
  const scope = createScope({
    a: createMallocTrace({ sites, counts: { outstandingBytes: 30, garbage: 0, coverage: 1 } }),
  })
  const table = build({ template: 'sites', run: 'a' }, scope)

  test('is code in Markdown', () => {
    const cells = formatMarkdownTable(table).map((line) => line.split(/ \| |^\| /)[1]?.trim())
    expect(cells.slice(2, 6)).toEqual([
      '<code>a&#42;b_c:45 &#96;tick&#96; &#124; pipe</code>',
      '`:45 \ufffdA/\ufffd`',
      '`<b>&:45`',
      `\`…${'x'.repeat(79)}\``,
    ])
  })

  test('is code in reST, and notes stand below the table in both', () => {
    const lines = formatRestTable(table)
    expect(lines.filter((line) => line.startsWith('   * - ')).slice(1, 4)).toEqual([
      '   * - ``a*b_c:45 `tick` | pipe``',
      '   * - ``:45 \ufffdA/\ufffd``',
      '   * - ``<b>&:45``',
    ])
    expect(lines.at(-1)).toBe('*Frees that found their allocation: 100.0\u00a0%.*')
    expect(formatMarkdownTable(table).at(-1)).toBe(
      '_Frees that found their allocation: 100.0\u00a0%._',
    )
  })
})

describe('tables of cPyMemTrace', () => {
  const scope = createScope({ p: createProfileTrace(), r: createReferenceTrace() })

  test('functions are ranked by growth, which has no share since memory may shrink', () => {
    expect(read(build({ template: 'functions', run: 'p' }, scope))).toEqual([
      ['Function', 'File', 'dRSS (B)', 'Events'],
      ['load', 'a.py', '8,192', '3'],
      ['main', 'b.py', '4,096', '1'],
      ['drop', 'a.py', '-4,096', '2'],
      ['Total', '', '8,192', '6'],
    ])
  })

  test('files are ranked by events on request', () => {
    expect(read(build({ template: 'files', run: 'p', by: 'events', top: 1 }, scope))).toEqual([
      ['File', 'Events', 'Share', 'dRSS (B)'],
      ['a.py', '5', '83.3 %', '4,096'],
      ['All others', '1', '16.7 %', '4,096'],
      ['Total', '6', '100.0 %', '8,192'],
    ])
  })

  // str: 5 made, 3 destroyed of which 1 is older than the log; int: 2 made, 1 destroyed.
  test('types say NEW minus DEL, and what DEL has no NEW', () => {
    const table = build({ template: 'types', run: 'r' }, scope)
    expect(read(table)).toEqual([
      ['Type', 'Live', 'Share', 'NEW', 'DEL', 'NEW − DEL', 'Unpaired DEL'],
      ['str', '3', '75.0 %', '5', '3', '2', '1'],
      ['int', '1', '25.0 %', '2', '1', '1', '0'],
      ['Total', '4', '100.0 %', '7', '4', '3', '1'],
    ])
    expect(table.notes).toEqual(['1 DEL has no NEW: its object is older than the log.'])
  })

  test('live objects say where they were made', () => {
    expect(read(build({ template: 'objects', run: 'r' }, scope))).toEqual([
      ['Type', 'Made at', 'Live', 'Share'],
      ['str', 'a.py:7 load', '3', '75.0 %'],
      ['int', 'b.py:9 main', '1', '25.0 %'],
      ['Total', '', '4', '100.0 %'],
    ])
  })
})

test.each([
  [{ template: 'sites', run: 'r' }, { kind: 'no-trace', run: 'r', trace: 'malloc' }, ['run']],
  [
    { template: 'sites', runs: ['a', 'two'] },
    { kind: 'several-trace-logs', run: 'two', trace: 'malloc', count: 2 },
    ['runs', 1],
  ],
  [{ template: 'types', run: 'p' }, { kind: 'no-references', run: 'p' }, ['run']],
  [
    { template: 'sites', run: 'a', format: '{:.2}{}' },
    {
      kind: 'bad-format',
      format: '{:.2}{}',
      reason: 'expected one field such as `{:.2f}`, got 2',
    },
    ['format'],
  ],
] as const)('a table that cannot be built is reported: %j', (spec, problem, at) => {
  const scope = createScope({
    a: createMallocTrace(),
    two: [createMallocTrace(), createMallocTrace()],
    p: createProfileTrace(),
    r: createReferenceTrace(),
  })
  const built = configure({ ...spec }).build(scope)
  expect(built).toEqual({ table: undefined, problems: [{ problem, severity: 'error', at }] })
})

describe('a table of runs', () => {
  const scope = createScope({
    a: createMallocTrace(),
    b: createMallocTrace({ counts: { garbage: 0 } }),
  })
  const notes = (value: string, rows: readonly string[] = ['a', 'b']): readonly string[] =>
    build({ template: 'runs', rows: [...rows], columns: [{ header: '', value }] }, scope).notes.map(
      (note) => note.replaceAll('\u00a0', ' '),
    )

  const A = 'Frees that found their allocation: 66.7 %. 1 of 10 lines could not be read.'

  test('with figures of DTrace logs says how far each can be trusted', () => {
    expect(notes('dtrace.mallocs')).toEqual([
      `A: ${A}`,
      'B: Frees that found their allocation: 66.7 %.',
    ])
    expect(notes('dtrace.mallocs', ['a'])).toEqual([A])
    expect(notes('1 - dtrace.frees / a.dtrace.frees', ['a'])).toEqual([A])
  })

  test('with other figures does not', () => {
    expect(notes('dtrace.bytes / dtrace.lines')).toEqual([])
    expect(notes('rss.peak')).toEqual([])
  })
})
