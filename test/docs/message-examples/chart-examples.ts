import type { chartProblems } from '../../../src/problems/chart-problems.ts'
import type { ExamplesOf } from './message-example.ts'

const config = 'tracedocs.yaml'

/** Examples of the messages about charts. */
export const chartExamples: ExamplesOf<typeof chartProblems> = {
  'dead-link': {
    at: `${config}:2:9`,
    severity: 'warning',
    facts: {
      host: 'Hugo',
      page: 'content/docs/memory.md',
      link: '../../static/images/memory.svg',
      others: 0,
      remedy: 'images: { folder: static/images, url: /images }',
    },
  },
  'unused-url': {
    at: `${config}:5:5`,
    severity: 'warning',
    facts: { pattern: 'READMEE.md', earlier: undefined },
  },
  'sphinx-url': {
    at: `${config}:4:8`,
    severity: 'warning',
    facts: { page: 'docs/memory.rst', link: '/project/images/memory.svg', others: 0 },
  },
  'wrong-axis-unit': {
    at: `${config}:12:24`,
    facts: { text: 'Memory (s)', word: 's', units: ['MiB'] },
  },
  'empty-range': { at: `${config}:9:3`, facts: { axis: '`y`', value: 100 } },
  'no-data': { at: `${config}:9:3`, facts: { axis: '`y`' } },
  'unknown-conversion': {
    at: `${config}:9:3`,
    facts: { axis: '`y`', format: '%.1z', conversion: '%.1z' },
  },
  'too-much-hiding': { at: 'run.plt:4:1', facts: {} },
  'no-room': { at: `${config}:9:3`, facts: { height: 460 } },
  'no-room-in-panels': {
    at: `${config}:9:3`,
    facts: { names: ['Memory', 'CPU'], width: 200, height: 90.5, needed: 420 },
  },
  'text-off-canvas': {
    at: `${config}:9:3`,
    severity: 'warning',
    facts: { text: 'import done', count: 2 },
  },
  'many-bins': { at: `${config}:14:10`, facts: { count: 24_000, most: 1000 } },
  'unkept-samples': { at: `${config}:9:3`, facts: { samples: 'logs/app.log' } },
  'uncounted-samples': { at: `${config}:9:3`, facts: {} },
  'unmade-panel': { at: `${config}:18:15`, facts: { name: 'memory' } },
  'no-bars': { at: `${config}:9:3`, facts: {} },
  'missing-bar': {
    at: `${config}:13:9`,
    severity: 'warning',
    facts: { value: 'rss.peak', run: 'patched', reason: 'the log has no process record' },
  },
  'no-history': {
    at: `${config}:9:12`,
    facts: { value: 'after.rss.peak', reason: 'the log has no process record' },
  },
  'missing-variable': {
    at: `${config}:13:9`,
    severity: 'warning',
    facts: {
      variable: 'peak',
      metric: 'baseline.rss.peak',
      reason: 'the log has no process record',
    },
  },
  'unlike-units': {
    at: `${config}:9:3`,
    facts: {
      values: [
        { title: 'Peak', unit: 'bytes' },
        { title: 'Time', unit: 'seconds' },
      ],
      key: 'columns',
    },
  },
  'wrong-series-title': {
    at: `${config}:13:16`,
    facts: { text: 'CPU', series: 'rss' },
  },
  'wrong-tic': { at: `${config}:13:27`, facts: { text: '2 GiB', at: 1024, unit: 'MiB' } },
  'same-file': {
    at: `${config}:15:3`,
    facts: { file: 'docs/images/memory.svg', other: 'memory' },
  },
  'missing-package': {
    at: 'package.json',
    facts: { task: 'draw PNG', name: '@resvg/resvg-js', reason: undefined },
  },
  'unknown-characters': {
    at: `${config}:9:3`,
    severity: 'warning',
    facts: { characters: ['内', '存'] },
  },
  'no-font': { at: `${config}:9:3`, facts: { family: 'Arial' } },
  'too-large': { at: `${config}:9:3`, facts: { width: 16_000, height: 8000 } },
}
