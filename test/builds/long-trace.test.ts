import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createProject } from '../cli/project.ts'
import { formatEvent, PROFILE_HEADER, writeTrace } from '../traces/write-trace.ts'

const MEBIBYTE = 1024 ** 2

const CHARTS = {
  over: { template: 'clock', run: 'a' },
  course: { template: 'series', run: 'a', plots: [{ series: 'trace.rss' }] },
  bins: { template: 'histogram', runs: ['a'], series: 'trace.rss', bin: 10 },
  shares: { template: 'cdf', runs: ['a'], series: 'trace.rss' },
}

// 60,000 events of 100 to 149 MiB in turn: 1,200 of each, so that a bin of 10 MiB has 12,000. One of the 100 is 5 MiB
// instead. The median lies between the 30,000th, 124 MiB (24 * 1200 + 1200 = 30,000, with one of 5 MiB below it), and
// the next: 124 and 125 MiB.
test('charts of a long trace show all of its events, with the log and without it', async () => {
  const rows = Array.from({ length: 60_000 }, (_, i) => {
    const rss = (i === 30_000 ? 5 : 100 + (i % 50)) * MEBIBYTE
    return formatEvent({ event: i, clock: i / 1000, rss, growth: i === 0 ? rss : 0 })
  })
  const project = createProject({
    'tracedocs.yaml': JSON.stringify({
      runs: { a: { logs: 'a.log', title: 'A' } },
      charts: CHARTS,
    }),
    'a.md': '',
    'a.log': writeTrace(PROFILE_HEADER, rows),
  })
  expect((await project.run('build')).exit).toBe(0)
  const names = [...Object.keys(CHARTS).map((name) => `images/${name}.svg`), 'tracedocs.lock.json']
  const shown = names.map((name) => project.read(name))
  const texts = shown.map((text) => text.replaceAll('\u00a0', ' '))
  expect(texts[0]).toMatch(/Curve 1 is drawn with \d{4} of its 60000 points\./)
  expect(texts[0]).not.toContain('are known')
  expect(texts[1]).toContain('60000 samples.')
  expect(texts[2]).toContain(
    '60000 samples, median 124.5 MiB, the fullest bin has 12000, from 110.0 MiB',
  )
  expect(texts[3]).toContain('60000 samples from 5.000 MiB to 149.0 MiB, median 124.5 MiB')
  // Four curves' points at most, and no event that none of them shows.
  expect(shown[4]?.length).toBeLessThan(500_000)
  rmSync(path.join(project.folder, 'a.log'))
  rmSync(path.join(project.folder, 'images'), { recursive: true })
  expect((await project.run('build')).exit).toBe(0)
  expect(names.map((name) => project.read(name))).toEqual(shown)
})
