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

// Honest neighbours of the claims in `contradicted.test.ts`.
describe('an honest claim, or none, in the same words gets no finding', () => {
  test.each([
    'fast is just as fast as slow.',
    'slow is 5 s slower than fast.',
    'fast is 5 seconds faster than slow.',
    'fast is five seconds faster than slow.',
    'fast is about 5 s faster than slow.',
    'fast is 50% faster than slow.',
    'fast is about half as slow as slow.',
    'fast takes about half the time of slow.',
    'fast beats slow by 5 s.',
    'fast is 100% faster than slow.',
    'slow is 100 percent slower than fast.',
    'fast is faster than slow by 50%.',
    'slow takes 5 seconds longer than fast.',
    'fast uses 100 MB more memory than slow.',
    'slow uses 33% less memory than fast.',
    'fast executes in less time than slow.',
    'fast finished in 5 s less time than slow.',
    'fast finished in half the time of slow.',
    'slow consumes twice as much time as fast.',
    'fast has a shorter run time than slow.',
    'fast has a shorter name than slow.',
    'slow has a shorter startup time than fast.',
    'fast\u2019s run time is shorter than slow\u2019s.',
    'There is hardly any difference between near and slow.',
    'There is hardly any difference in output between fast and slow.',
    'There is a difference between fast and slow.',
    'The difference between near and slow is negligible.',
    'The difference between fast and slow is not negligible.',
    'The difference in output between fast and slow is negligible.',
    'The difference between fast and slow is 5 s.',
    'near and slow perform the same.',
    'fast and slow perform the same checks.',
    'fast and slow have the same flags.',
    'Compared to slow, fast is faster.',
    'Compared to fast, slow is slower.',
    'Compared to slow, fast is a rewrite.',
    'Compared to fast, slow is faster on ARM.',
    'slow is often compared to fast, and fast is new.',
    'fast, which is new, is faster than slow.',
    'slow, when warmed up, is faster than fast.',
    'slow, which runs on ARM here, is faster than fast.',
    'slow (on ARM) is faster than fast.',
    'fast is faster than both slow and near.',
    'fast is faster than slow and near is slower than fast.',
    'slow is up to 3 seconds faster than fast.',
  ])('%s', async (source) => {
    const findings = await lintClaims(source)
    // The samples of `fast` and `near` are not compared.
    expect(findings).toEqual([])
  })
})
