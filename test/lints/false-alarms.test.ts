import { expect, test } from 'vitest'
import { lintPage } from '../../src/lints/lint-page.ts'
import { pageOf } from '../pages/sample-contents.ts'
import { findCertainWords, formatTable } from './lint-source.ts'

const sides = ['Input', 'Before', 'After', 'Ratio']

test.each([
  ['a product in thousands that is cut off', '256×256 = 65K points fit.\n'],
  ['a product in 1024s', 'Of 4096 x 4096 = 16M parameters, half are zero.\n'],
  ['a product whose three colours go without saying', 'Patch size: 8×8 = 192 raw values.\n'],
  ['billions beside millions', 'It trains 31M parameters (2.1% of 1.5B).\n'],
  ['a product whose unit is not read', 'Before: 7.5 MB × 200,000 = **1,500 GB/month**.\n'],
  ['texts that were put together', 'The symptom is 20 + 7 = 207 instead of 27.\n'],
  ['a sum in binary digits', 'In binary 11 + 1 = 100, which is four.\n'],
  [
    'a change in what the numbers before it do not measure',
    '**Result:** 7.4MB → 7.1MB, 92% reduction in handwritten bloat\n',
  ],
  [
    'a speed beside sizes',
    '- Plain build (2.4MB)\n- SIMD build (1.9MB, 2.6x faster)\n- Small build (1.5MB)\n',
  ],
  [
    'powers of ten in small digits',
    formatTable([
      ['Size', 'Steps', 'Queries', 'Speedup'],
      ['100', '1,000,000', '665', '1,504×'],
      ['1,000', '1,000,000,000', '997', '1,003,009×'],
      ['10,000', '10¹²', '1,329', '752,445,447×'],
    ]),
  ],
  [
    'a row that shares leave out',
    formatTable([
      ['Choice', 'Frequency', 'Percentage'],
      ['Other', '968671', '99.90%'],
      ['(NULL)', '28619', '0.00%'],
      ['2010', '384', '0.04%'],
      ['2012', '329', '0.03%'],
      ['2011', '267', '0.03%'],
    ]),
  ],
  [
    'what is left of a number but for some',
    `The other 302,633 values of \`parcel\` are not shown.\n\n${formatTable([
      ['Field', 'Cardinality'],
      ['parcel', '302,643'],
      ['street', '4,112'],
    ])}`,
  ],
  ['binary digits', 'The carry flips 4 bits, as 0111 + 1 = 1000 does.\n'],
  ['a time that is a count by a rate', 'That is 795M / 33.4T = 0.024ms of work.\n'],
  [
    'a reduction of something else than the numbers before it',
    'Reducing the rank from 640 → 320 gives an 8× reduction in SVD cost.\n',
  ],
  [
    'less of something else than the numbers before it',
    'It has the same accuracy (0.545 vs 0.550, 2.5× less memory).\n',
  ],
  [
    'a saving in bytes beside a number that counts something else',
    'The row count goes from 16 → 8 (saves 0.36 MB).\n',
  ],
  [
    'powers',
    formatTable([
      ['Metric', 'Before', 'After', 'Improvement'],
      ['Max grid', '32³ (failed)', '256³', '512× more cells'],
    ]),
  ],
  [
    'several values in a cell',
    formatTable([
      ['Config', 'Old', 'New', 'Speedup'],
      ['small', '1200ms', '300ms', '4.0x'],
      ['large', '2200ms (fixed) / 26000ms (adaptive)', '~600ms', '~3.7x / ~43x'],
    ]),
  ],
  [
    'three values in a cell',
    formatTable([
      ['Model', 'Change'],
      ['one', '+0.07 / +0.50 / -0.97 percent'],
      ['two', '18.9 / 8.2 / 12.7%'],
    ]),
  ],
  [
    'the relative change of two percentages',
    formatTable([
      ['Metric', 'Miss rate'],
      ['small', '30% → 25%, -17%'],
      ['large', '40% → 30%, -25%'],
    ]),
  ],
  [
    'a size in thousands by one in 1024s',
    formatTable([
      ['File', 'Original', 'Packed', 'Ratio'],
      ['alice', '152 KB', '61 KB', '2.42×'],
      ['book', '769 KB', '206 KB', '3.73×'],
    ]),
  ],
  [
    'a factor of its own below two quantities',
    formatTable([
      ['Parameter', 'Value'],
      ['Jc @ 5T', '66.4 MA/cm²'],
      ['Jc @ 25T', '63.6 MA/cm²'],
      ['Stability factor', '0.903'],
    ]),
  ],
  [
    'a row of everything under a name of its own',
    formatTable([
      [...sides],
      ['A', '10.0', '5.0', '2.00'],
      ['B', '30.0', '10.0', '3.00'],
      ['C', '44.0', '10.0', '4.40'],
      ['Portfolio', '84.0', '25.0', '2.87'],
    ]),
  ],
  [
    'a change in per cent of another column of the table',
    formatTable([
      ['Tool', 'Size', 'Ratio'],
      ['ours', '23,351 KB', '4.18×'],
      ['theirs', '24,865 KB', '4.02×'],
    ]) + '\nours beats theirs by 4% here.\n',
  ],
  [
    'a running total that starts again for each order',
    formatTable([
      ['id', 'qty', 'running_total'],
      ['1', '10.0', '10.0'],
      ['1', '20.0', '30.0'],
      ['1', '30.0', '60.0'],
      ['2', '40.0', '40.0'],
      ['2', '50.0', '90.0'],
    ]),
  ],
  [
    'scores of which a part of a case counts, too',
    formatTable([
      ['Model', 'Score'],
      ['small', '62.2% (7/12)'],
      ['large', '95.55% (11/12 atomic)'],
    ]),
  ],
  ['a score that no count of the cases gives', 'It reached 7/12 (62.2%).\n'],
  ['scores beside each other', 'They solved 7/12 (67%) and 9/12 (83%).\n'],
])('%s is no fault', async (_, source) => {
  expect(await findCertainWords(source)).toEqual([])
})

test.each([
  ['a product that is a digit off', 'Of 4096 x 4096 = 19M parameters, half are zero.\n', '19M'],
  ['a product of far more', 'The size is 8×8 = 190 values.\n', '190'],
  [
    'a sum of counts that is off by one',
    formatTable([
      ['Suite', 'Passed', 'Failed', 'Skipped', 'Total'],
      ['unit', '112', '3', '4', '119'],
      ['end to end', '41', '2', '5', '49'],
      ['fuzz', '18', '1', '2', '21'],
    ]),
    '49',
  ],
  [
    'a total of small numbers, where those of the other columns are exact',
    formatTable([
      ['Part', 'Open', 'Shut', 'Kept'],
      ['one', '13', '6', '11'],
      ['two', '9', '2', '17'],
      ['three', '5', '7', '10'],
      ['Total', '77', '15', '38'],
    ]),
    '77',
  ],
])('%s is found', async (_, source, written) => {
  expect(await findCertainWords(source)).toEqual([written])
})

test('a total of counts that is off by one is found, though nothing else speaks for it', async () => {
  const source = formatTable([
    ['Folder', 'Files'],
    ['src', '112'],
    ['test', '41'],
    ['docs', '18'],
    ['Total', '170'],
  ])
  const { findings } = await lintPage(pageOf('markdown', source))
  expect(findings.map(({ level, start, end }) => [level, source.slice(start, end)])).toEqual([
    ['likely', '170'],
  ])
})

test('less of what the numbers before it are named as is wrong', async () => {
  const source = 'It cuts memory from 640 MB to 320 MB, 3.5× less memory.\n'
  const { findings } = await lintPage(pageOf('markdown', source))
  expect(findings.map(({ level, start, end }) => [level, source.slice(start, end)])).toEqual([
    ['certain', '3.5×'],
  ])
})
