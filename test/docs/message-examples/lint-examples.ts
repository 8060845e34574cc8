import type { lintProblems } from '../../../src/problems/lint-problems.ts'
import type { ExamplesOf } from './message-example.ts'

/** Examples of the messages about lint, besides its findings. */
export const lintExamples: ExamplesOf<typeof lintProblems> = {
  'bad-baseline': {
    at: 'lint-baseline.json',
    facts: { path: 'lint-baseline.json', reason: 'it is no JSON' },
  },
  'no-older-lock': {
    at: 'tracedocs.lock.json',
    severity: 'warning',
    facts: { path: 'tracedocs.lock.json' },
  },
  'gone-finding': {
    at: 'lint-baseline.json',
    severity: 'info',
    facts: { rule: 'sum', written: '49.54', page: 'docs/performance.md' },
  },
  'unknown-rule-page': { at: '.', facts: { path: 'docs/lint.md' } },
  unfixed: {
    at: 'docs/performance.rst:9:12',
    severity: 'warning',
    facts: {
      written: '49.54',
      reason: 'the page has no region `values`; add `.. tracedocs: begin values` and its end',
    },
  },
}
