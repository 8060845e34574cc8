import type { scriptProblems } from '../../../src/problems/script-problems.ts'
import type { ExamplesOf } from './message-example.ts'

const script = 'plots/memory.plt'

/** Examples of the messages about gnuplot scripts. */
export const scriptExamples: ExamplesOf<typeof scriptProblems> = {
  'script-syntax': {
    at: `${script}:4:12`,
    facts: { actual: ',', expected: 'a value' },
  },
  'uncovered-command': { at: `${script}:6:1`, facts: { command: 'vgfill' } },
  'uncovered-option': {
    at: `${script}:8:23`,
    facts: { option: 'vectors', command: 'with' },
  },
  'refused-command': { at: `${script}:9:6`, facts: { what: 'the pipe `< sort memory.dat`' } },
  'foreign-terminal': { at: `${script}:1:14`, severity: 'warning', facts: { terminal: 'qt' } },
  'bad-script-value': {
    at: `${script}:5:10`,
    facts: {
      reason:
        'the variable `width` is not set; set it in the script, or from outside with `-e "width=…"`',
    },
  },
  'fit-failed': {
    at: `${script}:7:1`,
    facts: { reason: 'the data have no two points in range' },
  },
  'fit-stopped': {
    at: `${script}:7:1`,
    severity: 'warning',
    facts: { reason: 'steps', steps: 100 },
  },
  'live-script': { at: `${script}:9:1`, severity: 'warning', facts: { command: 'reread' } },
  'endless-script': { at: `${script}:7:1`, facts: { steps: 20_000_000 } },
  'missing-script': { at: 'tracedocs.yaml:11:13', facts: { path: script } },
  'overlong-script': { at: script, facts: { path: script } },
  'script-source': { at: '--emit', severity: 'warning', facts: { formats: ['dat'] } },
  'no-plot': { at: `${script}:1:1`, facts: {} },
  'no-plot-left': { at: `${script}:3:1`, facts: {} },
  'no-gnuplot': { at: script, facts: { reason: '' } },
  'several-plots': { at: 'tracedocs.yaml:11:13', facts: { script, count: 3 } },
  'no-such-plot': { at: 'tracedocs.yaml:12:11', facts: { script, plot: 4, count: 3 } },
  'missing-data': { at: `${script}:8:6`, facts: { path: 'memory.dat' } },
  'data-folder': { at: `${script}:8:6`, facts: { path: 'runs' } },
  'binary-script': { at: script, facts: { path: script } },
  'no-rows': { at: `${script}:8:6`, severity: 'warning', facts: { path: 'memory.dat' } },
  'missing-column': {
    at: `${script}:8:25`,
    severity: 'warning',
    facts: { path: 'memory.dat', column: 5, columns: 4 },
  },
  'missing-header': {
    at: `${script}:8:25`,
    severity: 'warning',
    facts: { path: 'memory.dat', header: 'RSS', headers: ['time', 'rss'] },
  },
}
