import { expect, test } from 'vitest'
import { findCertainWords } from './lint-source.ts'

const BUILDS = `| Profile | Run time | Binary |
| - | -: | -: |
| debug | 18.4 s | 61.0 MB |
| release | 2.3 s | 9.8 MB |
| release + LTO | 1.9 s | 8.1 MB |

`
const SIDES = `| | v1 | v2 |
| - | -: | -: |
| Time | 24.0 s | 15.0 s |
| Peak RSS | 610 MB | 340 MB |

`
const RATES = `| name | ns/iter | MB/s |
| - | -: | -: |
| bytescan | 1,120 | 890 |
| naive | 7,840 | 127 |

`
const QUERIES = `| Query | Before | After |
| - | -: | -: |
| search | 210 ms | 84.0 ms |
| aggregate | 1.35 s | 0.27 s |

`
const REGIONS = `| Region | p50 | p99 |
| - | -: | -: |
| Frankfurt | 12 ms | 48 ms |
| Singapore | 168 ms | 302 ms |

`
const MODELS = `| Model | Saved |
| - | -: |
| tiny | 44 % |
| base | 42 % |
| small | 43 % |

`

// 18.4 / 2.3 is 8, 61.0 / 9.8 6.2, 1 - 340 / 610 44 %, 7,840 / 1,120 7, 890 / 127 7, 1.35 / 0.27 5, 1 - 84 / 210 60 %; 9.0 / 2.9 is 3.1,
// 1 - 32 / 96 67 %, 2.5 / 0.9 2.8; 54 of 90 is 60 %, 40 + 110 + 320 + 130 is 600; 48 GB in 360 s are 133 MB/s, 3,780 / 63 is 60; 17 of 340 is 5 %,
// 114 of 200 57 %.
test.each([
  [`${BUILDS}A release build is `, '6x', '8x', ' faster than a debug build.'],
  [`${BUILDS}The release binary is `, '4.2x', '6.2x', ' smaller than the debug one.'],
  [`${SIDES}v2 uses `, '64%', '44%', ' less memory than v1, and is faster.'],
  [
    `${RATES}\`bytescan\` is `,
    '9 times',
    '7 times',
    ' faster than the naive loop and three times faster than the regex.',
  ],
  [`${RATES}As you can see, bytescan is `, 'four times', 'seven times', ' faster than naive.'],
  [`${QUERIES}Most of the gain is in \`aggregate\`, which is `, '3x', '5x', ' faster than before.'],
  [`${QUERIES}The time of search shrank by `, '46%', '60%', '.'],
  [`${REGIONS}Singapore has a p99 of `, '320 ms', '302 ms', ', since it is far away.'],
  [`${MODELS}All models shrink by between 42 % and `, '54 %', '44 %', '.'],
  ['Reading it is ', '4.6x', '3.1x', ' faster than with the old module (2.9 s vs 9.0 s).'],
  ['It used to ship 96 kB and ships 32 kB today: a ', '76%', '67%', ' saving.'],
  ['A crawl cost us $310 last year. Today we pay $124 for it, which is ', '50%', '60%', ' less.'],
  [
    'The 90 s of a build break down as follows: 18 s (20 %) for parsing, 54 s (',
    '50 %',
    '60 %',
    ') for checking and 18 s (20 %) for linking.',
  ],
  [
    'Where do the 90 s go? 18 s (20 %) are spent on parsing, 54 s (',
    '50 %',
    '60 %',
    ') on checking and 18 s (20 %) on linking.',
  ],
  [
    '- lexing: 40 ms\n- parsing: 110 ms\n- checking: 320 ms\n- writing: 130 ms\n\nIn total that takes ',
    '660 ms',
    '600 ms',
    '.',
  ],
  [
    'Copying 48 GB over the new link took 6 minutes, which is ',
    '233 MB/s',
    '133 MB/s',
    '. It is new.',
  ],
  ['At ', '36 frames per second', '63 frames per second', ', rendering 3,780 frames takes 60 s.'],
  ['17 of the 340 jobs failed on the first attempt of the month, i.e. ', '8%', '5%', '.'],
  ['The model labels ', '38%', '57%', ' of the tickets correctly (114/200).'],
])(
  'what a sentence says for certain is found, and is silent when it is right: %s%s',
  async (before, wrong, right, after) => {
    const [written] = await findCertainWords(before + wrong + after)
    expect(written).toContain(wrong.replace(/\D+$/, ''))
    expect(await findCertainWords(before + right + after)).toEqual([])
  },
)

// What holds under a condition, or of something else, is none of the cells or quantities beside it.
test.each([
  `${QUERIES}On search with the cache warm it is 6.80x faster.`,
  `${QUERIES}Most queries, such as search, shrank by 80 %.`,
  `${BUILDS}A release build of the paper was 6x faster than a debug build.`,
  `${BUILDS}A release build is 6x faster than a debug build with sixteen threads.`,
  `${REGIONS}Singapore should have a p99 of 320 ms.`,
  `${MODELS}Both shrink by between 42 % and 43 %.`,
  '- 1M nodes: 2.1 ms (1.75x increase)',
  'In 2.0 a build took 94 s. We got it to 61 s in 2.1, and in 2.2 the incremental build is 3.4x faster.',
  'Parsing is 4x faster than in 0.9, and printing takes 12 ms instead of 15 ms.',
  'It is 30% smaller and also starts faster than before (2.0 s vs 3.0 s).',
  'Of the 90 s, 18 s (20 %) are for parsing, and up to 54 s (50 %) for checking.',
  'A build of 90 s overlaps with others: 18 s (20 %) for parsing and 54 s (50 %) for checking.',
  'The suite has 1,750+ lines.\n\n| | Lines |\n| - | -: |\n| Suite lines | 1,754 |',
])('lint is not certain about: %s', async (text) => {
  expect(await findCertainWords(text)).toEqual([])
})
