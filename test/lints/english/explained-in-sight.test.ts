import { expect, test } from 'vitest'
import { findCertainWords } from '../lint-source.ts'

test.each([
  ['Memory was 800 MB. The new parser saves 200 MB, so it is 600 MB, 25% less.'],
  ['Start took 1,450 ms. Lazy imports save 610 ms, which leaves 840 ms, or 42% less.'],
  ['10 million rows took 640 MB. With a header of 8 bytes it is 480 MB, 25% less.'],
  [
    'An idle connection costs 6 KB, so 100k are 600 MB; it was 20 KB and 2 GB before, 70% less now.',
  ],
  ['It is now 46 MB after we dropped 14 MB of debug symbols, 23% less.'],
  ['GC took 6 s of 50 s. It now takes 2 s, so a run is 46 s, 8% shorter.'],
])('a number that two others in sight give is right: %s', async (text) => {
  expect(await findCertainWords(`${text}\n`)).toEqual([])
})

test.each([
  ['Memory was 800 MB. It is 600 MB now, 45% less.', '45%'],
  ['The build took 90 s, and it is now 60 s, 53% less.', '53%'],
])('a number that nothing in sight gives is found: %s', async (text, written) => {
  expect(await findCertainWords(`${text}\n`)).toEqual([written])
})
