import { expect, test } from 'vitest'
import { findCertain, findCertainWords, findWritten } from '../lint-source.ts'

// 2.5 / 0.7 is 3.57; 31 of 94 s are 3.03 times as fast; 48 / 32 is 1.5; 9 of 36 s are 25 %
test.each([
  [
    'In 4.9 the join takes 2.5 s, even with an index. In 5.0 it takes only 0.7 s, a 6.3x improvement.',
    '6.3x',
  ],
  ['A checkout took 94 s. It now takes 31 s, which is five times as fast.', 'five times'],
  ['Latency went up to 48 ms from 32 ms, a regression of 33%.', '33%'],
  ['Linking takes 9 of the 36 seconds of an incremental build, 35 %.', '35 %'],
  ['The suite has 1,240 tests. Of these, 310 (35 %) need a database.', '35 %'],
  [
    'On ARM the loop needs 14 cycles where x86 needs 7, so it is three times slower.',
    'three times',
  ],
  ['Only 7 of our 56 endpoints, one in six, are slower than before.', 'one in six'],
])('lint finds the share of: %s', async (text, written) => {
  expect(await findCertain(text)).toEqual([['conclusion', written]])
})

test('a share may be concluded from two items of a list', async () => {
  const text =
    '- One by one the 8 variants take 1,310 ms.\n- In 8 threads they take 187 ms, a speedup of 8.0 times.\n'
  expect(await findCertain(text)).toEqual([['conclusion', '8.0 times']])
})

// (10.2 + 10.6 + 10.4) / 3 10.4, 120 + 45 + 35 200, 100 - 70 30
test.each([
  ['We measured 3 runs: 10.2 s, 10.6 s and 10.4 s, so on average 10.8 s.', '10.8 s'],
  ['It loads for 120 ms, parses for 45 ms and connects for 35 ms; together 240 ms.', '240 ms'],
  ['It spends 70 % of its time in the DFA and 40 % in everything else.', '40 %'],
  ['Peak memory was cut by 1.2 GB to 1.7 GB (3.1 GB before).', '1.2 GB'],
])('lint finds the amount of: %s', async (text, written) => {
  expect(await findCertain(text)).toEqual([['conclusion', written]])
})

test.each([
  // what is concluded is of something else
  'Block size went from 64 KiB to 4 KiB, which doubles the number of reads.',
  'Parsing took 5 s and linking 8 s, so a full build is 35% slower.',
  'A runs for 5 s and B for 8 s, and 70% of the time is spent in the collector.',
  'The pool went from 64 MB to 256 MB, so throughput is 30% higher.',
  // a goal, a mean of others, a condition, a year, a parameter
  'It should fall from 8 s to 2 s, 50% less.',
  'It takes 21.6% less memory per job on average than before (2.79 vs 3.72 GiB).',
  'After 30 s it is 40% faster than at 10 s.',
  'Memory went from 512 MB to 384 MB. That is 40% less than in 2022.',
  'With ISL=2k and OSL=1k the throughput rises to 2816 (an 8x gain).',
  '768→3072: 35% faster',
  // what other readings of the words give
  'On 8 nodes we reduced the iteration from 13 sec to 9.5 sec on 512 GPUs (37%) and from 16.1 sec to 5.1 sec on 1,024 (3.2x).',
  'Requests rose from 1,800 to 2,700, which is 33% less time for each.',
  'Softmax takes 2.15 ms against 0.71 ms (it is 2x slower).',
  'The join takes 2.5 s, 5.0 s before and 10 s at first, a gain of 60%.',
])('a conclusion is not taken for one of: %s', async (text) => {
  const found = await findWritten(text)
  expect(found.filter(([rule]) => rule === 'conclusion')).toEqual([])
})

test.each([
  'p50 is 2 ms, p99 is 12 ms, the mean is 3 ms.',
  'p50 is 2 ms, p95 is 8 ms, p99 is 12 ms, and the mean is 3 ms.',
  'The fastest run took 8 s and the slowest took 14 s, and the mean is 9 s.',
  'The fast path takes 2 ms, the slow path 12 ms, and the average is 3 ms.',
  'A read costs 10 ms and a write 50 ms; with 75% reads, the mean is 20 ms.',
  'A miss takes 90 ms, a hit 10 ms. At a hit rate of 80%, the average is 26 ms.',
])('an average of more than is told, or a weighted one, is left alone: %s', async (text) => {
  expect(await findCertain(`${text}\n`)).toEqual([])
})

test.each([
  // the time at so many rules, which a table has
  '- 50 → 100 rules: 1.79x slowdown\n- 100 → 400 rules: 3.70x slowdown',
  // changes from a year that is not shown
  'Sales grew to Rs 3707 Cr and the profit improved slightly to Rs 109 Cr (YoY +1.9%).',
  'Sales grew to $3707 M and the profit improved slightly to $109 M (+1.9% year over year).',
])('a conclusion is not one of what stands beside it by chance: %j', async (text) => {
  expect(await findWritten(text)).toEqual([])
})

// 500 / 100 is 5
test('counts without a label are compared all the same', async () => {
  const write = (share: string): string => `We went from 500 to 100 warnings, ${share} fewer.`
  expect(await findWritten(write('80%'))).toEqual([])
  expect(await findWritten(write('60%'))).toEqual([['conclusion', '60%']])
  // numbers without a unit are years and settings as often
  expect(await findCertainWords(write('60%'))).toEqual([])
  expect(await findCertainWords('From 2003 to 2015 the traffic of the site grew by 300%.')).toEqual(
    [],
  )
})
