import { expect, test } from 'vitest'
import { findCertainWords, findWritten } from '../lint-source.ts'

// 5.0 / 20.0 is 25 %, 3.0 / 20.0 15 %
test('a share that its part of the whole does not give is found', async () => {
  const text =
    'Out of a frame budget of 20.0 ms, layout takes 5.0 ms (35 %) and paint 3.0 ms (15 %).'
  expect(await findCertainWords(text)).toEqual(['35 %'])
})

test.each([
  'Out of a frame budget of 20.0 ms, layout takes 5.0 ms (25 %) and paint 3.0 ms (15 %).',
  'Of the 20.0 ms, layout takes 5.0 ms (35 % before) and paint 3.0 ms (15 %).',
  'Of the 20.0 ms of each frame, layout takes 5.0 ms (35 %) and paint 3.0 ms (15 %).',
  'Of 20.0 ms, layout takes 5.0 ms (35 %) and paint 3.0 ms (21 %).',
])('shares are left alone: %s', async (text) => {
  expect(await findWritten(text)).toEqual([])
})
