import { lintPage } from '../../src/lints/lint-page.ts'
import type { LintData } from '../../src/lints/lint-data.ts'
import { pageOf } from '../pages/sample-contents.ts'

/** Ratios of the first run's time to the second's, and of their memory. */
const RATIOS = {
  // fast over slow: proven less; alike: open; the interval of a single pair is not known.
  'fast slow time': { ratio: 0.5, interval: { low: 0.48, high: 0.52 } },
  'slow fast time': { ratio: 2, interval: { low: 1.92, high: 2.08 } },
  'near slow time': { ratio: 0.99, interval: { low: 0.97, high: 1.02 } },
  'fast near time': { ratio: 0.505, interval: { low: 0.48, high: 0.53 } },
  'slow near time': { ratio: 1.01, interval: { low: 0.98, high: 1.03 } },
  'run_a run_b time': { ratio: 0.9, interval: undefined },
  'run_b run_a time': { ratio: 1.11, interval: undefined },
  'fast slow memory': { ratio: 1.5, interval: { low: 1.4, high: 1.6 } },
  'slow fast memory': { ratio: 0.667, interval: { low: 0.62, high: 0.71 } },
}

/** In seconds and bytes. */
const VALUES: Readonly<Record<string, number>> = {
  ...{ 'fast time': 5, 'slow time': 10, 'near time': 9.9, 'run_a time': 9, 'run_b time': 10 },
  ...{ 'fast memory': 300e6, 'slow memory': 200e6 },
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
    const values = [VALUES[`${one} ${measure}`] ?? NaN, VALUES[`${two} ${measure}`] ?? NaN] as const
    return found && { ...found[1], metric: measure, values, shown: ['1', '2'] }
  },
}

/** Lint a page about runs whose times and memory are known; gives the rule and the severity of each finding. */
export async function lintClaims(source: string, syntax = 'markdown'): Promise<readonly string[]> {
  const { findings } = await lintPage(pageOf(syntax, source), { data })
  return findings.map(({ rule, severity }) => `${rule} ${severity}`)
}
