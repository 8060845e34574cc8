import { describe, expect, test } from 'vitest'
import { findExcess } from '../../../src/pages/markdown/find-excess.ts'

const FILL = 'Words of a paragraph.\n\n'.repeat(400)

describe('what would take a parser for ever is found where it is', () => {
  test.each([
    ['quotes', `${'>'.repeat(5000)} x`, 801, 1],
    ['items of a line', `${'- '.repeat(5000)}x`, 801, 1],
    [
      'items, a line each',
      Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n'),
      1001,
      401,
    ],
    [
      'items, with blank lines',
      Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n\n'),
      1201,
      401,
    ],
    ['pictures in pictures', `${'!['.repeat(1000)}x${'](a)'.repeat(1000)}`, 801, 401],
    ['a line', 'b '.repeat(1.5e6), 801, 1],
    ['lines that go on with a quote', `> a\n${'b\n'.repeat(5000)}`, 2802, 1],
    ['lines that go on with an item', `- a\n${'b\n'.repeat(5000)}`, 2802, 1],
    ['CDATA', 'a <![CDATA[ '.repeat(10_000), 801, 19_999],
  ])('%s', (_, text, line, column) => {
    expect(findExcess(FILL + text)).toMatchObject({ line, column: expect.any(Number) as number })
    if (!text.startsWith('a')) expect(findExcess(FILL + text)).toMatchObject({ line, column })
  })
})

describe('what people write is none', () => {
  test.each([
    ['a rule of a line', '- '.repeat(5000)],
    ['a rule', '-'.repeat(5000)],
    ['20,000 items', '- a\n'.repeat(20_000)],
    ['20,000 items of two levels', '- a\n  - b\n'.repeat(10_000)],
    [
      '20,000 regions',
      '<!-- tracedocs: begin table t -->\n<!-- tracedocs: end -->\n\n'.repeat(20_000),
    ],
    ['20,000 comments of a paragraph', 'a <!-- x --> '.repeat(20_000)],
    ['10,000 pictures', '[![a](b)](c) '.repeat(10_000)],
    ['10,000 attributes of Rust', '#![allow(x)]\n'.repeat(10_000)],
    ['a picture as data', 'A'.repeat(2e6)],
    ['code after an item', `- a\n\`\`\`\n${'b\n'.repeat(5000)}\`\`\`\n`],
    ['code with blank lines and quotes', `~~~\nb\n\n> b\n${'b\n'.repeat(5000)}~~~\n`],
    ['a quote of 10,000 lines', '> a\n'.repeat(10_000)],
    ['a paragraph of 10,000 lines', 'a\n'.repeat(10_000)],
    ['10,000 rows', '| a | b |\n'.repeat(10_000)],
  ])('%s', (_, text) => {
    expect(findExcess(FILL + text)).toBeUndefined()
  })
})
