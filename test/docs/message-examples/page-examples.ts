import type { pageProblems } from '../../../src/problems/page-problems.ts'
import type { ExamplesOf } from './message-example.ts'

const page = 'docs/performance.md'

/** Examples of the messages about pages. */
export const pageExamples: ExamplesOf<typeof pageProblems> = {
  'no-pages': { at: 'tracedocs.yaml:2:8', facts: { patterns: ['guide/*.md'] } },
  'missing-page': { at: 'tracedocs.yaml:2:9', facts: { path: page } },
  'folder-of-pages': { at: 'tracedocs.yaml:1:8', facts: { path: 'docs' } },
  'unknown-page': {
    at: 'docs/performance.txt',
    facts: { path: 'docs/performance.txt', extensions: ['.md', '.mdx', '.html', '.rst'] },
  },
  'not-utf-8': { at: page, facts: {} },
  'unreadable-page': {
    at: 'docs/performance.mdx:14:7',
    facts: {
      reason: 'Unexpected closing tag `</p>`, expected corresponding closing tag for `<b>`',
    },
  },
  'page-conflict': { at: `${page}:12:1`, facts: {} },
  'page-not-written': { at: `${page}:12:1`, facts: { thing: 'table', name: 'timings' } },
  'broken-value': { at: `${page}:9:12`, facts: { name: 'slowdown' } },
  'repeated-label': {
    at: `${page}:31:1`,
    severity: 'warning',
    facts: { thing: 'chart', label: 'memory', other: 'in', line: 12 },
  },
  'unnumbered-label': {
    at: 'docs/performance.rst:31:9',
    severity: 'warning',
    facts: { thing: 'chart', label: 'memory', role: 'numref' },
  },
  'stopped-pages': { at: 'tracedocs.yaml', severity: 'info', facts: { pages: [page] } },
  'stale-region': {
    at: `${page}:9:12`,
    facts: { what: 'the value `slowdown`', difference: { shown: 'x1.3', given: 'x1.4' } },
  },
  'missing-file': { at: 'docs/images/memory.svg', facts: { what: 'the chart' } },
  'out-of-date': { at: 'docs/images/memory.svg', facts: { what: 'the chart' } },
}
