import { describe, expect, test } from 'vitest'
import { createLog, createProject } from '../cli/project.ts'

const LOG = createLog([
  { elapsed: 1, rss: 20 * 1024 ** 2, user: 0.5 },
  { elapsed: 2, rss: 30 * 1024 ** 2, user: 1 },
])

async function listMessages(chart: string): Promise<readonly string[]> {
  const project = createProject({
    'tracedocs.yaml': `pages: ["*.md"]\nruns:\n  a: {title: A, logs: a.log}\n  b: {title: B, logs: a.log}\ncharts:\n  c: ${chart}\n`,
    'page.md': '# A page\n',
    'a.log': LOG,
  })
  const { stderr } = await project.run('build')
  return stderr
    .split('\n')
    .filter((line) => /wrong-axis-unit|wrong-tic|wrong-series-title/.test(line))
}

const SERIES = 'template: series, run: a, plots: [{series: rss}]'
const BARS = 'template: bars, runs: [a, b]'
const COMPARE = 'template: compare, runs: [a, b], series: rss'
const PROCESS = 'run: a'

test('a label with another unit is an error at its place, with the right spelling', async () => {
  expect(await listMessages(`{${SERIES}, y: {label: 'Memory (GB)'}}`)).toEqual([
    'tracedocs.yaml:6:68: error: Expected `Memory (GB)` to name what the chart shows, which is in `MiB`, got `GB`; write `Memory (MiB)` (wrong-axis-unit)',
  ])
})

describe('a label, title or format with a unit that the axis does not have is an error', () => {
  test.each([
    `{${SERIES}, y: {label: 'Memory in GB'}}`,
    `{${SERIES}, y: {label: 'Memory, MB'}}`,
    `{${SERIES}, y: {label: 'Memory MB'}}`,
    `{${SERIES}, y: {label: 'RSS [bytes]'}}`,
    `{${SERIES}, y: {label: 'RSS (%)'}}`,
    `{${SERIES}, x: {label: 'Time (ms)'}}`,
    `{${SERIES}, x: {label: 'Time in minutes'}}`,
    `{${SERIES}, title: 'RSS in GB'}`,
    `{${SERIES}, title: 'RSS (GB) over time'}`,
    `{${SERIES}, caption: 'RSS in kB'}`,
    `{${SERIES}, y: {format: '%.0f GB'}}`,
    `{template: series, run: a, plots: [{series: rss, title: 'RSS in GB'}]}`,
    `{${BARS}, values: [{title: 'RSS in GB', value: rss.peak}]}`,
    `{${BARS}, values: [{title: RSS, value: rss.peak}], y: {label: 'RSS (MB)'}}`,
    `{${BARS}, values: [{title: Ratio, value: rss.peak / a.rss.peak}], y: {label: 'Ratio (%)'}}`,
    `{${BARS}, values: [{title: Ratio, value: rss.peak / a.rss.peak}], y: {label: 'Ratio (k)'}}`,
    `{template: multiples, runs: [a, b], chart: {template: series, plots: [{series: rss}], y: {label: 'RSS (GB)'}}}`,
    `{${COMPARE}, y: {label: 'RSS (MB)'}}`,
    `{${PROCESS}, y: {label: 'Memory (GB)'}}`,
    `{${PROCESS}, theme: docs, y: {label: 'Memory (GB)'}}`,
    `{${PROCESS}, theme: docs, y2: {label: 'CPU (s)'}}`,
    `{template: histogram, runs: [a], series: rss, x: {label: 'RSS (MB)'}}`,
    `{template: cdf, runs: [a], series: rss, x: {label: 'RSS (GB)'}}`,
  ])('%s', async (chart) => {
    expect((await listMessages(chart)).length).toBe(1)
  })
})

describe('a sound label, title or format is left alone', () => {
  test.each([
    `{${SERIES}, y: {label: 'Memory (MiB)'}, x: {label: 'Time (s)'}}`,
    `{${SERIES}, y: {label: Memory}, title: Memory over time}`,
    `{${SERIES}, y: {label: 'Memory in mebibytes'}}`,
    `{${SERIES}, y: {label: 'Memory (RSS)'}, title: 'RSS (MiB) over time (s)'}`,
    `{${SERIES}, title: 'RSS while it reads 2 GB in 10 ms'}`,
    `{${SERIES}, title: 'RSS (2 GB of input)'}`,
    `{${SERIES}, title: 'Memory, min and max'}`,
    `{${SERIES}, caption: 'Memory in use, in MiB'}`,
    `{${SERIES}, x: {time: true, label: 'Time (hours)'}}`,
    `{${SERIES}, y: {format: '%.0s %cB', label: 'Memory (GB)'}}`,
    `{${SERIES}, y: {tics: [{at: 1024, label: '1'}], label: 'Memory (GiB)'}}`,
    `{${SERIES}, y: {format: '%.0f MiB'}}`,
    `{${BARS}, values: [{title: 'RSS (MiB)', value: rss.peak}]}`,
    `{${BARS}, values: [{title: Ratio, value: rss.peak / a.rss.peak}], y: {label: 'Run(s)'}}`,
    `{${PROCESS}, y: {label: 'Memory (MiB)'}, y2: {label: 'CPU (%)'}}`,
    `{${PROCESS}, theme: docs, y: {label: 'Memory (MiB)'}, y2: {label: 'CPU (%)'}}`,
    `{template: multiples, runs: [a, b], chart: {template: series, plots: [{series: rss}], y: {label: 'RSS (MiB)'}}}`,
    `{template: histogram, runs: [a], series: rss, x: {label: 'RSS, MiB'}, y: {label: 'Samples'}}`,
  ])('%s', async (chart) => {
    expect(await listMessages(chart)).toEqual([])
  })
})

// The axis is in MiB: 1,024 MiB are 1 GiB and 1.07 GB, 30 MiB are 31.5 MB.
describe('a text at a tic that is not what stands there is an error', () => {
  test.each([
    `{${SERIES}, y: {tics: [{at: 10, label: '10 GB'}]}}`,
    `{${SERIES}, y: {tics: [{at: 10, label: '20 MiB'}]}}`,
    `{${SERIES}, y: {tics: [{at: 10, label: '20'}]}}`,
    `{${SERIES}, y: {tics: [{at: 10, label: '10 s'}]}}`,
    `{${SERIES}, y: {tics: [{at: 10, label: '10 k'}]}}`,
    `{${SERIES}, y: {tics: {list: [{at: 1024, label: '1.00 TiB'}], rotate: 30}}}`,
    `{${SERIES}, x: {tics: [{at: 60, label: '60 ms'}]}}`,
    `{${PROCESS}, y: {tics: [{at: 30, label: '40 MB'}]}}`,
  ])('%s', async (chart) => {
    expect((await listMessages(chart)).length).toBe(1)
  })

  test.each([
    `{${SERIES}, y: {tics: [{at: 10, label: '10 MiB'}, {at: 1024, label: '1 GiB'}, {at: 30, label: '31.5 MB'}]}}`,
    `{${SERIES}, y: {tics: [{at: 10, label: low}, {at: 20, label: '20'}, {at: 30, label: 'limit 1'}]}}`,
    `{${SERIES}, x: {tics: [{at: 60, label: '1 min'}, {at: 0.5, label: '500 ms'}, {at: 1, label: '1 s'}]}}`,
    `{${SERIES}, y: {label: '10 MiB', tics: [{at: 10, label: '1'}]}}`,
    `{${SERIES}, y: {tics: [{at: 10, label: 'phase 2'}, {at: 20, label: '3rd'}]}}`,
  ])('sound: %s', async (chart) => {
    expect(await listMessages(chart)).toEqual([])
  })
})

describe('a title of a plot that names another series is an error', () => {
  test.each([
    '{template: series, run: a, plots: [{series: rss, title: CPU}]}',
    '{template: series, run: a, plots: [{series: cpu, title: Memory}]}',
  ])('%s', async (chart) => {
    expect((await listMessages(chart)).length).toBe(1)
  })

  test.each([
    '{template: series, run: a, plots: [{series: rss, title: Memory}, {series: cpu, title: CPU of A}]}',
    '{template: series, run: a, plots: [{series: rss, title: A}]}',
    '{template: series, run: a, plots: [{series: cpu, title: CPU without page faults}]}',
  ])('sound: %s', async (chart) => {
    expect(await listMessages(chart)).toEqual([])
  })
})
