import { describe, expect, test } from 'vitest'
import { findCertainWords, formatTable } from '../lint-source.ts'

/** A table by its rows; `last` is the cell that is right or wrong. */
type Table = (last: string) => readonly (readonly string[])[]

const cases: readonly [what: string, right: string, wrong: string, table: Table][] = [
  [
    // 600 / 12
    'a quotient whose header names a column and the unit of another',
    '$50',
    '$60',
    (last) => [
      ['Provider', 'Egress (TB)', 'Cost', 'Cost/TB'],
      ['A', '12', '$1,020', '$85'],
      ['B', '12', '$600', last],
      ['C', '30', '$270', '$9'],
    ],
  ],
  [
    // 4.096 / 11.7 is 0.3501
    'a quotient of two rates of one thing',
    '0.350',
    '0.530',
    (last) => [
      ['Instance', '$/hour', 'Mtok/hour', '$/Mtok'],
      ['small', '1.006', '3.24', '0.310'],
      ['medium', '0.805', '3.58', '0.225'],
      ['large', '4.096', '11.7', last],
    ],
  ],
  [
    // 0.52 / 0.08
    'a ratio behind the name of the column that is ahead',
    'SQLite (6.5x)',
    'SQLite (5.6x)',
    (last) => [
      ['Query', 'SQLite', 'DuckDB', 'Winner'],
      ['q1', '1820 ms', '91 ms', 'DuckDB (20.0x)'],
      ['q6', '612 ms', '34 ms', 'DuckDB (18.0x)'],
      ['lookup', '0.08 ms', '0.52 ms', last],
    ],
  ],
  [
    // 118 / 20 is 5.9
    'a ratio below the names of both columns with an arrow',
    '5.9×',
    '9.5×',
    (last) => [
      ['Kernel', 'naive', 'tiled', 'naive → tiled'],
      ['256', '1.9 ms', '0.5 ms', '3.8×'],
      ['1024', '118 ms', '20 ms', last],
      ['4096', '7,740 ms', '860 ms', '9.0×'],
    ],
  ],
  [
    // 1.100 s - 894.5 ms
    'a difference of numbers with different prefixes',
    '205.5 ms',
    '246.6 ms',
    (last) => [
      ['Modules', 'js', 'native', 'Time saved'],
      ['1000', '497.6 ms', '431.1 ms', '66.5 ms'],
      ['5000', '1.100 s', '894.5 ms', last],
      ['10000', '1.814 s', '1.368 s', '446.0 ms'],
    ],
  ],
  [
    // 83,900 of 100,000
    'a share of what it makes up with the column beside it',
    '83.9 %',
    '89.3 %',
    (last) => [
      ['Cache size', 'Hits', 'Misses', 'Hit ratio'],
      ['64 MB', '61,400', '38,600', '61.4 %'],
      ['256 MB', '83,900', '16,100', last],
      ['1 GB', '97,200', '2,800', '97.2 %'],
    ],
  ],
  [
    // 6.79 / 8
    'an efficiency in the last row',
    '85 %',
    '95 %',
    (last) => [
      ['Threads', 'Time [s]', 'Speedup', 'Efficiency'],
      ['1', '96.4', '1.00', '100 %'],
      ['2', '49.1', '1.96', '98 %'],
      ['4', '25.6', '3.77', '94 %'],
      ['8', '14.2', '6.79', last],
    ],
  ],
  [
    // 3.3 / 4
    'an efficiency of workers whose number is not shown',
    '82.5%',
    '70.1%',
    (last) => [
      ['Step', 'Sequential', 'Parallel', 'Speedup', 'Efficiency'],
      ['read', '8.2 s', '2.1 s', '3.9x', '97.5%'],
      ['check', '12.5 s', '3.8 s', '3.3x', last],
      ['draw', '15.3 s', '4.2 s', '3.6x', '90.0%'],
      ['write', '10.8 s', '2.9 s', '3.7x', '92.5%'],
    ],
  ],
  [
    // 24831.417 / 150 is 165.543
    'an average of a total and a count',
    '165.543',
    '231.760',
    (last) => [
      ['Method', 'Total time (ms)', 'Calls', 'Avg time (ms)', 'Min (ms)'],
      ['infer', '24831.871', '3', '8277.290', '7767.128'],
      ['step', '24831.417', '150', last, '91.051'],
      ['product', '371.039', '9', '41.227', '2.949'],
      ['create', '232.434', '2', '116.217', '101.433'],
    ],
  ],
  [
    // 69 / 617 is 11.18 %
    'a share of all below the name of its column, beside the changes of that',
    '11.18%',
    '31.18%',
    (last) => [
      ['Result', '1.0', '1.1', 'Change 1.0 to 1.1', '% Total 1.0', '% Total 1.1'],
      ['Pass', '507', '522', '+15', '82.17%', '84.46%'],
      ['Skip', '41', '31', '-10', '6.65%', '5.02%'],
      ['Fail', '69', '65', '-4', last, '10.52%'],
      ['Total', '617', '618', '+1', '', ''],
    ],
  ],
  [
    // 1,488 / 620; three cells of one column say little, those of the next say the rest
    'a ratio beside its time, of which the next column has the same',
    '2.40x (620 µs)',
    '2.84x (620 µs)',
    (last) => [
      ['File', 'one', 'two', 'three', 'four'],
      ['a', '1.00x (812 µs)', '1.45x (560 µs)', '2.03x (400 µs)', '3.02x (269 µs)'],
      ['b', '1.00x (1488 µs)', '1.55x (960 µs)', last, '3.51x (424 µs)'],
      ['c', '1.00x (3420 µs)', '1.08x (3167 µs)', '1.90x (1800 µs)', '2.52x (1357 µs)'],
    ],
  ],
  [
    // 275.270 / 192.420 is 1.431, 92.032 / 80.182 is 1.148
    'a speedup of the only two times, beside sizes',
    '1.148x',
    '1.418x',
    (last) => [
      ['Model', 'M', 'N', 'K', 'bf16 time (ms)', 'fp8 time (ms)', 'speedup'],
      ['one', '131072', '8192', '5120', '275.270', '192.420', '1.431x'],
      ['two', '131072', '2048', '7168', '92.032', '80.182', last],
    ],
  ],
  [
    // 21.1 / 24.8 is 0.85, 18.6 / 24.8 is 0.75
    'the second of two rows that are compared with a first',
    '25% faster',
    '35% faster',
    (last) => [
      ['Compiler', 'Time', 'vs GCC'],
      ['GCC', '24.8 s', 'baseline'],
      ['Clang', '21.1 s', '15% faster'],
      ['ICX', '18.6 s', last],
    ],
  ],
  [
    // 24 / 320 is 7.5 of 100
    'a count per hundred of another',
    '7.5',
    '5.7',
    (last) => [
      ['Month', 'Commits', 'Bugs', 'Bugs per 100 commits'],
      ['Jan', '253', '11', '4.35'],
      ['Feb', '320', '24', last],
      ['Mar', '281', '14', '4.98'],
      ['Apr', '317', '12', '3.79'],
    ],
  ],
  [
    // 118 ms × 52,310 is 6172.58 s
    'a total of a mean and a count, in another unit',
    '6,173',
    '6,317',
    (last) => [
      ['Endpoint', 'Avg (ms)', 'Calls', 'Total time (s)'],
      ['/login', '42.1', '15,120', '636.6'],
      ['/search', '118.0', '52,310', last],
      ['/export', '910.4', '1,217', '1,108'],
    ],
  ],
  [
    // 378 / 840
    'a ratio in one of two groups that have a baseline each',
    '0.45',
    '0.54',
    (last) => [
      ['Group', 'Test', 'Time', 'Ratio'],
      ['small', 'std', '12.0 ns', '1.00'],
      ['small', 'fast', '7.8 ns', '0.65'],
      ['large', 'std', '840 ns', '1.00'],
      ['large', 'fast', '378 ns', last],
    ],
  ],
  [
    // 3,410,000 / 100,000: sizes that name the rows are exact
    'a quotient by the sizes that name the rows',
    '34.1',
    '31.4',
    (last) => [
      ['N', 'insert (ns)', 'insert (per op)'],
      ['1,000', '21,400', '21.4'],
      ['10,000', '262,000', '26.2'],
      ['100,000', '3,410,000', last],
    ],
  ],
  [
    // the square root of 15.1 × 61.3 is 30.42
    'a geometric mean of the columns before it',
    '30.42',
    '34.02',
    (last) => [
      ['Library', 'set', 'get', 'Geomean'],
      ['one', '40.2', '91.7', '60.72'],
      ['two', '15.1', '61.3', last],
      ['three', '25.4', '36.9', '30.61'],
    ],
  ],
  [
    // 90,310 / 10,040 is 8.995
    'a proportion written as one number to one',
    '9.0:1',
    '6.0:1',
    (last) => [
      ['Config', 'Reads', 'Writes', 'Read:Write'],
      ['A', '95,120', '5,010', '19.0:1'],
      ['B', '80,430', '20,220', '4.0:1'],
      ['C', '90,310', '10,040', last],
    ],
  ],
  [
    // 293.03 / 122.88 is 2.385
    'an index of the column behind it, with a base in the middle',
    '2.385',
    '3.285',
    (last) => [
      ['Renderer', 'Speed index', 'FPS', 'Memory (MB)'],
      ['packed', '1.966', '241.60', '4206'],
      ['split', '5.671', '696.91', '6616'],
      ['first', '1.000', '122.88', '8234'],
      ['sparse', last, '293.03', '4276'],
      ['tensor', '2.048', '251.62', '4322'],
    ],
  ],
  [
    // 3799 / 3030 is 1.254
    'how a column stands to another that the header names',
    '1.25x',
    '1.75x',
    (last) => [
      ['Size', 'framework', 'cuBLAS TRMM', 'Custom MMA', 'vs cuBLAS'],
      ['1024', '2298 us', '2284 us', '2267 us', '1.01x'],
      ['2048', '2510 us', '2503 us', '2354 us', '1.06x'],
      ['4096', '4187 us', '3799 us', '3030 us', last],
    ],
  ],
  [
    // 165 / 250
    'an accuracy of what was right of all',
    '66.0%',
    '86.0%',
    (last) => [
      ['Test set', 'n', 'Correct', 'Accuracy'],
      ['easy', '413', '401', '97.1%'],
      ['hard', '250', '165', last],
      ['other', '671', '571', '85.1%'],
    ],
  ],
  [
    // 48,200 - 41,700
    'how far rows are behind the first',
    '6,512',
    '7,512',
    (last) => [
      ['Rank', 'Engine', 'Score', 'Behind leader'],
      ['1', 'one', '48,213', '–'],
      ['2', 'two', '45,158', '3,055'],
      ['3', 'three', '41,701', last],
      ['4', 'four', '12,907', '35,306'],
    ],
  ],
  [
    // (9.6 + 24.0) / 2 is 16.8, (12.0 + 65.0) / 2 is 38.5
    'an average of two rows',
    '38.5',
    '36.5',
    (last) => [
      ['ns/op', 'map', 'sync map', 'sharded'],
      ['load', '8.1', '12.0', '9.7'],
      ['store', '20.3', '65.0', '24.3'],
      ['average', '14.2', last, '17.0'],
    ],
  ],
  [
    // 92.2 - 39
    'points of percentages in a column of differences',
    '+53.2 pts',
    '+23.2 pts',
    (last) => [
      ['Metric', 'Baseline', 'Current', 'Improvement'],
      ['All', '39%', '92.2%', last],
      ['Scripts', '39%', '91%', '+52 pts'],
      ['Tests', '24', '560', '+536 tests'],
    ],
  ],
]

describe('a derived cell', () => {
  test.each(cases)('%s is found where it is wrong', async (_, right, wrong, table) => {
    expect(await findCertainWords(formatTable(table(wrong)))).toHaveLength(1)
    expect(await findCertainWords(formatTable(table(right)))).toEqual([])
  })
})
