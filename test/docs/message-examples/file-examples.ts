import type { fileProblems } from '../../../src/problems/file-problems.ts'
import type { ExamplesOf } from './message-example.ts'

/** Examples of the messages about files and folders. */
export const fileExamples: ExamplesOf<typeof fileProblems> = {
  'outside-root': { at: 'tracedocs.yaml:9:3', facts: { path: '../images/memory.svg' } },
  'left-file': { at: 'docs/images/memory_4711.svg', severity: 'warning', facts: {} },
  'stale-image': {
    at: 'tracedocs.yaml:9:3',
    severity: 'warning',
    facts: { path: 'docs/images/memory.pdf', format: 'pdf' },
  },
  'undecided-files': {
    at: 'tracedocs.lock.json',
    severity: 'warning',
    facts: { paths: ['docs/images/memory_4711.svg'] },
  },
  'unwritable-file': {
    at: 'docs/performance.md',
    facts: { path: 'docs/performance.md', reason: 'EACCES: permission denied' },
  },
  'unspliced-config': { at: 'tracedocs.config.ts', facts: { path: 'tracedocs.config.ts' } },
  'existing-file': { at: 'tracedocs.yaml', facts: { path: 'tracedocs.yaml' } },
  'changed-meanwhile': { at: 'docs/performance.md', facts: {} },
  'other-build': { at: '.', facts: { pid: 4711 } },
  'same-output': {
    at: 'out/app.svg',
    facts: { file: 'out/app.svg', first: 'logs/a/app.log', second: 'logs/b/app.log' },
  },
  'output-is-input': { at: 'logs/app.csv', facts: { path: 'logs/app.csv' } },
  'foreign-output': {
    at: 'docs/notes.md',
    facts: { path: 'docs/notes.md', words: 'a report of tracedocs' },
  },
  'one-chart-file': { at: 'memory.svg', facts: { path: 'memory.svg', count: 3 } },
  'binary-output': { at: 'logs/app.log', facts: { format: 'Parquet' } },
  'unnamed-log': { at: '-', facts: {} },
  'missing-folder': { at: 'site', facts: { path: 'site' } },
  unwatchable: {
    at: '.',
    facts: { reason: 'ENOSPC: System limit for number of file watchers reached' },
  },
}
