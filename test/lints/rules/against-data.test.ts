import { expect, test } from 'vitest'
import { createQuantity } from '../../../src/quantities/quantity.ts'
import { findWritten, lintSource } from '../lint-source.ts'

const data = {
  baseline: 'base',
  metrics: [
    { name: 'base.time.real', quantity: createQuantity(35.49, 's') },
    { name: 'after.time.real', quantity: createQuantity(49.54, 's') },
    { name: 'base.rss.peak', quantity: createQuantity(236_640_256, 'B') },
    { name: 'base.cpu.mean', quantity: createQuantity(85.78, '%') },
  ],
}

// 236,640,256 bytes are 225.7 MiB and 236.6 MB; 49.54 / 35.49 = 1.396, 39.6 % more
test.each([
  ['It took 35.59 s.', ['35.59 s']],
  ['It took 35,510 ms.', ['35,510 ms']],
  ['It took 53.49 s.', ['53.49 s']],
  ['At its peak it had 226.9 MiB.', ['226.9 MiB']],
  ['CPU was at 86.1%.', ['86.1%']],
  ['It took x1.401 as long.', ['x1.401']],
])('lint compares with data: %s', async (text, written) => {
  expect(await findWritten(text, 'markdown', { data })).toEqual(
    written.map((one) => ['against-data', one]),
  )
})

test.each([
  'It took 35.5 s, or 35.49 s, about 35.7 s, up to 35.8 s, and 49.54 s after, x1.396 or 39.6% more, x0.716.',
  'It had 225.7 MiB, that is 236.6 MB or 236,640,256 bytes. CPU was at 85.8%, 86%.',
  'It has 35.6 lines and 86.1 columns, and `35.59 s` is code.',
  '| Task | Time |\n| - | - |\n| a | 35.59 s |\n',
  'It took <span data-tracedocs="base.time.real">35.59 s</span>.',
  'The timeout is 36 s.',
])('lint is silent with data on: %s', async (text) => {
  expect(await lintSource(text, 'markdown', { data })).toEqual([])
})

const two = {
  ...data,
  runs: ['base', 'after'].map((name) => ({ name, title: name === 'base' ? 'Base' : 'After' })),
}

// 35.49 s are those of base, 49.54 s those of after.
test.each([
  'Base took 49.54 s and After took 35.49 s.',
  'The base run needs 49.5 s, the after run 35.5 s.',
  'Base: 49,540 ms; After: 35,490 ms.',
])('two numbers that have changed places are found: %s', async (text) => {
  const found = await findWritten(text, 'markdown', { data: two })
  expect(found.map(([rule]) => rule)).toEqual(['against-data', 'against-data'])
})

test.each([
  'Base took 35.49 s and After took 49.54 s.',
  'Base took 35.49 s, 49.54 s was After.',
  'Base would have been slower than 49.54 s if After were faster than 35.49 s.',
  'Base (not 49.54 s) and After (not 35.49 s) are done.',
  'From base, 49.54 s of after are left when 35.49 s have gone.',
  'Base and After took 35.49 s and 49.54 s.',
])('silent: %s', async (text) => {
  expect(await lintSource(text, 'markdown', { data: two })).toEqual([])
})

// 35.6 s is nearer to other's 35.55 s than to base's 35.49 s.
test('of two figures that are near, that of the run which the sentence names is meant', async () => {
  const metrics = [
    ...data.metrics,
    { name: 'other.time.real', quantity: createQuantity(35.55, 's') },
  ]
  const named = { ...two, metrics, runs: [...two.runs, { name: 'other', title: 'Other' }] }
  const [found] = await lintSource('The base run took 35.62 s.', 'markdown', { data: named })
  expect(String(found)).toContain('`base.time.real`')
})

test('among the figures of many runs, only those of runs that the sentence names are meant', async () => {
  const names = Array.from({ length: 200 }, (_, i) => `run${String(i)}`)
  const many = {
    baseline: undefined,
    runs: names.map((name) => ({ name, title: name })),
    metrics: names.map((name, i) => ({
      name: `${name}.time.real`,
      quantity: createQuantity(30 + i * 0.0513, 's'),
    })),
  }
  // run7 took 30.3591 s; 30.42 s is near to it, and to many others.
  const find = (page: string) => lintSource(page, 'markdown', { data: many })
  expect(await find('It took 30.42 s.')).toEqual([])
  expect(await find('In run7 it took 30.42 s.')).toEqual([
    'against-data: Expected `30.42 s` to be 30.36 s, which is `run7.time.real`; correct it, or let a value write it',
  ])
})
