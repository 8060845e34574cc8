import { expect, test } from 'vitest'
import { iaiFormat } from '../../../src/records/benchmarks/iai-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// The layouts of gungraun 0.17 and iai-callgrind 0.16; the numbers are chosen.
test('of two runs, the new counts are read, by the words of the tool', async () => {
  const text = `codec_bench::parse_group::parse short:10
  Instructions:                        1734|1802                 (-3.77358%) [-1.03922x]
  LL Hits:                                2|0                    (+++inf+++) [+++inf+++]
  Total read+write:                    2364|2404                 (-1.66389%) [-1.01692x]
codec_bench::parse_group::parse long:30
  ======= CALLGRIND ====================================================================
  Instructions:                    26214734|N/A                  (*********)
  Estimated Cycles:                35638734|N/A                  (*********)

Gungraun result: Ok. 2 without regressions; 0 regressed; 0 filtered; 2 benchmarks finished in 0.49333s
`
  const results = {
    'codec_bench::parse_group::parse short:10': {
      ...{ Instructions: 1734, LL_Hits: 2, Total_read_write: 2364 },
    },
    'codec_bench::parse_group::parse long:30': {
      ...{ Instructions: 26_214_734, Estimated_Cycles: 35_638_734 },
    },
  }
  expect(await checkFormat(iaiFormat, [{ text, results }])).toEqual([])
})

// iai 0.1.1 prints what is left of 2 to the 64th for a count below zero.
test('the counts of iai are read behind the lines in which cargo names a binary', async () => {
  const text = `     Running benches/iai.rs (target/release/deps/iai-8b173c29ce041afa)
parse_short
  Instructions:                1735 (+2.345600%)
  L1 Accesses:      18446744073709551612
  RAM Accesses:                   2 (No change)

parse_long
  Instructions:            26214735
`
  const results = {
    parse_short: { Instructions: 1735, RAM_Accesses: 2 },
    parse_long: { Instructions: 26_214_735 },
  }
  expect(await checkFormat(iaiFormat, [{ text, results }])).toEqual([])
  const { results: all = [] } = await readText(text)
  expect(all.map(({ name }) => name)).toEqual(['parse_short', 'parse_long'])
})

test('instructions for people are none, and a first benchmark behind the head is told of', async () => {
  const foreign = 'Setup\n  Instructions: 3 steps\n'
  expect(await checkFormat(iaiFormat, [{ text: foreign, results: [] }])).toEqual([])
  const late = `${'x\n'.repeat(40_000)}parse\n  Instructions:   12\nsort\n  Instructions:   15\n`
  const { reading, results = [] } = await readText(late)
  expect(results.map(({ name }) => name)).toEqual(['sort'])
  expect(reading.problems.map(({ problem }) => problem.kind)).toEqual(['unreadable-record'])
})
