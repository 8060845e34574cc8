import type { expressionProblems } from '../../../src/problems/expression-problems.ts'
import type { ExamplesOf } from './message-example.ts'

const at = 'docs/performance.md:9:12'

/** Examples of the messages about expressions and their formats. */
export const expressionExamples: ExamplesOf<typeof expressionProblems> = {
  'bad-expression': {
    at,
    facts: {
      expression: 'after.time.real /',
      reason: 'expected expression after / at character 18',
    },
  },
  'unit-mismatch': { at, facts: { action: 'add', left: 'bytes', right: 'seconds' } },
  'division-by-zero': { at, facts: { expression: 'after.faults.total / before.faults.total' } },
  'run-needed': { at, facts: { name: 'time.real', runs: ['baseline', 'patched'] } },
  'metric-group': {
    at,
    facts: { name: 'rss', members: ['rss.peak', 'rss.mean', 'rss.final'] },
  },
  'bad-format': {
    at: 'tracedocs.yaml:24:13',
    facts: { format: '{:.2f} and {}', reason: 'expected one field such as `{:.2f}`, got 2' },
  },
  'text-beside-value': {
    at,
    facts: {
      expression: 'after.time.real',
      reason: '`1` stands right beside it and makes another number of it; leave `1` out',
    },
  },
  'unit-after-value': {
    at,
    facts: {
      expression: 'after.time.real',
      reason: '`ms` follows a number that has its unit; leave it out',
    },
  },
  'missing-value': {
    at,
    severity: 'warning',
    facts: { metric: 'baseline.rss.peak', reason: 'the log has no process record' },
  },
}
