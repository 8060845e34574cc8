import { expect, test } from 'vitest'
import { findCertainWords, formatTable } from './lint-source.ts'

test.each([
  [
    'a term of a longer sum',
    'A block takes 64·3 + 16 = 208 bits, the next one 64 ⋅ 5 + 16 = 336 bits.\n',
  ],
  ['a share that is taken from one', 'The cache shrinks by 1 - 25.10/80.40 = 68.78%.\n'],
  ['a difference from one, in brackets', 'It saves (1 − 12/48 = 75%) of the space.\n'],
  ['counts whose share is of all cases', 'Not looked at: 3 + 11 = 28.6%.\n'],
  [
    'three measures that stand side by side',
    '- **tar** - 2.5 MB/s compression, 60 MB/s decompression, 41% compression ratio\n',
  ],
  [
    'a gain that a tool estimates',
    'Loads: **7.2 of 32 bytes per sector used** (est. speedup 55%).\n',
  ],
  ['a ratio to another program', 'The wall time went from 5.10 → **4.20 ms** (1.52× vs rivalz).\n'],
  [
    'a ratio to another program, in words',
    'It went from 5.10 ms to 4.20 ms, 1.52x against rivalz.\n',
  ],
  [
    'a share that two counts only go with',
    'The second frame sent **41.3%** (14.2M vs 3.9M queued) there.\n',
  ],
  [
    'a share of a loss that is made good',
    'Keeping keys in FP16 recovers only 64% (5.04 → 4.81).\n',
  ],
  ['a share that words in another script tell', '只恢复 64% (5.04→4.81)。\n'],
])('no false alarm: %s', async (_, source) => {
  expect(await findCertainWords(source)).toEqual([])
})

test.each([
  ['A block takes 64 + 16 = 208 bits.\n', '208 bits'],
  ['The cache shrinks by 25.10/80.40 = 68.78%.\n', '68.78%'],
  ['The wall time went from 5.10 → **4.20 ms** (1.52× faster).\n', '1.52×'],
  ['The wall time went from 5.10 ms to 4.20 ms, 1.52x faster vs main.\n', '1.52x'],
])('what is wrong is still found: %s', async (source, wrong) => {
  expect(await findCertainWords(source)).toEqual([wrong])
})

// each column stands to the second one
test('columns of sizes with their changes are all compared with one of them', async () => {
  const source = formatTable([
    ['file', 'raw', 'base', '+lazy', '+wide', '+both'],
    [
      'text',
      '100,000,000',
      '51,640,000',
      '51,278,500 (−0.7%)',
      '51,020,300 (−1.2%)',
      '50,607,200 (−2.0%)',
    ],
    [
      'osm',
      '10,085,684',
      '8,521,000',
      '8,518,500 (−0.0%)',
      '8,466,900 (−0.6%)',
      '8,464,300 (−0.7%)',
    ],
    [
      'sky',
      '7,251,944',
      '6,138,000',
      '6,102,000 (−0.6%)',
      '6,136,300 (−0.0%)',
      '6,100,300 (−0.6%)',
    ],
    [
      'scan',
      '8,474,240',
      '7,511,000',
      '7,406,000 (−1.4%)',
      '7,509,800 (−0.0%)',
      '7,404,900 (−1.4%)',
    ],
    [
      'xml',
      '5,345,280',
      '1,682,000',
      '1,673,000 (−0.5%)',
      '1,473,000 (−12.4%)',
      '1,456,600 (−13.4%)',
    ],
  ])
  expect(await findCertainWords(source)).toEqual([])
  expect(await findCertainWords(source.replace('−13.4%', '−31.4%'))).toEqual(['−31.4%'])
})

test('a change to a baseline of a table of the page may be meant', async () => {
  const table = formatTable([
    ['Build', 'Latency'],
    ['naive', '61.20 ms'],
    ['tiled', '54.94 ms'],
  ])
  const source = `${table}\n54.94 → 45.78 ms (-25.2%)\n`
  expect(await findCertainWords(source)).toEqual([])
  expect(await findCertainWords(source.replace('-25.2%', '-35.2%'))).toEqual(['-35.2%'])
})
