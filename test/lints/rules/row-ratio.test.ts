import { expect, test } from 'vitest'
import { lintPage } from '../../../src/lints/lint-page.ts'
import { pageOf } from '../../pages/sample-contents.ts'
import { findCertainWords, findWritten } from '../lint-source.ts'

// 1.97 / 0.61 is 3.23, 60.3 / 14.8 4.07, 8.42 / 4.01 2.10, 604 / 512 1.18.
test.each([
  [
    `| Input | native | wasm |
| - | -: | -: |
| small | 0.61 ms | 1.97 ms |
| large | 14.8 ms | 60.3 ms |

On the small input native is 5.6x faster than wasm.`,
    '5.6x',
  ],
  [
    `| Input | native | wasm |
| - | -: | -: |
| small | 0.61 ms | 1.97 ms |
| large | 14.8 ms | 60.3 ms |

Native is 9.1x faster than wasm.`,
    '9.1x',
  ],
  [
    `| Allocator | Time | Memory |
| - | -: | -: |
| sysmalloc | 8.42 s | 512 MB |
| quickpool | 4.01 s | 604 MB |

Here quickpool is 3.4x faster than sysmalloc.`,
    '3.4x',
  ],
  [
    `| Allocator | Time | Memory |
| - | -: | -: |
| sysmalloc | 8.42 s | 512 MB |
| quickpool | 4.01 s | 604 MB |

Here quickpool needs 62% more memory than sysmalloc.`,
    '62%',
  ],
])('lint finds the fault of: %s', async (text, written) => {
  expect(await findWritten(text)).toEqual([['row-ratio', written]])
})

test.each([
  `| Input | native | wasm |
| - | -: | -: |
| small | 0.61 ms | 1.97 ms |
| large | 14.8 ms | 60.3 ms |

On the small input native is 3.2x faster than wasm.`,
  `| Input | native | wasm |
| - | -: | -: |
| small | 0.61 ms | 1.97 ms |
| large | 14.8 ms | 60.3 ms |

Native is 3.6x faster than wasm.`,
  `| Input | native | wasm |
| - | -: | -: |
| small | 0.61 ms | 1.97 ms |
| large | 14.8 ms | 60.3 ms |

On average native is 9.1x faster than wasm.`,
  `| Allocator | Time | Memory |
| - | -: | -: |
| sysmalloc | 8.42 s | 512 MB |
| quickpool | 4.01 s | 604 MB |

Here quickpool needs 18% more memory than sysmalloc.`,
  `| Input | native | wasm |
| - | -: | -: |
| small | 0.61 ms | 1.97 ms |
| large | 14.8 ms | 60.3 ms |

## Elsewhere

Native is 9.1x faster than wasm.`,
  `| Allocator | Time | Memory |
| - | -: | -: |
| sysmalloc | 8.42 s | 512 MB |
| quickpool | 4.01 s | 604 MB |

Here quickpool is up to 3.4x faster than sysmalloc.`,
])('lint is silent on: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})

// 1.97 / 0.61 is 3.23
test.each([
  ['all is named', 'On the small input native is 5.6x faster than wasm.', 'certain'],
  ['of another time', 'On the small input native was 5.6x faster than wasm.', 'likely'],
  [
    'under another condition',
    'On the small input native is 5.6x faster than wasm with 64 clients.',
    'likely',
  ],
  ['off by little', 'On the small input native is 3.4x faster than wasm.', 'likely'],
  ['no row is named', 'Native is 5.6x faster than wasm.', 'likely'],
])('how sure it is: %s', async (_, text, level) => {
  const source = `| Input | native | wasm |
| - | -: | -: |
| small | 0.61 ms | 1.97 ms |
| large | 14.8 ms | 60.3 ms |

${text}
`
  const { findings } = await lintPage(pageOf('markdown', source))
  expect(findings.map((one) => [one.rule, one.level])).toEqual([['row-ratio', level]])
})

test('`It` is what the sentence before is about', async () => {
  const table = `| queue | push (ns) | pop (ns) |
| - | -: | -: |
| ring | 32 | 61 |
| list | 48 | 90 |
| tree | 72 | 140 |
`
  const write = (text: string): string => `${table}\n${text}\n`
  // 72 / 32 is 2.25
  expect(
    await findCertainWords(
      write('The ring is the quickest. It is 3.3x faster than the tree in push.'),
    ),
  ).toEqual(['3.3x'])
  expect(
    await findWritten(write('The ring is the quickest. It is 2.3x faster than the tree in push.')),
  ).toEqual([])
})

test.each([
  ['ripgrep installs 4x faster than grep.'],
  ['ripgrep compiles 40% slower than grep.'],
  ['The start of ripgrep is 3x faster than that of grep.'],
])('what is not of the table is not certain: %s', async (text) => {
  const source = `| Tool | Time |\n| - | -: |\n| ripgrep | 0.30 s |\n| grep | 3.00 s |\n\n${text}\n`
  const { findings } = await lintPage(pageOf('markdown', source))
  expect(findings.filter(({ level }) => level === 'certain')).toEqual([])
})

test('of two things that something is compared with, neither is it', async () => {
  const source = `| Library | Time |\n| - | -: |\n| fastlib | 1.0 s |\n| uuid | 3.0 s |\n| cuid | 20.0 s |\n\nWe are 3x faster than uuid and 20x faster than cuid.\n`
  expect((await lintPage(pageOf('markdown', source))).findings).toEqual([])
})
