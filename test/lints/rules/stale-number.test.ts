import { expect, test } from 'vitest'
import { createQuantity } from '../../../src/quantities/quantity.ts'
import { lintSource } from '../lint-source.ts'

const data = {
  baseline: 'base',
  metrics: [
    { name: 'base.time.real', quantity: createQuantity(35.49, 's') },
    { name: 'after.time.real', quantity: createQuantity(52.13, 's') },
    { name: 'base.rss.peak', quantity: createQuantity(236_640_256, 'B') },
  ],
  // Before: 49.54 / 35.49 = 1.396; now 52.13 / 35.49 = 1.469
  older: [
    { name: 'base.time.real', value: 35.49, revision: 'a1b2c3d' },
    { name: 'after.time.real', value: 49.54, revision: 'a1b2c3d' },
    { name: 'base.rss.peak', value: 198_180_864, revision: 'a1b2c3d' },
    { name: 'gone.time.real', value: 77.77, revision: 'a1b2c3d' },
  ],
}
const STALE =
  'stale-number: `49.54 s` was `after.time.real` in a1b2c3d, which is 52.13 s now; correct it, or let a value write it'

test.each([
  ['It took 49.54 s.', [STALE]],
  ['| Run | Time |\n| - | - |\n| after | 49.54 s |\n', [STALE]],
  [
    'That is x1.396 of it.',
    [
      'stale-number: `x1.396` was `after.time.real / base.time.real` in a1b2c3d, which is 1.469 now; correct it, or let a value write it',
    ],
  ],
  // 35.49 / 49.54 = 0.7164, and 35.49 / 52.13 = 0.6808
  [
    'The baseline needs x0.7164 of the time.',
    [
      'stale-number: `x0.7164` was `base.time.real / after.time.real` in a1b2c3d, which is 0.6808 now; correct it, or let a value write it',
    ],
  ],
  // 198,180,864 bytes are 189.0 MiB
  [
    'It had 189.0 MiB.',
    [
      'stale-number: `189.0 MiB` was `base.rss.peak` in a1b2c3d, which is 225.7 MiB now; correct it, or let a value write it',
    ],
  ],
])('lint finds what an older lock has: %s', async (page, found) => {
  expect(await lintSource(page, 'markdown', { data })).toEqual(found)
})

test.each([
  'It took 52.13 s, x1.469, and 35.49 s before.',
  'The baseline needs x0.6808 of the time.',
  'It took 77.77 s when it was another run.',
  'It took about 49.54 s, `49.54 s`, 49.5 h, or 49 s.',
])('lint is silent on what is a figure of today, or was none: %s', async (page) => {
  expect(await lintSource(page, 'markdown', { data })).toEqual([])
})
