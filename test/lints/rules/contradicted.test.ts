import { describe, expect, test } from 'vitest'
import { lintClaims } from '../lint-claims.ts'

describe('a claim that the samples contradict is an error', () => {
  test.each([
    'The fast build is slower than the slow build.',
    'The slow build is faster than the fast one.',
    'The slow run was much quicker than the fast run.',
    'slow beats fast.',
    'We saw that slow clearly outperforms fast.',
    'The slow version outperformed the fast version.',
    'fast is beaten by slow.',
    'fast took longer than slow.',
    'The fast build takes more time than the slow build, as expected.',
    'slow took less time than fast.',
    'There is no difference between fast and slow.',
    'There is no measurable difference in speed between the fast and slow builds.',
    'fast and slow are equally fast.',
    'fast and slow take the same time.',
    'slow runs at the same speed as fast.',
    'slow is as fast as fast.',
    'fast is 3x faster than slow.',
    'fast is three times as fast as slow.',
    'slow takes three times as long as fast.',
    'fast uses less memory than slow.',
    'fast needs half the memory of slow.',
    'slow uses more memory than fast.',
    'slow has a larger memory footprint than fast.',
    'fast uses three times as much memory as slow.',
    'B is faster than A.',
    'A is slower than B.',
    'Run A took longer than run B.',
    'In these runs, slow is faster than fast.',
    '**slow** is faster than *fast*.',
    'slow is faster\nthan fast.',
  ])('%s', async (source) => {
    expect(await lintClaims(source)).toEqual(['contradicted error'])
  })
})

test('a claim that the samples show is left alone', async () => {
  expect(await lintClaims('fast is faster than slow.')).toEqual([])
})

// By the times of 5 s and 10 s and the memory of 300 MB and 200 MB, worked out by hand.
describe('a wrong amount, or other words for a claim that the samples contradict, is an error', () => {
  test.each([
    'slow is just as fast as fast.',
    'fast is 5 s slower than slow.',
    'fast is 3 seconds faster than slow.',
    'fast is 10% faster than slow.',
    'slow is 20 percent slower than fast.',
    'fast is faster than slow by 10%.',
    'slow takes 2 seconds longer than fast.',
    'fast uses 20 MB more memory than slow.',
    'slow uses 50% less memory than fast.',
    'slow executes in less time than fast.',
    'slow finished in 3 s less time than fast.',
    'fast consumes twice as much time as slow.',
    'slow has a shorter run time than fast.',
    'slow\u2019s run time is shorter than fast\u2019s.',
    'There is hardly any difference between fast and slow.',
    'There is little difference in speed between fast and slow.',
    'The difference between fast and slow is negligible.',
    'The difference in run time between the fast and slow builds is insignificant.',
    'fast and slow perform the same.',
    'fast and slow use the same amount of memory.',
    'Compared to slow, fast is slower.',
    'Compared with the fast build, the slow build runs 2x faster.',
    'slow, which is new, is faster than fast.',
    'slow (the new one) is faster than fast.',
    'slow is faster than both fast and near.',
    'slow is faster than near and fast.',
  ])('%s', async (source) => {
    expect(await lintClaims(source)).toContain('contradicted error')
  })
})

// fast takes 5 s and 300 MB, slow 10 s and 200 MB, near 9.9 s.
describe('verbs that claim a saving are tested', () => {
  test.each([
    'slow saves 5 s over fast.',
    'slow saves time compared to fast.',
    'fast saves 100 MB over slow.',
    'slow saves 10% of the time of fast.',
    'slow cuts the run time of fast.',
    'fast cuts the run time of slow by 10%.',
    'slow reduces the run time compared to fast.',
    'fast reduces the memory of slow by 100 MB.',
    'fast reduced memory use over slow.',
    'slow shaves 5 s off fast.',
    'slow shaved 2 seconds off the run time of fast.',
    'slow took 5 s, down from 10 s in fast.',
    'fast needs 5 s, up from the 10 s of slow.',
    'slow improved the run time of fast.',
    'fast reduces the run time by 20% over slow.',
  ])('%s', async (source) => {
    expect(await lintClaims(source)).toEqual(['contradicted error'])
  })

  test.each([
    'fast saves 5 s over slow.',
    'fast saves half of the time of slow.',
    'slow saves 100 MB over fast.',
    'fast cuts the run time of slow by 50%.',
    'fast cuts the run time of slow in half.',
    'fast shaves 5 s off slow.',
    'fast took 5 s, down from 10 s in slow.',
    'slow saves its result for fast.',
    'slow saves files over fast.',
    'slow cuts the log that fast writes.',
    'slow reduces the noise of fast.',
    'slow improves on fast.',
    'slow would save 5 s over fast.',
    'slow saves time over fast on small files.',
    'slow is down from fast.',
    'fast took 5 s, down to 3 s from slow.',
  ])('silent: %s', async (source) => {
    expect(await lintClaims(source)).toEqual([])
  })
})

describe('a sentence with two subjects has a claim for each', () => {
  test.each([
    ['`fast` is faster than `slow` but slower than `near`.', 1],
    ['`slow` is slower than `fast` but faster than `near`.', 0],
    ['slow is faster than fast but uses more memory than fast.', 2],
    ['slow is slower than fast, but uses more memory than fast.', 1],
    ['fast is faster than slow but uses less memory than slow.', 1],
    ['fast is faster than slow and slow is faster than fast.', 1],
  ])('%s', async (source, count) => {
    const found = (await lintClaims(source)).filter((one) => one === 'contradicted error')
    expect(found.length).toBe(count)
  })

  test.each([
    'fast is faster than slow but uses more memory than slow.',
    'fast is faster than slow, but it needs more memory than slow.',
    'fast is faster than slow but could be slower than slow.',
    'fast is faster than slow but looks slower than slow.',
    'fast is faster than slow, and slow is the old one.',
    'fast is faster than slow but not slower than near.',
  ])('silent: %s', async (source) => {
    expect(await lintClaims(source)).toEqual([])
  })
})

describe('a claim is tested wherever it stands', () => {
  test.each([
    ['a cell', '| Finding | |\n| --- | --- |\n| slow is faster than fast | yes |'],
    ['a heading', '# slow is faster than fast'],
    ['a title of a table', '| slow is faster than fast |\n| --- |\n| yes |'],
    ['an alternative text', '![slow is faster than fast](a.png)'],
  ])('in %s', async (_, source) => {
    expect(await lintClaims(source)).toEqual(['contradicted error'])
  })

  test.each([
    '| slow | faster than fast |\n| --- | --- |\n| 1 | 2 |',
    '| slow |\n| --- |\n| faster than fast |',
    '```\n![slow is faster than fast](a.png)\n```',
    '![fast is faster than slow](a.png)',
  ])('silent: %s', async (source) => {
    expect(await lintClaims(source)).toEqual([])
  })
})

test.each([
  ['mdx', '![slow is faster than fast](a.png)\n'],
  ['html', '<img src="a.png" alt="slow is faster than fast">\n'],
  [
    'html',
    '<table><tr><td>slow is faster than fast</td><td>1</td></tr><tr><td>a</td><td>2</td></tr></table>\n',
  ],
  ['html', '<h2>slow is faster than fast</h2>\n'],
  ['rest', '.. image:: a.png\n   :alt: slow is faster than fast\n'],
  ['rest', 'slow is faster than fast\n========================\n'],
  ['rest', '.. list-table::\n\n   * - slow is faster than fast\n     - 1\n'],
])('a claim is tested in %s: %j', async (syntax, source) => {
  expect(await lintClaims(source, syntax)).toEqual(['contradicted error'])
})

// fast takes 5 s and 300 MB, slow 10 s and 200 MB, near 9.9 s; A takes 9 s, B 10 s.
describe('claims in other orders, by other verbs, with values beside the names, and of the best of several', () => {
  test.each([
    'Faster than fast is slow.',
    'Even faster than fast is the slow build.',
    'Slower than slow was fast.',
    'slow (12.3 s) is faster than fast (10.1 s).',
    'slow is faster (10 s) than fast (5 s).',
    'slow, at 10 s, is faster than fast, at 5 s.',
    'slow wins over fast.',
    'slow wins against fast.',
    'slow defeats fast.',
    'fast trails slow.',
    'fast lags behind slow.',
    'fast falls behind slow.',
    'fast comes in behind slow.',
    'fast is behind slow.',
    'slow is ahead of fast.',
    'slow leads fast.',
    'slow edges out fast.',
    'The run time dropped from fast to slow.',
    'The run time grew from slow to fast.',
    'From fast to slow, the run time dropped.',
    'From slow to fast, time grew by 10%.',
    'Memory use grew from fast to slow.',
    'Memory fell from slow to fast.',
    'Between slow and fast, slow is the faster.',
    'Of fast and slow, slow is faster.',
    'Of slow and fast, fast is the slower one.',
    'The slowest run is fast. They are fast and slow.',
    'The fastest run is slow. They are fast and slow.',
    'The fastest of slow, near and fast is slow.',
    'slow is the fastest run. They are fast and slow.',
    'slow is the fastest of all runs. They are fast and slow.',
    'slow is the fastest of the five runs.',
    'slow is the fastest of slow, fast and near.',
    'fast is the slowest of fast and slow.',
  ])('%s', async (source) => {
    expect(await lintClaims(source)).toContain('contradicted error')
  })

  test.each([
    'Faster than slow is fast.',
    'fast (10.1 s) is faster than slow (12.3 s).',
    'fast, at 5 s, is faster than slow, at 10 s.',
    'fast wins over slow.',
    'slow trails fast.',
    'fast is ahead of slow.',
    'The run time dropped from slow to fast.',
    'From fast to slow, the run time grew.',
    'Memory use grew from slow to fast.',
    'Of fast and slow, fast is faster.',
    'slow is faster than fast, which is wrong.',
    'slow is faster than fast, which is false.',
    'slow is faster than fast (which is not so).',
    'slow is faster than fast is wrong.',
    'That slow is faster than fast is a myth.',
    'slow is the fastest of the two machines.',
    'slow is the fastest on small files.',
    'slow is the fastest of the three.',
    'slow is the fastest we have seen.',
    'slow is one of the fastest runs.',
    'slow was the fastest run of last year.',
    'The fastest run of slow is its first.',
    'The number of files dropped from fast to slow.',
    'From fast to slow, the number of calls dropped.',
    'slow leads to fast.',
    'slow wins over its users, fast over others.',
    'Of fast and slow, slow is the newer.',
    'fast is behind slow in the list.',
    'The fastest run is fast or slow.',
  ])('silent: %s', async (source) => {
    expect(await lintClaims(source)).not.toContain('contradicted error')
  })
})
