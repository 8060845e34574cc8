import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { chartKinds } from '../../src/charts/kinds/chart-kinds.ts'
import { readTemplate } from '../../src/charts/kinds/chart-spec.ts'
import { createProject } from '../cli/project.ts'
import { formatEvent, PROFILE_HEADER, writeTrace } from '../traces/write-trace.ts'

const root = new URL('../../', import.meta.url)
const text = readFileSync(new URL('docs/charts.md', root), 'utf8')
const readLog = (name: string) => readFileSync(new URL(`example-docs/logs/${name}`, root))

const blocks = [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '')
const examples = blocks.map((block) => [/^ {2}([\w-]+):/m.exec(block)?.[1] ?? '', block] as const)

const examplesSchema = v.object({ charts: v.optional(v.record(v.string(), v.unknown())) })

const TRACE = `dtrace:::BEGIN
    42             a.py:1    -> f malloc(100) pntr 0x1000
    42             a.py:9    -> h free(0x1000)
dtrace:::END
`

const RUNS = `runs:
  before: { logs: before*.log }
  after: { logs: after*.log }
  debug: { logs: debug.log }
baseline: before
`

/** The templates of the charts in the examples, whether or not they name one. */
const shown = blocks.flatMap((block) => {
  const { charts = {} } = v.parse(examplesSchema, parse(block))
  return Object.values(charts).map(readTemplate)
})

test.each(chartKinds.map(({ template }) => template))(
  'docs/charts.md has an example of the template `%s`',
  (template) => {
    expect(shown, `add a block of yaml with a chart of \`${template}\``).toContain(template)
  },
)

test.each(examples)('the example `%s` of docs/charts.md is drawn', async (name, block) => {
  const project = createProject({
    'tracedocs.yaml': RUNS + block,
    'page.md': `<!-- tracedocs: begin chart ${name} -->\n<!-- tracedocs: end -->\n`,
    'before.log': readLog('77077/LASToHTML.log'),
    'after.log': readLog('76753/LASToHTML.log'),
    'debug.log': readLog('3938/LASToHTML.log'),
    'before.bench.log':
      'BenchmarkRead-8   1000   125000 ns/op   4096 B/op   3 allocs/op\nBenchmarkWrite-8   500   250000 ns/op   8192 B/op   5 allocs/op\n',
    'before.dtrace.log': TRACE,
    'after.dtrace.log': TRACE,
    'before.objects.log': writeTrace(PROFILE_HEADER, [
      formatEvent({ row: 'FRST', event: 0, clock: 0.5, rss: 4096, growth: 4096 }),
      formatEvent({ event: 1, clock: 0.75, rss: 8192, growth: 4096 }),
    ]),
    'plots/old.plt': 'plot "old.dat" using 1:2 with lines\n',
    'plots/old.dat': '1 2\n3 4\n',
    'plots/peaks.plt': 'set yrange [0:]\nplot [0:1] before, before * growth\n',
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(project.read(`images/${name}.svg`)).toContain('</svg>')
})
