import { expect, test } from 'vitest'
import { createProject } from '../../../cli/project.ts'

const FORMAT = `formats:
  mine:
    csv: tool,size,took
    fields: { tool: name, size: { unit: B }, took: { unit: s } }
`

async function draw(chart: string, table: string, logs: Readonly<Record<string, string>>) {
  const runs = Object.keys(logs).map((log) => `  ${log.replace('.csv', '')}: { logs: ${log} }\n`)
  const project = createProject({
    'tracedocs.yaml': `runs:\n${runs.join('')}${FORMAT}tables:\n  results: ${table}\ncharts:\n  c: ${chart}\n`,
    'page.md': '<!-- tracedocs: begin chart c -->\n<!-- tracedocs: end -->\n',
    ...logs,
  })
  const { exit, stderr } = await project.run('build')
  if (exit !== 0) return { stderr, words: '', alt: '', names: [], svg: '' }
  const svg = project.read('images/c.svg').replaceAll('\u00a0', ' ')
  const names = [...svg.matchAll(/<text[^>]*>([a-z]+)<\/text>/g)].map(([, name]) => name)
  return {
    stderr,
    words: /<desc[^>]*>([^<]*)/.exec(svg)?.[1],
    alt: project.read('page.md').replaceAll('\u00a0', ' '),
    names,
    svg,
  }
}

const LOG = 'tool,size,took\ngzip,300,3\nzstd,200,1\nxz,100,\n'
const TABLE =
  '{ template: results, run: a, by: size, columns: [{ header: Size, value: size }, { header: Took, value: took }] }'

test('bars of a table of results stand in the order of the table, and what a result lacks is a gap', async () => {
  const chart = '{ template: bars, table: results, columns: [Took] }'
  const { stderr, words, alt, names } = await draw(chart, TABLE, { 'a.csv': LOG })
  expect(names.filter((name) => LOG.includes(name ?? ''))).toEqual(['gzip', 'zstd', 'xz'])
  expect(alt).toContain('![Took of a: highest is gzip with 3 s, lowest zstd with 1 s.](')
  expect(words).toContain('Took of xz is not available.')
  expect(stderr).toContain('also in line 10 (missing-value)')
})

test('what a table leaves out is said in the description of its bars', async () => {
  const chart = '{ template: bars, table: results, columns: [Size] }'
  const { words } = await draw(chart, TABLE.replace('by: size', 'by: size, top: 2'), {
    'a.csv': LOG,
  })
  expect(words).toContain('The 2 of 3 results with the largest size.')
})

test('columns of unlike units are an error that names them', async () => {
  const { stderr } = await draw('{ template: bars, table: results }', TABLE, { 'a.csv': LOG })
  expect(stderr).toContain(
    'Expected all values to have one unit, got `Size` in bytes, `Took` in seconds; choose some of one unit with `columns` (unlike-units)',
  )
})

test('a result that one of two runs lacks is a gap in the bars of their table', async () => {
  const table = "{ columns: [a, b], rows: { benchmarks: '*', value: size } }"
  const { stderr, words } = await draw('{ template: bars, table: results }', table, {
    'a.csv': LOG,
    'b.csv': 'tool,size,took\ngzip,150,3\n',
  })
  expect(stderr).toContain(
    'no log of the run states it of that benchmark; `n/a` stands in its place; also in line',
  )
  expect(words).toContain('zstd of b is not available.')
})

test('error bars of a table of results have a point for each result', async () => {
  const chart = '{ template: errorbars, table: results, columns: [Size] }'
  const { words } = await draw(chart, TABLE, { 'a.csv': LOG })
  expect(words).toContain('Size of xz is 100 B, of a single sample.')
})

// 300 B are 0.3 kB.
test.each(['bars', 'errorbars'])(
  'the axis and the words of %s have the unit that the table writes',
  async (template) => {
    const table = TABLE.replace(
      'header: Size, value: size',
      "header: Size, value: size, format: '{: kB}'",
    )
    const chart = `{ template: ${template}, table: results, columns: [Size] }`
    const { words, alt, svg } = await draw(chart, table, { 'a.csv': LOG })
    expect(svg).toContain('>Size (kB)</text>')
    expect(words).toContain('0.300 kB')
    expect(`${words ?? ''}${alt}`).not.toMatch(/\d B/)
  },
)
