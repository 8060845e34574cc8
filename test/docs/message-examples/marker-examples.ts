import type { markerProblems } from '../../../src/problems/marker-problems.ts'
import type { ExamplesOf } from './message-example.ts'

const page = 'docs/performance.md'
const rest = 'docs/performance.rst'
const table = '<!-- tracedocs: begin table timings -->'

/** Examples of the messages about markers, regions and values. */
export const markerExamples: ExamplesOf<typeof markerProblems> = {
  'unclosed-marker': { at: `${page}:12:1`, facts: { marker: 'tracedocs: begin table timings' } },
  'unexpected-end': { at: `${page}:20:1`, facts: {} },
  'nested-marker': { at: `${page}:15:1`, facts: { outerLine: 12 } },
  'mismatched-end': {
    at: `${page}:20:1`,
    facts: { expected: 'table timings', actual: 'table timing' },
  },
  'malformed-marker': {
    at: `${page}:12:1`,
    facts: {
      marker: 'tracedocs: begin table',
      reason: 'expected the name of a table after `table`',
    },
  },
  'misplaced-marker': {
    at: `${rest}:12:1`,
    facts: {
      marker: 'tracedocs: begin table timings',
      reason: 'in the middle of a paragraph, expected a blank line before it',
    },
  },
  'foreign-marker': {
    at: `${page}:12:1`,
    facts: {
      marker: '.. tracedocs: begin table timings',
      syntax: 'Markdown',
      spelling: table,
      choice: `'${page}': rest`,
    },
  },
  'unread-marker': {
    at: `${page}:9:14`,
    facts: {
      marker: '<span data-tracedocs="slowdown">',
      reason:
        'in the text or the title of an image or a link, which is no place for tags; write the value into the sentence beside it',
    },
  },
  'marker-in-code': { at: `${page}:30:1`, severity: 'info', facts: { marker: table, count: 1 } },
  'misspelt-marker': {
    at: `${page}:12:1`,
    severity: 'warning',
    facts: { marker: 'tracdocs: begin table timings', spelling: 'tracedocs: begin table timings' },
  },
  'split-region': {
    at: `${page}:20:1`,
    facts: { marker: 'tracedocs: end', beginLine: 12 },
  },
  'swallowed-block': { at: `${rest}:20:1`, facts: { blockLine: 22 } },
  'region-in-html': { at: `${page}:12:1`, severity: 'warning', facts: { element: 'div' } },
  'unstable-region': { at: `${page}:12:3`, facts: { marker: 'tracedocs: begin table timings' } },
  'value-at-line-start': {
    at: `${page}:9:1`,
    severity: 'warning',
    facts: { expression: 'slowdown' },
  },
  'malformed-value': {
    at: `${page}:9:12`,
    facts: {
      value: '<span data-tracedocs="slowdown">',
      reason: 'it has no end tag `</span>`; expected `<span data-tracedocs="EXPRESSION">…</span>`',
    },
  },
  'value-in-heading': {
    at: `${page}:5:12`,
    severity: 'warning',
    facts: {
      expression: 'slowdown',
      remedy: 'such as `{#name}` at its end, where the host reads it, or `<a id="name"></a>` in it',
    },
  },
  'unneeded-values': { at: `${page}:40:1`, facts: {} },
  'repeated-values': { at: `${rest}:52:1`, facts: { firstLine: 40 } },
  'missing-values': { at: `${rest}:9:12`, facts: { reference: '|td-slowdown|' } },
  'foreign-definition': { at: `${rest}:44:1`, facts: { reference: '|td-slowdown|' } },
}
