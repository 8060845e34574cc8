import type { formatProblems } from '../../../src/problems/format-problems.ts'
import type { ExamplesOf } from './message-example.ts'

const config = 'tracedocs.yaml'

/** Examples of the messages about formats that a project defines. */
export const formatExamples: ExamplesOf<typeof formatProblems> = {
  'bad-format-name': { at: `${config}:4:3`, facts: { name: 'my-log' } },
  'bad-coded-format': {
    at: 'tracedocs.config.js:1:1',
    facts: { format: 'queue', fault: 'expected at least one anchor' },
  },
  'reserved-format-name': {
    at: `${config}:4:3`,
    facts: { name: 'time', means: 'is a format of tracedocs' },
  },
  'reserved-gauge-name': {
    at: `${config}:7:7`,
    facts: {
      name: 'words',
      means: 'is a count of the log itself in `queue.words`',
    },
  },
  'format-forms': {
    at: `${config}:4:3`,
    facts: { forms: [['lines'], ['json'], ['csv'], ['keys']], isBoth: false },
  },
  'bad-pattern': {
    at: `${config}:5:12`,
    facts: {
      pattern: 'queue {size',
      reason: 'a brace has no partner; write `{{` or `}}` for one that the log has',
    },
  },
  'bad-field-name': { at: `${config}:7:7`, facts: { name: 'queue-size' } },
  'repeated-field': { at: `${config}:5:12`, facts: { field: 'size' } },
  'repeated-column': { at: `${config}:5:10`, facts: { column: 'size' } },
  'repeated-header': { at: `${config}:9:10`, facts: { format: 'after', other: 'before' } },
  'adjacent-fields': { at: `${config}:5:12`, facts: { fields: ['size', 'unit'] } },
  'unmatched-field': {
    at: `${config}:7:7`,
    facts: { field: 'sise', within: 'the pattern', known: ['size', 'time'] },
  },
  'format-without-fields': { at: `${config}:4:3`, facts: { format: 'queue' } },
  'bad-role': {
    at: `${config}:7:13`,
    facts: { word: 'guage', known: ['figure', 'samples', 'gauge', 'rss'], likely: undefined },
  },
  'unknown-field-unit': {
    at: `${config}:8:15`,
    facts: { unit: 'megs', known: ['B', 'kB', 'MB', 'MiB', 's', 'ms', '%'], likely: 'MiB' },
  },
  'doubtful-unit': {
    at: 'logs/memory.csv:1:1',
    severity: 'info',
    facts: { column: 'rss_kb', unit: 'kB', others: ['KiB'] },
  },
  'meant-unit': {
    at: 'logs/psrecord.log',
    severity: 'info',
    facts: {
      column: 'rss',
      note: 'printed in MB, by which psrecord means MiB: 1,048,576 B each',
    },
  },
  'bare-cell': {
    at: 'logs/sizes.csv:1:1',
    severity: 'info',
    facts: { column: 'size', unit: 'MB', cell: '5', row: 2 },
  },
  'left-out-column': {
    at: 'logs/shares.csv:1:1',
    severity: 'info',
    facts: {
      ...{ column: 'share', cell: '50%', row: 3, isName: false },
      fault: 'is no number like those in its other rows; write it like them',
      written: ['tracedocs.yaml', 'docs/performance.md'],
    },
  },
  'foreign-unit': {
    at: 'logs/net.csv:1:1',
    severity: 'info',
    facts: {
      ...{ column: 'net (Mb/s)', unit: 'Mb/s', title: 'net' },
      written: ['tracedocs.yaml', 'docs/performance.md'],
    },
  },
  'left-out-time': {
    at: 'logs/load.csv:1:1',
    severity: 'info',
    facts: { column: 'time', by: 'host' },
  },
  'unit-column': {
    at: 'logs/results.csv:1:1',
    severity: 'info',
    facts: { column: 'unit', unit: 'ms', of: 'value' },
  },
  'units-column': {
    at: 'logs/results.csv:1:1',
    severity: 'info',
    facts: { column: 'unit', units: ['ms', 'MB/s'], example: '12.5 ms' },
  },
  'unread-columns': {
    at: 'logs/results.csv:1:1',
    severity: 'info',
    facts: { columns: ['branch', 'note'] },
  },
  'ambiguous-unit': {
    at: `${config}:8:15`,
    facts: { unit: 'KB', meanings: ['kB', 'KiB'] },
  },
  'unlike-unit': {
    at: `${config}:8:15`,
    facts: { field: 'size', stated: 'MiB', beside: 'kB' },
  },
  'two-units': {
    at: `${config}:7:14`,
    facts: { field: 'took', first: 's', second: 'MiB' },
  },
  'unfit-unit': {
    at: `${config}:8:15`,
    facts: { field: 'memory', role: 'rss', unit: '`s`', fit: 'a size such as `B` or `KiB`' },
  },
  'bad-clock': {
    at: `${config}:7:13`,
    facts: { form: 'DD.MM.YYYY', known: ['iso', 's', 'ms', 'us', 'ns'] },
  },
  'format-without-time': { at: `${config}:7:7`, facts: { field: 'memory', role: 'rss' } },
  'mixed-fields': { at: `${config}:8:7`, facts: { field: 'total', role: 'figure' } },
  'repeated-role': {
    at: `${config}:8:7`,
    facts: { role: 'rss', fields: ['memory', 'resident'] },
  },
  'unmatched-sample': { at: `${config}:10:14`, facts: { format: 'queue' } },
  'wrong-sample': {
    at: `${config}:11:16`,
    facts: { expected: '`size: 12`', actual: '`size: 1.2`' },
  },
  'changed-format': { at: 'logs/queue.log', facts: { path: 'logs/queue.log', format: 'queue' } },
}
