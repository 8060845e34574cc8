import { expect, test } from 'vitest'
import { lintPage } from '../../src/lints/lint-page.ts'
import { pageOf } from '../pages/sample-contents.ts'
import { findCertainWords, lintSource } from './lint-source.ts'

function listItems(items: readonly string[]): string {
  return items.map((item) => `- ${item}\n`).join('')
}

/** What three items say, with the share that the amount is of the first, and one that it is of nothing in sight. */
const changes: readonly (readonly [items: readonly string[], right: string, wrong: string])[] = [
  [['Before: 1,480 kB', 'After: 962 kB', 'Saving: 518 kB (%)'], '35%', '47%'],
  [['**Before:** 1,480 kB', '**After:** 962 kB', '**Saving:** 518 kB (**%**)'], '35%', '47%'],
  [['Before: 1,480 kB', 'After: 962 kB', 'Saving: % (518 kB)'], '35%', '47%'],
  [['Old 20.0 s', 'New 14.0 s', 'Saved: 6.0 s (%)'], '30%', '36%'],
  [['12.50 s', '10.00 s', 'Difference: 2.50 s (%)'], '20.0%', '23.0%'],
  [['Before: $800', 'After: $600', 'Saved: $200 (%)'], '25%', '38%'],
  [['80 MB', '60 MB', 'Freed: 20 MB (%)'], 'a quarter', 'half'],
  [['Before: 3 h 20 min', 'After: 2 h 30 min', 'Saved: 50 min per night, %'], 'a quarter', 'half'],
  [['Before: 962 kB', 'After: 1,480 kB', 'Growth: 518 kB (%)'], '54%', '71%'],
  [['962 kB', '1,480 kB', '518 kB (%)'], '54%', '71%'],
  [['Vorher: 1.480 kB', 'Nachher: 962 kB', 'Ersparnis: 518 kB (%)'], '35 %', '47 %'],
  [['Before: 41.2 s', 'After: 33.6 s', 'Saved: 7.6 s – %'], '18%', '28%'],
  [['Before: 41.2 s', 'After: 33.6 s', 'Saved: 7.6 s, which is %'], '18%', '28%'],
  [['Before: 2,480 requests', 'After: 1,860 requests', 'Saved: 620 requests (%)'], '25%', '38%'],
  [['Without tracing: 40 ms', 'With tracing: 46 ms', 'Overhead: 6 ms (%)'], '15%', '24%'],
]

test.each(changes)(
  'the share of a change is one of what was before: %j',
  async (items, right, wrong) => {
    const source = listItems(items)
    expect(await lintSource(source.replace('%', right))).toEqual([])
    expect(await findCertainWords(source.replace('%', wrong))).toEqual([wrong])
  },
)

// 518 of 1,480 are 35 %, 10 of 40 are 25 %, 310 of 1,240 are 25 %
test.each([
  ['The bundle had 1,480 kB. It now has 962 kB. That is 518 kB less, or 35%.', '35%', '47%'],
  ['Before: 1,480 kB, after: 962 kB, saving: 518 kB (35%).', '35%', '47%'],
  ['Startup took 40 ms before and takes 30 ms now: 10 ms less (25%).', '25%', '38%'],
  ['It dropped from 40 ms to 30 ms. The 10 ms saved are 25%.', '25%', '38%'],
  [
    'The old build needs 1,240 MB. The new one needs 930 MB. It frees 310 MB, i.e. 25%, each time.',
    '25%',
    '38%',
  ],
])('so it is in sentences: %s', async (text, right, wrong) => {
  expect(await lintSource(text)).toEqual([])
  expect(await findCertainWords(text.replace(right, wrong))).toEqual([wrong])
})

test.each([
  [['Before: 40 ms', 'After: 30 ms', 'Saved: 10 ms (33%)'], '`10 ms / 40 ms` is 25.0%'],
  [['40 ms', '30 ms', '10 ms (33%)'], '`10 ms / 40 ms` is 25.0%'],
  [['Before: 962 kB', 'After: 1,480 kB', 'Growth: 518 kB (35%)'], '`518 kB / 962 kB` is 53.8%'],
])('a share of what came after is likely a fault: %j', async (items, reason) => {
  const { findings } = await lintPage(pageOf('markdown', listItems(items)))
  expect(findings.map(({ level }) => level)).toEqual(['likely'])
  expect(findings[0]?.reason).toContain(reason)
})

test.each([
  ['of more speed', listItems(['v1: 40 ms', 'v2: 30 ms', '10 ms faster (33%)'])],
  [
    'of either, where none is said to be the former',
    listItems(['gcc: 40 ms', 'clang: 30 ms', 'Gap: 10 ms (33%)']),
  ],
  [
    'of a third quantity',
    'The request takes 80 ms. Parsing took 40 ms. Now it takes 20 ms. We save 20 ms per call, or 25%.\n',
  ],
  [
    'of a whole that is named behind it',
    'The cache grew from 40 GB to 46 GB. The extra 6 GB (3% of the disk) are logs.\n',
  ],
  ['of a whole that is not shown', listItems(['Read: 12 ms', 'Parse: 8 ms', 'Write: 4 ms (10%)'])],
  ['of what a label names', listItems(['512×512: 45% faster', '256×256: 37% faster'])],
  ['of all parts', listItems(['Total: 100 MB', 'Code: 60 MB', 'Data: 40 MB (40%)'])],
  [
    'of each item by itself',
    listItems(['Cold: 40 ms → 30 ms, saves 10 ms (25%)', 'Warm: 20 ms → 10 ms, saves 10 ms (50%)']),
  ],
])('a share %s is no fault', async (_, source) => {
  expect(await lintSource(source)).toEqual([])
})
