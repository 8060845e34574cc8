import type { configProblems } from '../../../src/problems/config-problems.ts'
import type { ExamplesOf } from './message-example.ts'

const config = 'tracedocs.yaml'

/** Examples of the messages about the configuration. */
export const configExamples: ExamplesOf<typeof configProblems> = {
  'broken-yaml': {
    at: `${config}:7:3`,
    facts: {
      reason:
        'this line is indented by 2 blanks, unlike the others of its mapping or list; begin them in the same column',
    },
  },
  'unexpected-key': {
    at: `${config}:4:5`,
    facts: { key: 'log', within: 'runs.baseline', known: ['logs', 'title', 'pid'] },
  },
  'missing-key': { at: `${config}:3:3`, facts: { key: 'runs.baseline.logs' } },
  'bad-setting': {
    at: `${config}:2:9`,
    facts: { key: 'strict', expected: 'true or false', actual: '`"yes"`' },
  },
  'misplaced-key': {
    at: `${config}:11:5`,
    facts: {
      thing: 'chart',
      key: 'bin',
      within: 'charts.memory',
      template: 'series',
      templates: ['histogram'],
    },
  },
  'bad-config': { at: `${config}:1:1`, facts: { actual: 'a list' } },
  'bad-run-name': {
    at: `${config}:4:3`,
    facts: { name: 'dtrace-on', suggestion: 'dtrace_on' },
  },
  'reserved-run-name': {
    at: `${config}:4:3`,
    facts: { name: 'time', means: '`time.real` is a metric' },
  },
  'unused-config': {
    at: 'tracedocs.yml',
    severity: 'warning',
    facts: { path: 'tracedocs.yml', used: config },
  },
  'unlisted-page': {
    at: 'README.md',
    severity: 'warning',
    facts: { page: 'README.md', config },
  },
  'ambiguous-baseline': { at: `${config}:2:11`, facts: { baseline: 'before' } },
  'run-forms': {
    at: `${config}:6:5`,
    facts: { forms: [['logs'], ['samples']], isBoth: true },
  },
  'chart-forms': {
    at: `${config}:9:3`,
    facts: { forms: [['table'], ['runs', 'values']], isBoth: false },
  },
  'table-forms': { at: `${config}:16:3`, facts: { forms: [['run'], ['runs']], isBoth: true } },
  'value-forms': {
    at: `${config}:21:3`,
    facts: { forms: [['value'], ['log', 'match']], isBoth: true },
  },
  'match-fields': {
    at: `${config}:22:12`,
    facts: { pattern: 'parsed {files} files in {ms}', count: 2 },
  },
  'mixed-table': { at: `${config}:16:3`, facts: { table: 'timings' } },
  'same-label': {
    at: `${config}:17:12`,
    facts: { label: 'memory', other: 'charts.memory' },
  },
  'nested-multiples': { at: `${config}:18:15`, facts: { name: 'overview' } },
  'no-config': {
    at: '.',
    facts: { folder: '.', names: ['tracedocs.yaml', 'tracedocs.config.ts', 'package.json'] },
  },
  'untrusted-config': { at: 'tracedocs.config.ts', facts: { path: 'tracedocs.config.ts' } },
  'bad-module': {
    at: 'tracedocs.config.js',
    facts: {
      path: 'tracedocs.config.js',
      reason:
        'it has no default export; write `export default defineConfig({ … })`, with what it holds',
    },
  },
  'unknown-name': {
    at: `${config}:12:10`,
    facts: { thing: 'run', name: 'basline', known: ['baseline', 'patched'] },
  },
}
