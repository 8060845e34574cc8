import type { logProblems } from '../../../src/problems/log-problems.ts'
import type { ExamplesOf } from './message-example.ts'

const log = 'logs/app.log'
const bench = 'logs/bench.txt'

/** Examples of the messages about logs and their records. */
export const logExamples: ExamplesOf<typeof logProblems> = {
  'missing-log': { at: 'tracedocs.yaml:5:11', facts: { path: log } },
  'outside-log': { at: 'tracedocs.yaml:4:18', facts: { path: '../../secrets/app.log' } },
  'unportable-log': {
    at: 'tracedocs.yaml:4:18',
    severity: 'warning',
    facts: { path: '/home/ann/project/logs/app.log', relative: 'logs/app.log' },
  },
  'unmatched-pattern': { at: 'tracedocs.yaml:5:11', facts: { pattern: 'logs/*.log' } },
  'not-a-file': { at: 'logs', facts: { path: 'logs' } },
  'unreadable-file': { at: log, facts: { path: log, reason: 'EACCES: permission denied' } },
  'unsupported-log': {
    at: `${log}.bz2`,
    facts: { path: `${log}.bz2`, form: 'bzip2' },
  },
  'damaged-log': {
    at: `${log}.gz`,
    severity: 'warning',
    facts: { reason: 'unexpected end of file', isEmpty: false },
  },
  'empty-log': { at: log, severity: 'warning', facts: { path: log, actual: 'an empty file' } },
  'overlong-lines': { at: `${log}:17`, severity: 'warning', facts: { count: 2, limit: '4 MiB' } },
  'log-without-records': {
    at: log,
    severity: 'warning',
    facts: { path: log, formats: ['process', 'time'] },
  },
  'log-without-events': { at: 'logs/malloc.log', facts: { path: 'logs/malloc.log' } },
  'skipped-numbers': {
    at: 'logs/sizes.csv:4:1',
    severity: 'warning',
    facts: {
      reason: 'Expected `size` of a `sizes` record to be a number, got `large`',
      count: 1,
      lines: [4],
    },
  },
  'skipped-lines': {
    at: `${log}:12:34`,
    severity: 'warning',
    facts: {
      reason: 'Expected a process record to have `memory_info`, got none',
      count: 5,
      lines: [12, 40, 41],
    },
  },
  'doubtful-lines': {
    at: `${log}:30:34`,
    severity: 'warning',
    facts: { reason: 'Expected page faults to grow, got 40 after 100', count: 2, lines: [30, 32] },
  },
  'broken-json': {
    at: `${log}:41:34`,
    severity: 'warning',
    shown: 'skipped-lines',
    facts: { record: 'process' },
  },
  'broken-document': {
    at: 'logs/bench.json:180:3',
    facts: { record: 'benchmark', reason: 'its JSON ends too early; it may be cut short' },
  },
  'large-document': {
    at: 'logs/bench.json:1:1',
    facts: { record: 'benchmark', limit: '256 MiB' },
  },
  'missing-field': {
    at: `${log}:12:34`,
    severity: 'warning',
    shown: 'skipped-lines',
    facts: { record: 'process', field: 'memory_info.rss' },
  },
  'bad-field': {
    at: `${log}:12:34`,
    severity: 'warning',
    shown: 'skipped-lines',
    facts: { record: 'process', field: 'pid', expected: 'a whole number', actual: '"n/a"' },
  },
  'other-unit': {
    at: 'logs/app.log:3:1',
    severity: 'warning',
    shown: 'skipped-lines',
    facts: { record: '`app`', field: 'took', from: 'took', unit: 's', actual: '554ms' },
  },
  'two-decimal-marks': {
    at: 'logs/load.csv:3:1',
    severity: 'warning',
    shown: 'skipped-lines',
    facts: { parted: '1.020', comma: '12,5' },
  },
  'printed-rate': {
    at: `${log}:52:1`,
    severity: 'warning',
    facts: { printed: '31.0 ms/Mb', perMiB: '33.1 ms/MiB', perMB: '31.6 ms/MB' },
  },
  'doubtful-record': {
    at: 'logs/time.txt:2:1',
    severity: 'warning',
    facts: {
      reason:
        'Expected the timed command to succeed, got `Command exited with non-zero status 1`; its figures are used',
    },
  },
  'unreadable-record': {
    at: 'logs/vmstat.log:3:1',
    severity: 'warning',
    shown: 'skipped-lines',
    facts: {
      reason: 'Expected a row of vmstat to end in its time, got none; record with `vmstat -t`',
    },
  },
  'unlikely-number': {
    at: 'logs/time.txt:4:1',
    severity: 'warning',
    facts: { name: 'time.real', value: -3 },
  },
  'cut-line': { at: `${log}:812:34`, severity: 'info', facts: {} },
  'several-values': {
    at: `${log}:40:1`,
    severity: 'warning',
    facts: { record: 'size of the output', unit: ' B', before: 4096, after: 8192 },
  },
  'repeated-result': { at: `${bench}:9:1`, severity: 'info', facts: { record: 'benchmark' } },
  'mixed-results': { at: `${bench}:9:1`, severity: 'warning', facts: { record: 'command' } },
  'repeated-sample': {
    at: `${log}:60:34`,
    severity: 'warning',
    shown: 'skipped-lines',
    facts: {},
  },
  'many-processes': {
    at: `${log}:60:34`,
    severity: 'warning',
    shown: 'skipped-lines',
    facts: { most: 20_000 },
  },
  'many-results': {
    at: `${bench}:20001:1`,
    severity: 'warning',
    shown: 'skipped-lines',
    facts: { record: 'benchmark result', most: 20_000 },
  },
  'time-went-back': {
    at: `${log}:60:34`,
    severity: 'warning',
    shown: 'skipped-lines',
    facts: { before: 12.5, after: 11.9 },
  },
  'time-went-on': {
    at: `${log}:60:34`,
    severity: 'warning',
    shown: 'skipped-lines',
    facts: { before: -12.5, after: -11.9 },
  },
  'newest-first': { at: `${log}:4:1`, severity: 'info', facts: {} },
  'disordered-samples': {
    at: `${log}:4:1`,
    severity: 'warning',
    facts: { first: 0, second: -60, third: 60 },
  },
  'another-execution': {
    at: `${log}:60:34`,
    severity: 'warning',
    shown: 'skipped-lines',
    facts: { before: 35.4, after: 0.1 },
  },
  'counter-went-back': {
    at: `${log}:30:34`,
    severity: 'warning',
    shown: 'doubtful-lines',
    facts: { counter: 'page faults', before: 100, after: 40 },
  },
  'no-log-named': { at: '-', facts: {} },
  'no-samples': { at: bench, facts: { path: bench, formats: ['go'] } },
}
