import { expect, test } from 'vitest'
import { listSentences } from '../../../src/lints/english/sentences.ts'
import { findToldAmounts } from '../../../src/lints/english/told-amounts.ts'
import type { TextBlock } from '../../../src/pages/page-block.ts'

/** Each amount as it is written, what it should be, and whether something that is not told may be in it. */
function listTold(text: string): readonly (readonly [string, readonly number[], boolean])[] {
  const end = text.length
  const block: TextBlock = { kind: 'text', isHeading: false, inert: [], text, start: 0, end }
  return listSentences([block])
    .flatMap(findToldAmounts)
    .map(({ number, expectation: { values }, isOpen }) => [
      number.text,
      values.map((value) => Number(value.toPrecision(10))),
      isOpen,
    ])
}

test.each<[string, string, number]>([
  ['It went from 92 MiB to 37 MiB, saving 65 MiB.', '65 MiB', 55],
  ['It fell from 92 MiB to 37 MiB, a reduction of 65 MiB overall.', '65 MiB', 55],
  ['It went from 12.5 s to 15.0 s, an increase of 2.1 s for every run.', '2.1 s', 2.5],
  ['It takes 12.5 s and rises to 15.0 s, an increase of 2.1 s.', '2.1 s', 2.5],
  ['It went from 2.5 s to 1.9 s, which saves 800 ms.', '800 ms', 600],
])('a change in its own unit: %s', (text, written, value) => {
  expect(listTold(text)).toEqual([[written, [value], false]])
})

// 114 + 122 + 141 is 377, which is 387 but for one digit; 14 + 22 + 41 is 77
test.each<[string, string, number, boolean]>([
  [
    'It spends 114 ms in parsing, 122 ms in planning and 141 ms in execution, 387 ms altogether.',
    '387 ms',
    377,
    false,
  ],
  [
    'It spends 114 ms in parsing, 122 ms in planning and 141 ms in execution, 512 ms altogether.',
    '512 ms',
    377,
    true,
  ],
  ['Parsing takes 14 ms, planning 22 ms and execution 41 ms, totalling 87 ms.', '87 ms', 77, true],
])('a total of parts, sure when it is a slip: %s', (text, written, value, isOpen) => {
  expect(listTold(text)).toEqual([[written, [value], isOpen]])
})

test.each([
  'It went from 92 MiB to 37 MiB, saving about 65 MiB.',
  'It went from 92 MiB to 37 MiB, saving up to 65 MiB.',
  'It went from 92 MiB to 37 MiB, saving 65 MiB of swap.',
  'It went from 92 MiB to 37 MiB, and 65 MiB were cached.',
  'The size went from 16 to 8, saving 0.36 MB.',
  'Parsing takes 14 ms, planning 22 ms and execution 41 ms in parallel, totalling 47 ms.',
  'Parsing takes 14 ms, planning 22 ms and the rest 41 ms, totalling 87 ms.',
  'Parsing takes 14 ms, planning 22 MB and execution 41 ms, totalling 87 ms.',
])('no amount of those before it: %s', (text) => {
  expect(listTold(text)).toEqual([])
})
