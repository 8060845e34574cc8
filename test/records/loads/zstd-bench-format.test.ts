import { expect, test } from 'vitest'
import { zstdBenchFormat } from '../../../src/records/loads/zstd-bench-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

const BLANK = ' '.repeat(70)
const IN = 'in.bin            :   3000000 ->'

// Printed by zstd 1.5.4, `zstd -b1 -e2 -i1 in.bin` into a file; MB are 1,000,000 bytes, by its source.
test('of what a line shows in turn, the best speeds count', async () => {
  const text = [
    `Loading in.bin...       \r\r${BLANK}\r |-${IN} \r |-${IN}   1399093 (x2.144),  111.1 MB/s \r |-${IN}   1399093 (x2.144),  111.1 MB/s,  374.5 MB/s\r 1#`,
    `Loading in.bin...       \r\r${BLANK}\r |-${IN} \r |-${IN}   1338024 (x2.242),  110.3 MB/s \r |-${IN}   1338024 (x2.242),  110.3 MB/s,  437.2 MB/s\r /-${IN}   1338024 (x2.242),  146.2 MB/s \r /-${IN}   1338024 (x2.242),  146.2 MB/s,  437.2 MB/s\r 2#`,
    `Loading in.bin...       \r\r${BLANK}\r |-${IN}   1744095 (x1.720),  174.0 MB/s \r |-${IN}   1744095 (x1.720),  174.0 MB/s,  541.6 MB/s\r-3#`,
    '',
  ].join('\n')
  const input = 3_000_000
  const results = {
    'in.bin -1': { compress: 111.1e6, decompress: 374.5e6, input, size: 1_399_093, ratio: 2.144 },
    'in.bin -2': { compress: 146.2e6, decompress: 437.2e6, input, size: 1_338_024, ratio: 2.242 },
    'in.bin --fast=3': {
      ...{ compress: 174e6, decompress: 541.6e6, input, size: 1_744_095, ratio: 1.72 },
    },
  }
  expect(await checkFormat(zstdBenchFormat, [{ text, results }])).toEqual([])
})

// Printed by lz4 1.9.4, and what a terminal shows of zstd.
test('lz4 prints the same, and a line that was copied from a terminal is read', async () => {
  const text = `\r${' '.repeat(79)}\r |-${IN}\r /-${IN}   1878025 (1.597), 308.4 MB/s\r =-${IN}   1878025 (1.597), 308.4 MB/s ,1343.8 MB/s\r |-${IN}   1878025 (1.597), 308.4 MB/s ,1602.3 MB/s\r 1#
 3#2 files           :   3001935 ->   1315481 (x2.282),  102.1 MB/s,  396.8 MB/s
`
  const results = {
    'in.bin -1': {
      ...{ compress: 308.4e6, decompress: 1602.3e6, input: 3_000_000, size: 1_878_025 },
      ratio: 1.597,
    },
    '2 files -3': {
      ...{ compress: 102.1e6, decompress: 396.8e6, input: 3_001_935, size: 1_315_481 },
      ratio: 2.282,
    },
  }
  expect(await checkFormat(zstdBenchFormat, [{ text, results }])).toEqual([])
})

// Printed by zstd 1.5.4 with -q.
test('with -q there is no size of the input, and runs of one level are samples', async () => {
  const text = `bench 1.5.4 : input 3000000 bytes, 1 seconds, 0 KB blocks
-3      1315028 (2.281) 114.16 MB/s  412.5 MB/s  in.bin
-3      1315028 (2.281) 115.00 MB/s  410.5 MB/s  in.bin
--3     1744095 (1.720) 198.90 MB/s  582.6 MB/s  in.bin
`
  const results = {
    'in.bin -3': {
      ...{ compress: [114.16e6, 115e6], decompress: [412.5e6, 410.5e6] },
      ...{ size: 1_315_028, ratio: 2.281 },
    },
    'in.bin --fast=3': { compress: 198.9e6, decompress: 582.6e6, size: 1_744_095, ratio: 1.72 },
  }
  expect(await checkFormat(zstdBenchFormat, [{ text, results }])).toEqual([])
})

test('a line that is cut before its level, and rates of other tools, state nothing', async () => {
  const text = `Loading in.bin...       \r\r${BLANK}\r |-${IN}   1399093 (x2.144),  111.1 MB/s
copied 3000000 -> 1399093 (x2.144), 111.1 MB/s
Rate: 12.5 MB/s
`
  expect(await checkFormat(zstdBenchFormat, [{ text, results: [] }])).toEqual([])
})
