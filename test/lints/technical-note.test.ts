import { describe, expect, test } from 'vitest'
import { createProject } from '../cli/project.ts'
import { findWritten, formatTable, lintSource } from './lint-source.ts'

// The faults of the note on the cost of DTrace that the project grew from.
const NOTE = `# The cost of DTrace

## Baseline

Execution time is 34.4 seconds and average CPU% is 85.8 so effective time is 29.5 seconds.

## Tracing

Execution time is 3134 seconds and average CPU% is 28.0 so effective time is 877 seconds.
This is 19.3% above the baseline.

| Task | real (s) | ratio |
| :-- | --: | --: |
| Baseline | 35.49 | x1.0 |
| DTrace, off | 49.54 | x1.395 |
| DTrace, on | 3220.38 | x90.74 |

The release build made 94,882 calls of \`malloc()\`.

| DTrace log | Release | Debug | Debug/Release |
| :-- | --: | --: | --: |
| Size | 16 Mb | 11 Gb | x68 |
| Lines | 243,285 | 16m | x68 |
| malloc | 94,880 | 6,812,009 | x71.8 |
`

test('lint finds the faults of the note', async () => {
  const project = createProject({ 'note.md': NOTE })
  const { exit, stdout, stderr } = await project.run('lint')
  expect(stdout).toContain('1 page, 2 tables: 5 findings')
  expect(exit).toBe(1)
  // 877 / 29.5 = 29.73; 49.54 / 35.49 = 1.3959; 11 / 16 = 0.6875, with prefixes of 1024 0.704; 16e6 / 243,285 = 65.77
  expect(stderr.split('\n')).toEqual([
    'note.md:10:9: warning: `877 seconds / 29.5 seconds - 1` is 2872.9% (2866.2% to 2879.6% as the numbers are rounded), not `19.3%`; that is x29.7 (comparison)',
    'note.md:15:25: warning: `49.54 / 35.49` is x1.396, not `x1.395`, which is cut off; round it (truncated-ratio)',
    'note.md:18:24: warning: Expected the number of `malloc` to be one number, got `94,882` here and `94,880` at line 24; correct one of them (two-values)',
    'note.md:22:26: warning: `11 Gb / 16 Mb` is x688 or x704 (x636 to x760 as the numbers are rounded), not `x68`; it fits when it is multiplied by 10, so it is off by a factor of 10 (ratio)',
    'note.md:23:27: warning: `16m / 243,285` is x65.8, and `x68` repeats the cell beside it, which is wrong; compute it again (repeated-ratio)',
    '',
  ])
})

describe('the row of sizes', () => {
  const write = (ratio: string, header = 'Debug/Release') =>
    formatTable([
      ['Log', 'Release', 'Debug', header],
      ['Size', '16 Mb', '11 Gb', ratio],
    ])

  // 10.5 / 16.5 is 0.636, 11.5 / 15.5 with prefixes of 1024 is 0.760
  test.each(['x637', 'x688', 'x704', 'x733', 'x759', '×700', '688x', '~x650'])(
    'may have %s',
    async (ratio) => {
      expect(await lintSource(write(ratio))).toEqual([])
    },
  )

  test.each(['x68', 'x630', 'x765', '×68', '68x', 'x6880', 'x0.688'])(
    'may not have %s',
    async (ratio) => {
      expect(await findWritten(write(ratio))).toEqual([['ratio', ratio]])
      expect(await findWritten(write(ratio, 'ratio'))).toEqual([['ratio', ratio]])
    },
  )
})

// 16.5 million by 243,285 is 67.82, which is x68 when it is rounded: alone the cells allow it
test('the row of lines alone is within what its cells allow', async () => {
  const write = (ratio: string) =>
    formatTable([
      ['Log', 'Release', 'Debug', 'Debug/Release'],
      ['Lines', '243,285', '16m', ratio],
    ])
  expect(await lintSource(write('x68'))).toEqual([])
  expect(await lintSource(write('x65.8'))).toEqual([])
  expect(await findWritten(write('x69'))).toEqual([['ratio', 'x69']])
})

describe('x1.395 for 49.54 / 35.49', () => {
  const rows = [
    ['Task', 'real', 'ratio'],
    ['Baseline', '35.49', 'x1.0'],
    ['DTrace, off', '49.54', 'x1.395'],
  ]
  const [header = [], first = [], second = []] = rows
  const grid = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.padEnd(12)).join(' | ')} |\n`
  const rule = (mark: string) => `+${[1, 2, 3].map(() => mark.repeat(14)).join('+')}+\n`
  const simple = (cells: readonly string[]) =>
    `${cells
      .map((cell) => cell.padEnd(12))
      .join(' ')
      .trimEnd()}\n`
  const bar = `${'='.repeat(12)} ${'='.repeat(12)} ${'='.repeat(12)}\n`
  const list = (cells: readonly string[]) =>
    cells.map((cell, index) => `   ${index === 0 ? '*' : ' '} - ${cell}\n`).join('')

  test.each([
    ['a Markdown table', 'markdown', formatTable(rows)],
    ['a table in a quote in MDX', 'mdx', formatTable(rows).replace(/^/gm, '> ')],
    [
      'a grid table',
      'rest',
      `${rule('-')}${grid(header)}${rule('=')}${grid(first)}${rule('-')}${grid(second)}${rule('-')}`,
    ],
    [
      'a simple table',
      'rest',
      `${bar}${simple(header)}${bar}${simple(first)}${simple(second)}${bar}`,
    ],
    [
      'a list-table',
      'rest',
      `.. list-table:: Times\n   :header-rows: 1\n\n${[header, first, second].map(list).join('')}`,
    ],
    [
      'a csv-table',
      'rest',
      `.. csv-table:: Times\n   :header: ${header.join(', ')}\n\n   ${first.join(', ')}\n   "DTrace, off", 49.54, x1.395\n`,
    ],
  ] as const)('is found in %s', async (_, syntax, source) => {
    expect(await findWritten(source, syntax)).toEqual([['truncated-ratio', 'x1.395']])
  })
})

test.each([
  'Effective time is 29.5 s in the baseline. With tracing the effective time is 877 s, 19.3% above the baseline.',
  'The effective time is 877 s, 19.3% above the baseline of 29.5 s.',
  'It went from 29.5 s to 877 s, a 19.3% increase.',
])('the comparison is found in: %s', async (text) => {
  expect(await findWritten(text)).toEqual([['comparison', '19.3%']])
})

// 35.2 / 29.5 = 1.193
test('19.3% above the baseline is right for 35.2 s', async () => {
  expect(
    await lintSource(
      NOTE.replaceAll('3134', '48.6').replaceAll('28.0', '72.4').replaceAll('877', '35.2'),
    ),
  ).not.toContainEqual(expect.stringContaining('19.3%'))
})

/** Five outputs of `time`, in paragraphs, and the rows of a table. */
const writeTimes = (rows: string) => `real 35.49
user 29.72
sys 2.03

real 148.55
user 139.99
sys 1.93

real 3520.61
user 1183.36
sys 2127.22

| Task | real | user | sys | real ratio |
| --- | --: | --: | --: | --: |
${rows}`

// 3520.61 is 3521, and 3520.61 / 35.49 99.20
test('a time that was cut off is found, and the ratio that was computed of it', async () => {
  const rows = `| Baseline | 35.49 | 29.72 | 2.03 | 1.0 |
| Debug | 148.55 | 139.99 | 1.93 | x4.186 |
| Tracing | 3520 | 1183 | 2127 | x99.18 |
`
  expect(await findWritten(writeTimes(rows))).toEqual([
    ['time-block', '3520'],
    ['ratio', 'x99.18'],
  ])
})

// 148.55 is 149, 139.99 140; the last row has three digits of each
test('two times of one row are found where all other rows are right', async () => {
  const rows = `| Baseline | 35.5 | 29.7 | 2.03 | 1.0 |
| Debug | 148 | 134 | 1.93 | x4.2 |
| Tracing | 3520 | 1180 | 2130 | x99 |
`
  expect(await findWritten(writeTimes(rows))).toEqual([
    ['time-block', '148'],
    ['time-block', '134'],
  ])
})
