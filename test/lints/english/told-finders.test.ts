import { expect, test } from 'vitest'
import { findCertainWords, lintSource } from '../lint-source.ts'

/** A sentence, the number that it tells rightly in the place of `#`, and one that it tells wrongly. */
type Told = readonly [sentence: string, right: string, wrong: string]

const points: readonly Told[] = [
  ['Coverage rose from 71.5% to 76.9%, up # points.', '5.4', '6.4'],
  ['The hit rate climbed by # percentage points, from 52% to 67%.', '15', '25'],
  ['The error went down from 14% to 9%, # percentage points.', '5', '7'],
  ['At 44.2% it is # pp above the 41.0% of last week.', '3.2', '2.3'],
]
const differences: readonly Told[] = [
  ['The invoice was $3.6M in March and $4.9M in April, a net change of #.', '$1.3M', '$2.3M'],
  ['The crew went from 93 to 118, a net change of # people.', '+25', '+35'],
  ['We went from 23 flaky tests to 6, # fewer.', '17', '27'],
  ['The F1 score is 0.91 with 40 trees and 0.78 with 8, a difference of #.', '0.13', '0.23'],
  ['The move saved us # a month: we paid $7,500 and now pay $5,200.', '$2,300', '$3,200'],
]
const spans: readonly Told[] = [
  ['The backup ran from 10:02 to 10:47, #.', '45 minutes', '55 minutes'],
  ['The job started at 08:20 and ended at 11:50, so it ran for #.', '3.5 hours', '2.5 hours'],
  ['It began at 23:10 and finished at 00:30, which is #.', '80 minutes', '50 minutes'],
  ['The outage lasted from 14:20 UTC until 14:58 UTC (#).', '38 minutes', '48 minutes'],
]
const rests: readonly Told[] = [
  ['Parsing takes 35% and typing 40% of the time, the remaining # is output.', '25%', '35%'],
  ['Of 64 machines, 50 are idle and the remaining # are busy.', '14', '24'],
  [
    'A warm start takes 880 ms; 560 ms of that is spent in the linker, leaving # for us.',
    '320 ms',
    '230 ms',
  ],
  ['We read 52 reports. 37 of them were closed and the remaining # are open.', '15', '25'],
  ['We read 52 reports. Of these, 37 were closed and the other # are open.', '15', '25'],
]
const products: readonly Told[] = [
  ['The model has 3 billion weights at 4 bytes each, i.e. #.', '12 GB', '24 GB'],
  ['Each pass takes 30 s and we do 24 of them, so a batch takes #.', '12 minutes', '21 minutes'],
  ['At $0.40 per node hour, 600 hours cost #.', '$240', '$420'],
  ['We do 15 rounds of 6 seconds each, # per benchmark.', '90 seconds', '60 seconds'],
  ['Every entry is 48 bytes, so 3 million entries need #.', '144 MB', '414 MB'],
  ['Each pool has 8 links, and 8 times 45 pools is # links.', '360', '630'],
  ['35 % of 180 hours is #, which nobody has.', '63 hours', '36 hours'],
  [
    'With a 4% overhead on 650 requests per second, i.e. # per second, it is cheap.',
    '26 requests',
    '62 requests',
  ],
]
const counts: readonly Told[] = [
  ['The first scan found 141 faults and the second 37, for a total of #.', '178', '187'],
  ['There are 23 unit tests, 11 browser tests and 4 load tests (# tests in total).', '38', '48'],
  ['17 out of the 40 nodes were down, that’s # of them.', '42.5%', '24.5%'],
  ['Nineteen of twenty-five readers (#) saw it.', '76%', '67%'],
  ['The disk is busy 18 ms of every 40 ms, or # of the time.', '45%', '65%'],
]
const words: readonly Told[] = [
  ['Build time fell from 16 minutes to 12 minutes, cut by #.', 'a quarter', 'a half'],
  ['The miss rate went from 1.2% to 0.3%, # times lower.', 'four', 'six'],
  ['The minimum is 12 ms and the maximum is 60 ms, # times the minimum.', 'five', 'nine'],
  ['Dumps shrink from 72 GB to 9 GB, a ratio of #.', '8.0', '6.5'],
  ['We serve 3.9 million users, # more than the 3 million of last year.', '30%', '60%'],
]

test.each([...points, ...differences, ...spans, ...rests, ...products, ...counts, ...words])(
  'a sentence that tells a result is certain only where it is wrong: %s',
  async (sentence, right, wrong) => {
    expect(await lintSource(sentence.replace('#', right))).toEqual([])
    const [first] = await findCertainWords(sentence.replace('#', wrong))
    expect(first).toContain(wrong.replace(/ points?$/, '').replace('+', ''))
  },
)

test.each([
  'Scores lie between 61% and 84%, and the best model gained 5 points.',
  'From 10:02 to 10:47 there were 12 minutes of downtime.',
  'The job started at 09:15 UTC and ended at 11:45 CET, so it ran for 90 minutes.',
  'Reading takes 30% and writing 50%, the other 40% of requests fail.',
  'It handles 40 users and 50 admins, with a gap of 3 seats.',
  'The store has 300 shelves at 40 cm each, so 12 m are left.',
  'The pool grew from 10 to 20 workers, and a gap of 4 s remains.',
  'The outage lasted from 09:20 UTC until 11:58 CET (38 minutes).',
  'With 24 shards of 150 GB each the store holds 1.8 TB.',
  'With 24 shards of 150 GB each the store has 3.2 TB usable.',
  'Every entry is 48 bytes, so 3 million entries need 190 MB with their index.',
  'We read 52 reports. 37 of them were closed and the remaining 9 bugs are open.',
  '12 of 20 readers (90% of the men) agreed.',
  'Twelve of twenty readers (90% of the men) agreed.',
  'We read 52 reports. 37 of them came from 20 people and the remaining 40 reports are new.',
  '25% of 400 tests are 30 lines long.',
  'It is 6 times 32 workers as busy, and has 129 connections.',
  'We do 15 rounds of 6 seconds each, 200 ms apart.',
  'Throughput doubled from 400 to 900 requests per second.',
])('a sentence that may tell something else is left alone: %s', async (sentence) => {
  expect(await findCertainWords(sentence)).toEqual([])
})
