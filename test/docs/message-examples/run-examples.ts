import type { runProblems } from '../../../src/problems/run-problems.ts'
import type { ExamplesOf } from './message-example.ts'

const chart = 'tracedocs.yaml:11:10'

/** Examples of the messages about runs and their processes. */
export const runExamples: ExamplesOf<typeof runProblems> = {
  'unread-run': { at: chart, facts: { run: 'baseline' } },
  'no-process': { at: chart, facts: { run: 'baseline' } },
  'several-processes': { at: chart, facts: { run: 'baseline', pids: ['4711', '4712'] } },
  'several-executions': {
    at: chart,
    facts: { run: 'baseline', pids: ['4711', '4711[2]'] },
  },
  'no-such-process': { at: chart, facts: { pid: '4713', pids: ['4711', '4712'] } },
  'no-common-times': { at: chart, facts: { run: 'baseline' } },
  'shared-process': {
    at: 'tracedocs.yaml:4:3',
    severity: 'info',
    facts: { run: 'baseline', pid: '4711', paths: ['logs/app.1.log', 'logs/app.2.log'] },
  },
  'repeated-figure': {
    at: 'logs/app.log',
    severity: 'warning',
    facts: { figures: ['time.real', 'time.user', 'time.sys'], count: 2 },
  },
  'no-series': { at: chart, severity: 'warning', facts: { series: 'faults', run: 'baseline' } },
  'no-dates': { at: 'tracedocs.yaml:13:11', facts: { run: 'baseline' } },
  'missing-label': {
    at: 'tracedocs.yaml:13:21',
    facts: { label: 'parse', run: 'baseline', known: ['load', 'render'] },
  },
}
