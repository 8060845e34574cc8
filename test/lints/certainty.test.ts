import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { findLevel, type Basis } from '../../src/lints/certainty.ts'
import { lintPage } from '../../src/lints/lint-page.ts'
import { pageOf } from '../pages/sample-contents.ts'
import { formatTable } from './lint-source.ts'

test.each<[string, Basis, string]>([
  ['an operator says all', { relation: 'operator' }, 'certain'],
  ['another reading fits', { relation: 'operator', isOpen: true }, 'likely'],
  ['a layout with no other cell', { relation: 'layout' }, 'likely'],
  ['a layout with one in forty', { relation: 'layout', fits: [1.6] }, 'certain'],
  ['a layout with one in twenty', { relation: 'layout', fits: [1.3] }, 'certain'],
  ['a layout with one in fifteen', { relation: 'layout', fits: [1.17] }, 'likely'],
  ['a layout with two that say half of it', { relation: 'layout', fits: [0.8, 0.5] }, 'certain'],
  ['a layout with two faults', { relation: 'layout', fits: [2.5], misfits: 2 }, 'likely'],
  ['one cell', { relation: 'cells', fits: [3] }, 'likely'],
  ['two cells', { relation: 'cells', fits: [2.5, 2.5] }, 'certain'],
  ['two cells that say little', { relation: 'cells', fits: [2, 2] }, 'likely'],
  ['three cells', { relation: 'cells', fits: [1.5, 1.5, 1.5] }, 'certain'],
  ['many cells that say nothing', { relation: 'cells', fits: Array(20).fill(0.9) }, 'likely'],
  ['three cells and two faults', { relation: 'cells', fits: [2, 2, 2], misfits: 2 }, 'likely'],
  ['a layout with as many faults', { relation: 'layout', fits: [2, 2], misfits: 2 }, 'likely'],
  ['a layout with fewer faults', { relation: 'layout', fits: [2, 2, 2], misfits: 2 }, 'certain'],
  [
    'one cell below a header that leaves one pair',
    { relation: 'cells', fits: [2], prior: 2.8 },
    'certain',
  ],
  [
    'one cell that says little below such a header',
    { relation: 'cells', fits: [1.7], prior: 2.8 },
    'likely',
  ],
  ['one cell below a name', { relation: 'cells', fits: [2.5], prior: 1.5 }, 'likely'],
  [
    'two cells that say little below a name',
    { relation: 'cells', fits: [2, 1.8], prior: 0.2 },
    'certain',
  ],
  ['nobody', { relation: 'none', fits: [3, 3, 3] }, 'likely'],
  ['two cells below a name', { relation: 'cells', fits: [1.5, 1.5], prior: 1.5 }, 'certain'],
  [
    'a name, and cells that say little',
    { relation: 'cells', fits: [1, 1.2], prior: 1.2 },
    'likely',
  ],
  [
    'a name, and many cells that say little',
    { relation: 'cells', fits: [0.9, 0.8, 1.1, 0.7, 0.3], prior: 3 },
    'certain',
  ],
  [
    'many cells that say little of many formulas',
    { relation: 'cells', fits: [0.9, 0.8, 1.1, 0.7, 0.3], prior: -1 },
    'likely',
  ],
  ['two cells of many formulas', { relation: 'cells', fits: [2.5, 2.5], prior: -1 }, 'likely'],
])('the level where a relation is stated by: %s', (_, basis, level) => {
  expect(findLevel(basis)).toBe(level)
})

async function listLevels(source: string): Promise<readonly string[]> {
  const { findings } = await lintPage(pageOf('markdown', source))
  return findings.map(({ level, start, end }) => `${level} ${source.slice(start, end)}`)
}

const KERNELS = [
  ['norm', '52.40', '20.15', '2.600'],
  ['rope', '31.90', '12.76', '2.500'],
  ['silu', '18.27', '8.70', '3.100'],
  ['topk', '77.35', '25.79', '2.999'],
]
const write = (
  rows: readonly (readonly string[])[],
  header: readonly string[] = ['Kernel', 'old_us', 'new_us', 'speedup'],
): string => formatTable([header, ...rows])
const change = (row: number, column: number, text: string): readonly (readonly string[])[] =>
  KERNELS.map((cells, at) => cells.map((cell, i) => (at === row && i === column ? text : cell)))

test.each([
  ['a cell that three others speak for', write(KERNELS), ['certain 3.100']],
  ['a single row', write(KERNELS.slice(2, 3)), ['certain 3.100']],
  ['a single row of the other columns', write(KERNELS.slice(2, 3), ['K', 'us', 'ns', 'ratio']), []],
  [
    'a single row whose header names both sides',
    write([['Size', '18.27', '8.70', '3.100']], ['Log', 'Debug', 'Release', 'Debug/Release']),
    ['certain 3.100'],
  ],
  // 8.70 / 18.27 is 0.476
  ['the other way round', write(change(2, 3, '0.476')), ['likely 0.476']],
  // 31.90 / 18.27 is 1.746
  ['another row as the base', write(change(2, 3, '1.746')), ['likely 1.746']],
  ['an operand that is said to be rough', write(change(2, 1, 'est. 18.27')), []],
  ['a cell with a note', write(change(2, 3, '3.100*')), ['likely 3.100']],
  // 52.40 + 31.90 + 18.27 is 102.57, 20.15 + 12.76 + 8.70 is 41.61
  [
    'a last row that sums up, whatever its name is',
    write([...change(2, 3, '2.100').slice(0, 3), ['geometric', '102.57', '41.61', '2.392']]),
    ['likely 2.392'],
  ],
  // 3.392 is no mean of 2.100 and 2.600
  [
    'a last row beyond all that it might be a mean of',
    write([...change(2, 3, '2.100').slice(0, 3), ['geometric', '102.57', '41.61', '3.392']]),
    ['certain 3.392'],
  ],
  [
    'a lone total',
    formatTable([
      ['Phase', 'Size (MB)'],
      ['one', '12.4'],
      ['two', '30.1'],
      ['three', '5.2'],
      ['Total', '57.7'],
    ]),
    ['likely 57.7'],
  ],
  ['a fraction', 'It was right in 8/12 (75%) of the files.\n', ['certain 75%']],
  ['about a fraction', 'It was right in about 8/12 (75%) of the files.\n', ['likely 75%']],
  ['from one to another', 'It fell from 20 MB to 10 MB, a reduction of 40%.\n', ['certain 40%']],
  // 30 / 20 - 1 is 50 %, 1 - 20 / 30 is 33 %: words say which of them is meant
  ['the change back', 'It fell from 30 MB to 20 MB, a reduction of 50%.\n', ['certain 50%']],
  [
    'a change that no word names',
    'The old one takes 30 MB, the new one 20 MB (40%).\n',
    ['likely 40%'],
  ],
  [
    'a gap to something else',
    'It improved the tour `7167 -> 6000` (gap 5.26%).\n',
    ['likely 5.26%'],
  ],
  [
    'a sign between two of a kind',
    'The tank grew from 40 litres to 52 litres (+13%).\n',
    ['certain +13%'],
  ],
  ['a sign beside a setting', 'overlap=60 → 0.3741 (+7.2%).\n', ['likely +7.2%']],
  // 4.2 / 0.4 is 10.5
  [
    'what another ratio of the sentence says of the two',
    'Even 10x sorting speedup (4.2ms → 0.4ms) only saves 8% total latency.\n',
    [],
  ],
  // 119 / 5 is 23.8
  ['a round ratio that is about right', 'Sizes vary by 20x (5 MB to 119 MB).\n', ['likely 20x']],
  ['a word', 'Memory doubled from 310 MB to 410 MB.\n', ['certain doubled']],
  ['a word that says too little', 'Memory doubled from 310 MB to 810 MB.\n', ['likely doubled']],
  ['a product', 'The rack holds 8 blades of 32 cores, 265 cores in all.\n', ['certain 265']],
  ['a total', 'Result: 214 passed, 9 failed, 17 skipped, 204 in total.\n', ['certain 204']],
  ['a number of others before them', '204 tests: 102 unit, 31 slow and 17 flaky.\n', []],
  ['a list', '- Before: 8.0 s\n- After: 2.0 s\n- Speedup: 5.0x\n', ['certain 5.0x']],
  [
    'a list of other names',
    '- Old laptop: 8.0 s\n- New laptop: 2.0 s\n- Speedup: 5.0x\n',
    ['likely 5.0x'],
  ],
  [
    'a lone total with a slip of the hand',
    // 2310 + 1845 + 977 is 5132
    '| part | bytes |\n| --- | --- |\n| a | 2310 |\n| b | 1845 |\n| c | 977 |\n| Total | 5332 |\n',
    ['certain 5332'],
  ],
  [
    // 0.31 - 0.93 is -0.62, and 0.31 + 0.93 is 1.24
    'one of three numbers of which any may be the difference',
    formatTable([
      ['Run', 'A', 'B', 'Diff'],
      ['one', '2.31', '2.87', '0.56'],
      ['two', '4.02', '4.79', '0.77'],
      ['three', '1.18', '1.95', '0.77'],
      ['four', '0.93', '0.31', '1.24'],
    ]),
    ['likely 1.24'],
  ],
  [
    // 29.8 - 28.7 is 1.1: the best of the others
    'a difference from another column',
    formatTable([
      ['Scene', 'Ours', 'First', 'Second', 'Gain'],
      ['one', '25.3', '22.1', '21.4', '+3.2'],
      ['two', '22.3', '20.8', '19.7', '+1.5'],
      ['three', '23.9', '22.4', '20.6', '+1.5'],
      ['four', '29.8', '26.9', '28.7', '+1.1'],
      ['five', '27.5', '21.1', '16.3', '+6.4'],
    ]),
    [],
  ],
  [
    'a line of data that names a row',
    `The release log has 1.5, 2.5, 3.5, 4.5, 5.5, 6.5 and 94,882 entries.\n\n${formatTable([
      ['Log', 'Lines', 'Entries'],
      ['release', '243,285', '94,880'],
      ['debug', '980,114', '310,277'],
    ])}`,
    ['likely 94,882'],
  ],
  [
    // 410.0 / 512.5 - 1 is -20.0 %, 512.5 / 410.0 - 1 is 25.0 %; the other row says of which a fall is
    'a fall of what it fell to',
    formatTable([
      ['Metric', 'Before', 'After', 'Change'],
      ['Time', '84.0 s', '63.0 s', '-25.0%'],
      ['Memory', '512.5 MB', '410.0 MB', '-25.0%'],
    ]),
    ['certain -25.0%'],
  ],
  [
    // 7.75 / 2.50 is 3.10; other rows say that 2.10 is not how much more than 1 it is
    'a ratio that is short by one',
    formatTable([
      ['Step', 'Before', 'After', 'Speedup'],
      ['load', '3.42 s', '2.11 s', '1.62x'],
      ['save', '1.90 s', '1.02 s', '1.86x'],
      ['diff', '7.75 s', '2.50 s', '2.10x'],
    ]),
    ['certain 2.10x'],
  ],
  [
    // 40 / 50 - 1 is -20 %: less is better there
    'a fall that is told as a gain',
    formatTable([
      ['Metric', 'Before', 'After', 'Change'],
      ['Requests', '40.0', '52.0', '+30.0%'],
      ['Writes', '84.0', '105.0', '+25.0%'],
      ['Latency', '50.0', '40.0', '+20.0%'],
    ]),
    ['likely +20.0%'],
  ],
  [
    'a difference the other way round',
    formatTable([
      ['Run', 'A', 'B', 'Diff'],
      ['one', '2.31', '2.87', '+0.56'],
      ['two', '4.02', '4.79', '+0.77'],
      ['three', '1.18', '1.95', '+0.77'],
      ['four', '0.93', '0.31', '+0.62'],
    ]),
    ['likely +0.62'],
  ],
  [
    'a rise beside falls',
    formatTable([
      ['Metric', 'Before', 'After', 'Change'],
      ['Time', '84.0 s', '63.0 s', '-25.0%'],
      ['Memory', '410.0 MB', '512.5 MB', '+20.0%'],
    ]),
    ['likely +20.0%'],
  ],
  [
    // 41.20 / 124.50 is 0.331, as 80 / 240 is
    'a ratio of a known program beside one that says the same of others',
    formatTable([
      ['Method', 'Mean', 'Error', 'StdDev', 'Ratio', 'Allocated', 'Alloc Ratio'],
      ['Old', '124.50 ns', '1.20 ns', '1.10 ns', '1.00', '240 B', '1.00'],
      ['New', '41.20 ns', '0.41 ns', '0.38 ns', '0.43', '80 B', '0.33'],
    ]),
    ['certain 0.43'],
  ],
  [
    // 92.49 - 91.63 is 0.86: the first row is the best of the others there
    'a gain over the best of the others',
    formatTable([
      ['Method', 'Clean', 'Fast', 'Step', 'Basic'],
      ['reg', '92.49', '25.18', '0.88', '0.60'],
      ['sto', '91.64', '16.22', '0.28', '0.12'],
      ['dlif', '92.01', '11.52', '0.08', '0.06'],
      ['feel', '90.08', '29.17', '6.67', '5.99'],
      ['sr', '91.04', '31.72', '8.55', '7.28'],
      ['ours', '91.63', '47.59', '20.55', '16.85'],
      ['Gain', '-0.86', '+15.87', '+12.00', '+9.57'],
    ]),
    ['likely -0.86'],
  ],
  [
    'comparisons of comparisons',
    formatTable([
      ['Comparison', 'Diff', 'Low', 'High'],
      ['pool vs front', '+0.0667', '+0.0400', '+0.0900'],
      ['agree vs front', '+0.0333', '+0.0067', '+0.0600'],
      ['pool vs agree', '+0.0333', '+0.0133', '+0.0533'],
    ]),
    [],
  ],
  [
    'rows whose names have a slash',
    formatTable([
      ['Setting (place/colour)', 'Loss'],
      ['fp16/lsq', '-0.761'],
      ['fp16/rvq', '-2.471'],
      ['lsq/rvq', '-2.491'],
    ]),
    [],
  ],
])('%s', async (_, source, levels) => {
  expect(await listLevels(source)).toEqual(levels)
})

test('no other file grants the level', () => {
  const folder = fileURLToPath(new URL('../../src/lints', import.meta.url))
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  expect(files.length).toBeGreaterThan(100)
  const granting = files.filter((name) =>
    /(?:level:|return|\?|:) 'certain'/.test(readFileSync(path.join(folder, name), 'utf8')),
  )
  expect(granting).toEqual(['certainty.ts'])
})
