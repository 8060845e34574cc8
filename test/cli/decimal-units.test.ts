import { expect, test } from 'vitest'
import { createProject } from './project.ts'

const CHARTS = {
  course: 'template: series, run: a, plots: [{ series: memory }]',
  runs: 'template: compare, runs: [a, b], series: memory',
  boxes: 'template: boxplot, runs: [a, b], series: memory',
  bars: 'template: bars, runs: [a, b], values: [{ title: peak, value: memory.peak }]',
  share: 'template: cdf, runs: [a, b], series: memory',
}
const PAGE = Object.keys(CHARTS)
  .map((name) => `<!-- tracedocs: begin chart ${name} -->\n<!-- tracedocs: end -->\n`)
  .concat('<!-- tracedocs: begin table sizes -->\n<!-- tracedocs: end -->\n')
  .concat('<span data-tracedocs="a.memory.peak + b.memory.peak">?</span>\n')
  .join('\n')

/** Seconds and memory: the peak of `a` is 1.8 of a million units, that of `b` 0.9. */
function create(unit: string) {
  const csv = (peak: number): string =>
    `t,memory\n${[0.3, 1, 0.5].map((share, i) => `${String(i)},${String(share * peak)}`).join('\n')}\n`
  return createProject({
    'tracedocs.yaml': `pages: ['*.md']
images: img
runs: { a: { logs: a.csv }, b: { logs: b.csv } }
formats:
  meter: { csv: 't,memory', fields: { t: elapsed s, memory: { unit: ${unit} } } }
charts:
${Object.entries(CHARTS)
  .map(([name, chart]) => `  ${name}: { ${chart} }`)
  .join('\n')}
tables:
  sizes: { rows: [a, b], columns: [{ header: Peak, value: memory.peak }] }
`,
    'a.csv': csv(1800),
    'b.csv': csv(900),
    'p.md': PAGE,
  })
}

// 1800 MB are 1.8 GB; 1800 MiB are 1.758 GiB. Half of it is below one of the larger unit, and the sum is 2.7 GB or 2.637 GiB.
test.each([
  ['MB', /[MGk]iB/, ['1.800 GB', '900.0 MB', '2.700 GB'], 'memory (GB)'],
  ['MiB', /[MGk]B\b/, ['1.758 GiB', '900.0 MiB', '2.637 GiB'], 'memory (GiB)'],
] as const)(
  'what a log states in %s is shown so in all places',
  async (unit, other, shown, label) => {
    const project = create(unit)
    const { exit, stderr } = await project.run('build', '--report', 'report.html')
    expect([exit, stderr]).toEqual([0, ''])
    const page = project.read('p.md').replaceAll('\u00a0', ' ')
    for (const text of shown) expect(page).toContain(text)
    expect(page).not.toMatch(other)
    for (const name of Object.keys(CHARTS)) {
      const svg = project.read(`img/${name}.svg`)
      expect(`${name}: ${String(other.exec(svg))}`).toBe(`${name}: null`)
    }
    expect(project.read('img/course.svg')).toContain(label)
  },
)
