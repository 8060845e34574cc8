import type { excerptProblems } from '../../../src/problems/excerpt-problems.ts'
import type { ExamplesOf } from './message-example.ts'

const at = 'docs/performance.md:18:1'

/** Examples of the messages about excerpts of logs. */
export const excerptExamples: ExamplesOf<typeof excerptProblems> = {
  'empty-excerpt': { at, facts: { run: 'baseline', grep: 'maximum resident' } },
  'long-excerpt': { at, facts: { count: 4211, most: 200 } },
  'unlocked-excerpt': { at, facts: { run: 'baseline' } },
  'unread-excerpt': { at, facts: { run: 'baseline' } },
  'excerpt-of-input': { at, facts: { run: 'baseline' } },
  'hidden-names': {
    at: 'tracedocs.yaml',
    severity: 'info',
    facts: { hidden: ['2 home directories', '1 host'], ambiguous: ['build'], doubtful: [] },
  },
}
