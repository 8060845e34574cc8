import { describe, expect, test } from 'vitest'
import { formatMarkdownTable } from '../../../src/pages/markdown/markdown-table.ts'
import { formatRestTable } from '../../../src/pages/rest/rest-table.ts'
import { buildTable, createScope, readCells } from '../build-table.ts'
import { createMallocTrace, createSite } from '../../traces/malloc/create-malloc-trace.ts'

const one = createScope({ a: createMallocTrace() })

// 4096 of 4321 bytes are 94.8 %, 200 are 4.6 %, 25 are 0.6 %; 300 + 75 + 4096 = 4471.
test('call sites are ranked by outstanding bytes, and every column sums up', () => {
  expect(readCells(buildTable({ template: 'sites', run: 'a', top: 1 }, one))).toEqual([
    ['Call site', 'Outstanding (B)', 'Share', 'Not freed', 'Allocated (B)', 'Allocations'],
    ['not readable', '4,096', '94.8 %', '1', '4,096', '1'],
    ['All others', '225', '5.2 %', '2', '375', '4'],
    ['Total', '4,321', '100.0 %', '3', '4,471', '5'],
  ])
})

test('the measure that call sites are ranked by stands first', () => {
  const table = buildTable({ template: 'sites', run: 'a', by: 'count' }, one)
  expect(readCells(table)).toEqual([
    ['Call site', 'Allocations', 'Share', 'Outstanding (B)', 'Not freed', 'Allocated (B)'],
    ['a.py:1 f', '2', '40.0 %', '200', '1', '300'],
    ['b.py:2 g', '2', '40.0 %', '25', '1', '75'],
    ['not readable', '1', '20.0 %', '4,096', '1', '4,096'],
    ['Total', '5', '100.0 %', '4,321', '3', '4,471'],
  ])
})

test('bytes take the form that the author asks for', () => {
  const table = buildTable({ template: 'sites', run: 'a', top: 1, format: '{:.2b}B' }, one)
  expect(readCells(table)[1]).toEqual(['not readable', '4.0KiB', '94.8 %', '1', '4.0KiB', '1'])
  expect(readCells(table)[0]?.[1]).toBe('Outstanding')
})

test('a table of call sites says how far the trace can be trusted', () => {
  expect(buildTable({ template: 'sites', run: 'a' }, one).notes).toEqual([
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
  const table = buildTable({ template: 'sites', runs: ['a', 'b'], top: 3 }, scope)
  expect(readCells(table)).toEqual([
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
  expect(buildTable({ template: 'sites', run: 'a' }, scope).notes).toEqual([
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
  const table = buildTable({ template: 'sites', run: 'a' }, scope)

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
