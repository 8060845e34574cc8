import { describe, expect, test } from 'vitest'
import { readWholePage } from '../../src/pages/read-page.ts'
import { matchTable } from '../../src/proposals/match-table.ts'
import { createQuantity } from '../../src/quantities/quantity.ts'
import { formatTable } from '../lints/lint-source.ts'
import { pageOf } from '../pages/sample-contents.ts'

const figure = (run: string, metric: string, value: number, unit: 's' | 'B') => {
  return { run, metric, quantity: createQuantity(value, unit) }
}

const data = {
  baseline: 'before',
  figures: [
    figure('before', 'time.real', 35.49, 's'),
    figure('before', 'rss.peak', 236_640_256, 'B'),
    figure('after', 'time.real', 49.54, 's'),
    figure('after', 'rss.peak', 473_280_512, 'B'),
  ],
}

async function match(rows: readonly (readonly string[])[], known: typeof data = data) {
  const read = await readWholePage(pageOf('markdown', formatTable(rows)))
  const [table] = read.scan.listBlocks().filter((block) => block.kind === 'table')
  if (table === undefined) throw new Error('Expected a table')
  return matchTable(table, known, read.source)
}

// 236,640,256 bytes are 225.7 MiB, twice as many 451.4; 49.54 / 35.49 is 1.396.
test('a table with a line a run becomes entries with formats', async () => {
  const rows = [
    ['Task', 'real (s)', 'RSS (MiB)', 'ratio'],
    ['*Before*', '35.49', '225.7', 'x1.000'],
    ['After', '49.54', '451.4', 'x1.396'],
  ]
  expect(await match(rows)).toEqual({
    kind: 'matched',
    table: {
      runsAre: 'rows',
      header: 'Task',
      runs: [
        { run: 'before', title: '*Before*' },
        { run: 'after', title: 'After' },
      ],
      entries: [
        { header: 'real (s)', value: 'time.real', format: '{:.2f}' },
        { header: 'RSS (MiB)', value: 'rss.peak / 1048576', format: '{:.1f}' },
        { header: 'ratio', value: 'time.real / before.time.real', format: 'x{:.3f}' },
      ],
      comparisons: [],
    },
    wrong: [],
  })
})

test('a table with a column a run has the ratio of two runs at its end', async () => {
  const rows = [
    ['', 'After', 'Before', 'After/Before'],
    ['real', '49.54', '35.49', 'x1.4'],
    ['RSS', '473280512', '236640256', 'x2.0'],
  ]
  expect(await match(rows)).toMatchObject({
    kind: 'matched',
    table: {
      runsAre: 'columns',
      runs: [{ run: 'after' }, { run: 'before' }],
      entries: [{ value: 'time.real' }, { value: 'rss.peak' }],
      comparisons: [
        { operator: '/', header: 'After/Before', of: ['after', 'before'], format: 'x{:.1f}' },
      ],
    },
  })
})

test('a cell that the logs do not explain is named', async () => {
  const rows = [
    ['Task', 'wall', 'RSS (MiB)'],
    ['Before', '35.49', '225.7'],
    ['After', '41.27', '451.4'],
  ]
  const found = await match(rows)
  expect(found.kind === 'unmatched' && found.cells.map(({ text }) => text)).toEqual(['41.27'])
})

// 49.54 / 35.49 is 1.396, 473,280,512 / 236,640,256 is 2, and 49.45 / 35.49 is 1.393.
const typed = (real: string, ratio: string, peak = 'x2.000') => [
  ['Task', 'wall', 'RSS (MiB)'],
  ['Before', '35.49', '225.7'],
  ['After', real, '451.4'],
  ['After/Before', ratio, peak],
]
const turn = (rows: readonly (readonly string[])[]) =>
  (rows[0] ?? []).map((_, x) => rows.map((row) => row[x] ?? ''))

describe.each([
  ['rows', (rows: readonly (readonly string[])[]) => rows],
  ['columns', turn],
])('with runs as %s and their ratio at the end', (runsAre, arrange) => {
  test.each([
    ['all is right', typed('49.54', 'x1.396'), []],
    ['a ratio without a sign', typed('49.54', '1.396', '2.000'), []],
    ['a cell is a slip', typed('49.45', 'x1.396'), [['49.45', '49.54', 'after']]],
    ['a ratio tells what a cell is', typed('61.20', 'x1.396'), [['61.20', '49.54', 'after']]],
    ['a ratio is wrong', typed('49.54', 'x1.500'), [['x1.500', 'x1.396', 'after / before']]],
    [
      'a ratio was computed from the slip',
      typed('49.45', 'x1.393'),
      [
        ['49.45', '49.54', 'after'],
        ['x1.393', 'x1.396', 'after / before'],
      ],
    ],
  ])('%s', async (_, rows, wrong) => {
    const found = await match(arrange(rows))
    if (found.kind === 'unmatched') throw new Error('Expected a match')
    expect(found.table).toMatchObject({ runsAre, comparisons: [{ of: ['after', 'before'] }] })
    expect(found.wrong.map(({ text, given, run }) => [text, given, run])).toEqual(wrong)
  })

  test('two wrong cells are no slip', async () => {
    expect(await match(arrange(typed('49.45', 'x1.500')))).toMatchObject({ kind: 'unmatched' })
  })
})

// 49.54 - 35.49 is 14.05, and 451.35 MiB - 225.68 MiB is 225.67 MiB, as exact bytes are 236,640,256 each.
describe.each([
  ['rows', (rows: readonly (readonly string[])[]) => rows],
  ['columns', turn],
])('with runs as %s and their difference at the end', (runsAre, arrange) => {
  const compared = (...lines: string[][]) => arrange([...typed('49.54', '').slice(0, 3), ...lines])

  test.each([
    ['plain', [['Δ', '14.05', '225.7']], ['{:.2f}', ['after', 'before']]],
    ['with signs', [['diff', '+14.05', '+225.7']], ['{:+.2f}', ['after', 'before']]],
    ['below zero', [['saved', '-14.05', '-225.7']], ['{:.2f}', ['before', 'after']]],
    [
      'before a ratio',
      [
        ['Δ', '14.05', '225.7'],
        ['ratio', 'x1.396', 'x2.000'],
      ],
      ['{:.2f}', ['after', 'before']],
    ],
  ] as const)('%s', async (_, lines, [, of]) => {
    const found = await match(compared(...lines.map((line) => [...line])))
    if (found.kind === 'unmatched') throw new Error('Expected a match')
    expect(found.wrong).toEqual([])
    expect(found.table.runsAre).toBe(runsAre)
    expect(found.table.comparisons.map(({ operator }) => operator)).toEqual(
      lines.length === 1 ? ['-'] : ['-', '/'],
    )
    expect(found.table.comparisons[0]).toMatchObject({ of })
  })

  test('one that is wrong is named', async () => {
    const found = await match(compared(['Δ', '14.50', '225.7']))
    if (found.kind === 'unmatched') throw new Error('Expected a match')
    expect(found.wrong.map(({ text, run }) => [text, run])).toEqual([['14.50', 'after - before']])
  })
})

test.each([
  ['a single row', [['Task', 'real']]],
  ['a single column', [['Task'], ['Before']]],
])('a table of %s is none of runs', async (_, rows) => {
  const found = await match(rows).catch(() => ({ kind: 'unmatched', cells: [] }))
  expect(found).toEqual({ kind: 'unmatched', cells: [] })
})

// 473,280,512 bytes are 451.4 MiB, and the logs give 30 s to the third run.
const three = {
  ...data,
  figures: [
    ...data.figures,
    figure('last', 'time.real', 30, 's'),
    figure('last', 'rss.peak', 104_857_600, 'B'),
  ],
}

test.each([
  [
    'one wrong cell is named with what the logs give',
    '94.54',
    '451.4',
    { text: '94.54', given: '49.54', run: 'after' },
  ],
  ['two wrong cells are no slip', '94.54', '415.4', undefined],
])('%s', async (_, real, peak, wrong) => {
  const rows = [
    ['Task', 'real (s)', 'RSS (MiB)'],
    ['Before', '35.49', '225.7'],
    ['After', real, peak],
    ['Last', '30.00', '100.0'],
  ]
  const found = await match(rows, three)
  expect(found.kind).toBe(wrong === undefined ? 'unmatched' : 'matched')
  if (found.kind === 'matched') expect(found.wrong).toMatchObject([{ ...wrong }])
  else expect(found.cells.map(({ text }) => text)).toEqual(['94.54', '415.4'])
})
