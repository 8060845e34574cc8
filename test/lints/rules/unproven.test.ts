import { describe, expect, test } from 'vitest'
import { lintPage } from '../../../src/lints/lint-page.ts'
import type { LintData } from '../../../src/lints/lint-data.ts'
import { pageOf } from '../../pages/sample-contents.ts'

/** Ratios of the first run's time to the second's, and of their memory. */
const RATIOS = {
  // fast over slow: proven less; alike: open; the interval of a single pair is not known.
  'fast slow time': { ratio: 0.5, interval: { low: 0.48, high: 0.52 } },
  'slow fast time': { ratio: 2, interval: { low: 1.92, high: 2.08 } },
  'near slow time': { ratio: 0.99, interval: { low: 0.97, high: 1.02 } },
  'slow near time': { ratio: 1.01, interval: { low: 0.98, high: 1.03 } },
  'run_a run_b time': { ratio: 0.9, interval: undefined },
  'run_b run_a time': { ratio: 1.11, interval: undefined },
  'fast slow memory': { ratio: 1.5, interval: { low: 1.4, high: 1.6 } },
  'slow fast memory': { ratio: 0.667, interval: { low: 0.62, high: 0.71 } },
}

const data: LintData = {
  metrics: [],
  baseline: undefined,
  runs: [
    ...['fast', 'slow', 'near'].map((name) => ({ name, title: name })),
    { name: 'run_a', title: 'A' },
    { name: 'run_b', title: 'B' },
  ],
  compareRuns([one, two], measure) {
    const found = Object.entries(RATIOS).find(([key]) => key === `${one} ${two} ${measure}`)
    return found && { ...found[1], metric: measure, shown: ['1', '2'] }
  },
}

async function lint(source: string): Promise<readonly string[]> {
  const { findings } = await lintPage(pageOf('markdown', source), { data })
  return findings.map(({ rule, severity }) => `${rule} ${severity}`)
}

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
    expect(await lint(source)).toEqual(['contradicted error'])
  })
})

describe('a claim that the samples leave open is unproven', () => {
  test.each([
    'near is faster than slow.',
    'slow is slower than near.',
    'The near build is 10% faster than the slow build.',
    'near beats slow.',
    'slow took longer than near.',
  ])('%s', async (source) => {
    expect(await lint(source)).toEqual(['unproven warning'])
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
    expect(await lint(source)).toEqual([])
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
    expect(await lint(source)).toEqual([])
  })
})
