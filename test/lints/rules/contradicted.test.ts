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
