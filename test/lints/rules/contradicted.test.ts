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
