import { describe, expect, test } from 'vitest'
import { lintClaims } from '../lint-claims.ts'

describe('a claim that the samples leave open is unproven', () => {
  test.each([
    'near is faster than slow.',
    'slow is slower than near.',
    'The near build is 10% faster than the slow build.',
    'near beats slow.',
    'slow took longer than near.',
  ])('%s', async (source) => {
    expect(await lintClaims(source)).toEqual(['unproven warning'])
  })
})

describe('a claim that the samples show gets no finding', () => {
  test.each([
    'fast is faster than slow.',
    'slow is slower than fast.',
    'fast beats slow.',
    'slow is outperformed by fast.',
    'slow took longer than fast.',
    'fast is twice as fast as slow.',
    'fast is 2x faster than slow.',
    'slow is twice as slow as fast.',
    'slow takes double the time of fast.',
    'There is no difference between near and slow.',
    'near is as fast as slow.',
    'fast is as fast as slow.',
    'fast uses more memory than slow.',
    'slow uses less memory than fast.',
    'A is faster than B.',
    'B took longer than A.',
  ])('%s', async (source) => {
    expect(await lintClaims(source)).toEqual([])
  })
})

describe('a sentence that claims nothing of two runs gets no finding', () => {
  test.each([
    'slow would be faster than fast with a cache.',
    'slow is not faster than fast.',
    'slow isn\u2019t faster than fast.',
    'Is slow faster than fast?',
    'If slow is faster than fast, something is wrong.',
    'We expected that slow is faster than fast.',
    'slow could be faster than fast.',
    'The slow parser is faster than the fast parser.',
    'slow compiles faster than fast.',
    'slow starts faster than fast.',
    'On ARM, slow is faster than fast.',
    'For small files, slow is faster than fast.',
    'slow is faster than fast on ARM.',
    'slow is faster than fast, but only for small files.',
    'slow is faster than a fast disk.',
    'slow is faster than before.',
    'slow is faster than fast food.',
    'They wrote "slow is faster than fast".',
    'slow is up to 3x faster than fast.',
    'slow is almost as fast as fast.',
    'There is no difference in output between fast and slow.',
    'slow uses less disk than fast.',
    'slow has fewer page faults than fast.',
    'slow and fast differ.',
    'A slow run is faster than a fast bug.',
    'slow is faster than none.',
    'near uses less memory than slow.',
  ])('%s', async (source) => {
    expect(await lintClaims(source)).toEqual([])
  })
})
