import { expect, test } from 'vitest'
import { findWritten } from '../lint-source.ts'

// 3220 / 35.49 is 90.7, 70 / 35.49 is 1.97.
test('words beside numbers that say something else are found', async () => {
  expect(await findWritten('It went from 35.49 s to 3220 s, about four times as long.')).toEqual([
    ['stale-word', 'about four times'],
  ])
})

test.each([
  'It went from 35.49 s to 142 s, about four times as long.',
  'It went from 35.49 s to 70 s, roughly twice as long.',
  'There are about four times as many files.',
])('lint is silent on: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})
