import { expect, test } from 'vitest'
import { createProject } from './project.ts'

/** Ten samples a second apart: memory is highest at 2 s, and from 5 s on at 8 s. */
const MEBIBYTES = [10, 20, 90, 30, 40, 41, 42, 43, 60, 50]

function build(chart: string) {
  const rows = MEBIBYTES.map((rss, i) => `${String(i)},${String(rss)},${String(rss)}`)
  return createProject({
    'tracedocs.yaml': `pages: ['*.md']
images: img
runs:
  a: { title: A, logs: a.csv }
  b: { title: B, logs: b.csv }
formats:
  own:
    csv: t,rss,used
    fields: { t: elapsed s, rss: rss MiB, used: { unit: MiB } }
charts:
  c: { ${chart} }
`,
    'a.csv': `t,rss,used\n${rows.join('\n')}\n`,
    'b.csv': `t,rss,used\n${rows.slice(0, 4).join('\n')}\n`,
    'p.md': '<!-- tracedocs: begin chart c -->\n<!-- tracedocs: end -->\n',
  })
}

const readWords = (project: ReturnType<typeof build>) => {
  const page = project.read('p.md')
  const description = /<desc[^>]*>([^<]*)/.exec(project.read('img/c.svg'))?.[1] ?? ''
  return `${page}\n${description}`.replaceAll('\u00a0', ' ')
}

const RANGE = 'x: { range: [5, null] }, file: c.svg'

// Of the samples from 5 s on: 41 first, 60 at 8 s, 50 last.
test.each([
  ['series', `template: series, run: a, plots: [{ series: used }], ${RANGE}`],
  ['area', `template: area, run: a, plots: [{ series: used }], ${RANGE}`],
  ['compare', `template: compare, runs: [a], series: used, ${RANGE}`],
  ['heatmap', `template: heatmap, runs: [a], series: used, ${RANGE}`],
  ['process', `template: process, run: a, ${RANGE}`],
  [
    'multiples',
    'template: multiples, runs: [a], chart: { template: series, plots: [{ series: used }], x: { range: [5, null] } }',
  ],
])('the words of a chart of the template %s are about the range it shows', async (kind, chart) => {
  const project = build(chart)
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  const words = readWords(project)
  expect(words).not.toContain('90')
  expect(words).toContain('60.00 MiB')
  if (kind === 'heatmap' || kind === 'multiples') return
  expect(words).toMatch(/starts at 41.00 MiB/)
  expect(words).toMatch(/ends at 50.00 MiB/)
})

test('they say how many samples are shown', async () => {
  const project = build(`template: series, run: a, plots: [{ series: used }], ${RANGE}`)
  await project.run('build')
  expect(readWords(project)).toContain('5 of 10 samples are shown.')
})

test('a run without a sample in the range says so', async () => {
  const project = build(`template: compare, runs: [a, b], series: used, ${RANGE}`)
  await project.run('build')
  expect(readWords(project)).toContain('B has no sample in the range that is shown.')
})

test.each(['series, plots: [{ series: used }]', 'process'])(
  'a range that cuts nothing off changes no word: %s',
  async (template) => {
    const whole = build(`template: ${template}, run: a, file: c.svg`)
    const ranged = build(`template: ${template}, run: a, file: c.svg, x: { range: [0, 100] }`)
    for (const project of [whole, ranged]) await project.run('build')
    expect(readWords(ranged)).toBe(readWords(whole))
  },
)
