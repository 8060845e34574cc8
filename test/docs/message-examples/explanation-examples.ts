import type { explanationProblems } from '../../../src/problems/explanation-problems.ts'
import type { ExamplesOf } from './message-example.ts'

/** Examples of the messages about explanations. */
export const explanationExamples: ExamplesOf<typeof explanationProblems> = {
  'nothing-to-explain': {
    at: 'docs/performance.md:4',
    facts: { path: 'docs/performance.md', line: 4, spans: ['9', '14-19'] },
  },
  'unexpected-line': {
    at: 'docs/performance.md',
    facts: { path: 'docs/performance.md', line: 'twelve' },
  },
  explained: {
    at: 'docs/performance.md:9:21',
    severity: 'info',
    facts: { what: 'number', by: 'baseline.rss.peak', texts: ['222.1 MiB'] },
  },
  unexplained: {
    at: 'docs/performance.md:9:40',
    severity: 'warning',
    facts: { what: 'number', texts: ['35.5 s'] },
  },
}
