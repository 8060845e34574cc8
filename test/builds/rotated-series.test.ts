import { rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createLog, createProject, type Sample, type TestProject } from '../cli/project.ts'

const MEBIBYTE = 1024 ** 2

/** One sample a second, even but for one of 900 MiB; from one time to another. */
const evenly = (from: number, to: number): readonly Sample[] =>
  Array.from({ length: to - from }, (_, i) => {
    const rss = (from + i === 30_000 ? 900 : 100 + ((from + i) % 50)) * MEBIBYTE
    return { elapsed: from + i + 1, rss, user: (from + i + 1) / 2 }
  })

test('a process that stands in two rotated logs is one long series, with the logs and without', async () => {
  const project = createProject({
    'tracedocs.yaml':
      'runs: { a: { logs: [a.log, b.log] } }\ncharts: { memory: { run: a }, spread: { template: histogram, series: rss, runs: [a], bin: 10 } }\n',
    'a.md': 'At most <span data-tracedocs="a.rss.peak">?</span>.\n',
    'a.log': createLog(evenly(0, 25_000)),
    'b.log': createLog(evenly(25_000, 40_000)),
  })
  expect((await project.run('build')).exit).toBe(0)
  const names = ['a.md', 'images/a.log_42.svg', 'images/spread.svg', 'tracedocs.lock.json']
  const before = names.map((name) => project.read(name))
  expect(before[0]).toContain('>900.0\u00a0MiB<')
  expect(before[1]).toContain('40,000 samples. Curve 1 is drawn with')
  // In bins of 10 MiB, a fifth of 40,000 samples each, but for the one that is 900 MiB instead of 100.
  expect(before[2]).toContain('40000 samples')
  expect(before[2]).toContain('the fullest bin has 8000, from 110.0\u00a0MiB')
  for (const name of ['a.log', 'b.log']) rmSync(path.join(project.folder, name))
  rmSync(path.join(project.folder, 'images'), { recursive: true })
  expect((await project.run('build')).exit).toBe(0)
  expect(names.map((name) => project.read(name))).toEqual(before)
})

/** Ten samples a second at 90 % CPU, and from one to another none: a stall. */
const stalled = (length: number, [from, to]: readonly [number, number]): readonly Sample[] =>
  Array.from({ length }, (_, i) => {
    const busy = Math.min(i, from) + Math.max(0, i - to)
    const rss = (100 + (i % 37)) * MEBIBYTE
    return { elapsed: (i + 1) / 10, rss, user: Math.round(90 * busy) / 1000 }
  })

const CHARTS = {
  all: { template: 'process', run: 'a', file: 'all.svg' },
  cpu: { template: 'series', run: 'a', plots: [{ series: 'cpu' }] },
  spread: { template: 'histogram', runs: ['a'], series: 'rss' },
}

/** A project whose one run has some samples in parts of one length. */
function createRotated(samples: readonly Sample[], step: number): TestProject {
  const starts = Array.from({ length: Math.ceil(samples.length / step) }, (_, i) => i * step)
  const logs = starts.map((start) => `${String(start).padStart(6, '0')}.log`)
  return createProject({
    'tracedocs.yaml': JSON.stringify({ runs: { a: { logs, title: 'A' } }, charts: CHARTS }),
    'a.md': '<span data-tracedocs="a.rss.median">?</span>\n',
    ...Object.fromEntries(
      starts.map((start, i) => [logs[i] ?? '', createLog(samples.slice(start, start + step))]),
    ),
  })
}

const NAMES = ['a.md', 'images/all.svg', 'images/cpu.svg', 'images/spread.svg']
const sizeOf = ({ folder }: TestProject): number =>
  statSync(path.join(folder, 'tracedocs.lock.json')).size

// The whole log of the same samples is compared with a picture of all of them in `long-series.test.ts`.
test('parts that are short show what one long log of their samples shows, and the lock does not grow with them', async () => {
  const samples = stalled(60_000, [38_000, 38_020])
  const [whole, rotated] = [createRotated(samples, 60_000), createRotated(samples, 6000)]
  expect([(await whole.run('build')).exit, (await rotated.run('build')).exit]).toEqual([0, 0])
  const shown = NAMES.map((name) => whole.read(name))
  expect(shown[2]).toContain('60000 samples')
  expect(NAMES.map((name) => rotated.read(name))).toEqual(shown)
  // A log has about half a kilobyte in a lock besides its samples.
  expect(sizeOf(rotated) - sizeOf(whole)).toBeLessThan(20_000)
  expect((await rotated.run('verify')).exit).toBe(0)
  for (let start = 0; start < 60_000; start += 6000) {
    rmSync(path.join(rotated.folder, `${String(start).padStart(6, '0')}.log`))
  }
  rmSync(path.join(rotated.folder, 'images'), { recursive: true })
  expect((await rotated.run('build')).exit).toBe(0)
  expect(NAMES.map((name) => rotated.read(name))).toEqual(shown)
})

test('a part that a run has for itself stays in the lock, though it is one of many in another', async () => {
  const project = createRotated(stalled(24_000, [5000, 5020]), 8000)
  const logs = ['000000.log', '008000.log', '016000.log']
  const config = { runs: { a: { logs }, b: { logs: logs[1] } }, charts: CHARTS }
  project.write('tracedocs.yaml', JSON.stringify(config))
  expect((await project.run('build')).exit).toBe(0)
  for (const log of logs) rmSync(path.join(project.folder, log))
  const charts = { ...CHARTS, own: { template: 'series', run: 'b', plots: [{ series: 'rss' }] } }
  project.write('tracedocs.yaml', JSON.stringify({ ...config, charts }))
  expect((await project.run('build')).exit).toBe(0)
  expect(project.read('images/own.svg')).toContain('8000 samples')
})
