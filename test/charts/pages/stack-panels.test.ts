import { expect, test } from 'vitest'
import { createProject, createLog } from '../../cli/project.ts'

const MEBIBYTE = 1024 ** 2
const log = (seconds: number): string =>
  createLog(
    Array.from({ length: seconds }, (_, i) => ({
      ...{ elapsed: i + 1, rss: (100 + i) * MEBIBYTE, user: 0.5 * (i + 1) },
    })),
  )

/** Draw panels, and read their texts and the lines of their x axes, which are as long as the plots are wide. */
async function draw(rest: string): Promise<string> {
  const project = createProject({
    'tracedocs.yaml': `pages: page.md
runs:
  one: { logs: a.log }
  two: { logs: b.log }
charts:
  both: { template: multiples, runs: [one, two], ${rest} }
`,
    'a.log': log(5),
    'b.log': log(20),
    'page.md': '<!-- tracedocs: begin chart both -->\n<!-- tracedocs: end -->\n',
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  return project.read('images/both.svg')
}

const count = (svg: string, text: string): number =>
  svg.toLowerCase().split(`>${text.toLowerCase()}<`).length - 1
const SERIES = 'chart: { template: series, plots: [{ series: rss }] }'

test('the x axis that panels of a column share is drawn once, below the last', async () => {
  const svg = await draw(`columns: 1, ${SERIES}`)
  expect(count(svg, 'Elapsed time (s)')).toBe(1)
  expect(count(svg, 'RSS (MiB)')).toBe(2)
  // The curves reach to 20 s: 15 is a tic of both.
  expect(count(svg, '15')).toBe(1)
})

test('a histogram above another has the same places on its axis', async () => {
  const svg = await draw('columns: 1, chart: { template: histogram, series: rss }')
  expect(count(svg, 'RSS (MiB)')).toBe(1)
})

test.each([
  ['panels side by side', `columns: 2, ${SERIES}`],
  ['axes that are not shared', `columns: 1, shared: y, ${SERIES}`],
  [
    'the theme of gnuplot',
    'columns: 1, chart: { template: series, theme: gnuplot, plots: [{ series: rss }] }',
  ],
])('each panel has its x axis: %s', async (_, rest) => {
  expect(count(await draw(rest), 'Elapsed time (s)')).toBe(2)
})
