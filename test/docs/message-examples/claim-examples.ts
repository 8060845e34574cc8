import type { claimProblems } from '../../../src/problems/claim-problems.ts'
import type { ExamplesOf } from './message-example.ts'

const config = 'tracedocs.yaml'

/** Examples of the messages about texts, budgets and comparisons of runs. */
export const claimExamples: ExamplesOf<typeof claimProblems> = {
  'text-forms': {
    at: `${config}:20:11`,
    facts: { forms: [['text'], ['value', 'bands']], isBoth: true },
  },
  'bad-text': {
    at: `${config}:20:11`,
    facts: {
      text: 'It takes {after.time.real.',
      reason: 'expected `{{` or `}}` for a brace that is text',
    },
  },
  'bad-condition': {
    at: `${config}:23:9`,
    facts: {
      condition: 'after.time.real',
      reason: 'expected `VALUE < LIMIT` (or `<=`, `>`, `>=`, `==`) or `VALUE between LOW and HIGH`',
    },
  },
  'unlike-limit': {
    at: `${config}:23:9`,
    facts: { value: 'bytes', limit: '300', actual: 'a plain number' },
  },
  'broken-claim': {
    at: `${config}:23:9`,
    facts: {
      text: 'faster',
      sentence: 'The new parser is faster.',
      expression: 'after.time.real / before.time.real',
      expected: '< 1',
      actual: '1.07',
    },
  },
  'kept-text': {
    at: 'docs/performance.md:12:1',
    facts: { text: 'faster', place: `${config}:23` },
  },
  'broken-budget': {
    at: `${config}:27:5`,
    facts: { expression: 'after.rss.peak', expected: '< 300 MiB', actual: '312.4 MiB' },
  },
  'unlike-runs': {
    at: `${config}:31:14`,
    facts: {
      expression: 'after.time.real / before.time.real',
      fact: 'host',
      runs: ['after', 'before'],
      values: ['m2', 'm1'],
    },
  },
}
