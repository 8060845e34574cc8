import type { traceProblems } from '../../../src/problems/trace-problems.ts'
import type { ExamplesOf } from './message-example.ts'

const malloc = 'logs/malloc.log'
const trace = 'logs/trace.log'

/** Examples of the messages about logs that are read as a whole. */
export const traceExamples: ExamplesOf<typeof traceProblems> = {
  'garbage-lines': {
    at: `${malloc}:210`,
    severity: 'info',
    facts: { count: 4, of: 18_211, lines: [210, 988, 4012] },
  },
  'several-begins': { at: malloc, severity: 'warning', facts: { count: 2 } },
  'missing-end': { at: malloc, severity: 'warning', facts: {} },
  'outside-events': { at: malloc, severity: 'warning', facts: { count: 12 } },
  'unkept-sites': { at: malloc, severity: 'warning', facts: { count: 5012 } },
  'bad-trace-line': {
    at: `${trace}:300`,
    severity: 'warning',
    shown: 'skipped-lines',
    facts: {},
  },
  'unfinished-trace': { at: trace, severity: 'warning', facts: {} },
  'several-traces': { at: trace, severity: 'warning', facts: { count: 2 } },
  'tracer-errors': {
    at: `${trace}:88`,
    severity: 'warning',
    facts: { count: 2, text: 'ERROR: Can not find object' },
  },
  'implausible-sizes': {
    at: `${trace}:41`,
    severity: 'warning',
    facts: { count: 1, lines: [41] },
  },
  'many-parts': {
    at: trace,
    severity: 'warning',
    facts: { part: 'functions', count: 801 },
  },
  'reduced-trace': {
    at: trace,
    severity: 'warning',
    facts: {
      kept: '800123 of 2400001 events: the first, last, lowest and highest RSS of each 0.004 s of the clock',
    },
  },
  'no-trace': { at: 'tracedocs.yaml:11:10', facts: { run: 'baseline', trace: 'malloc' } },
  'several-trace-logs': {
    at: 'tracedocs.yaml:11:10',
    facts: { run: 'baseline', trace: 'objects', count: 2 },
  },
  'empty-trace': { at: 'tracedocs.yaml:11:10', facts: { run: 'baseline' } },
  'no-references': { at: 'tracedocs.yaml:17:10', facts: { run: 'baseline' } },
}
