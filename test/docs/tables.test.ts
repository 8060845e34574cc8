import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { tableKinds } from '../../src/tables/table-kinds.ts'
import { readTableTemplate } from '../../src/tables/table-spec.ts'
import { createProject } from '../cli/project.ts'
import { HAS_DUCKDB } from '../cli/queries/has-duckdb.ts'
import {
  formatEvent,
  formatObject,
  PROFILE_HEADER,
  REFERENCE_HEADER,
  writeTrace,
} from '../traces/write-trace.ts'

const root = new URL('../../', import.meta.url)
const text = readFileSync(new URL('docs/configuration.md', root), 'utf8')
const section = text.split('\n## Tables\n')[1]?.split('\n## ')[0] ?? ''
const readLog = (name: string) => readFileSync(new URL(`example-docs/logs/${name}`, root))

const blockSchema = v.object({ tables: v.optional(v.record(v.string(), v.unknown()), {}) })

/** The tables of the section, each with the whole block that it stands in. */
const examples = [...section.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
  Object.entries(v.parse(blockSchema, parse(block)).tables).map(
    ([name, spec]) => ({ name, block, template: readTableTemplate(spec) }) as const,
  ),
)

const DTRACE = `dtrace:::BEGIN
    42             a.py:1    -> f malloc(100) pntr 0x1000
    42             a.py:9    -> h free(0x1000)
    42             a.py:9    -> h free(0x0)
    42             b.py:2    -> g malloc(50) pntr 0x2000
dtrace:::END
`

const PROFILE = writeTrace(PROFILE_HEADER, [
  formatEvent({ row: 'FRST', event: 0, clock: 0.5, rss: 4096, growth: 4096 }),
  formatEvent({ event: 1, clock: 0.75, rss: 8192, growth: 4096 }),
])

const REFERENCES = writeTrace(REFERENCE_HEADER, [
  formatObject({ row: 'NEW', clock: 0.5, address: '0x1000', type: 'str' }),
  formatObject({ row: 'NEW', clock: 0.6, address: '0x2000', type: 'int' }),
  formatObject({ row: 'DEL', clock: 0.7, address: '0x2000', type: 'int' }),
])

test.each(tableKinds.map(({ template }) => template))(
  'docs/configuration.md has an example of the template `%s`',
  (template) => {
    const shown = examples.map((example) => example.template)
    expect(shown, `add a table of \`${template}\` to "Tables"`).toContain(template)
  },
)

const answerable = examples.filter(({ template }) => HAS_DUCKDB || template !== 'query')
if (answerable.length < examples.length) test.skip('tables of queries: DuckDB is not installed')

test.each(answerable)('the table `$name` of docs/configuration.md is built', async (example) => {
  const { name, block } = example
  const project = createProject({
    'tracedocs.yaml': `runs:
  before: { logs: before* }
  after: { logs: after* }
  profile: { logs: profile.log }
  references: { logs: references.log }
baseline: before
${block}`,
    'page.md': `<!-- tracedocs: begin table ${name} -->\n<!-- tracedocs: end -->\n`,
    'before.log': readLog('77077/LASToHTML.log'),
    'after.log': readLog('76753/LASToHTML.log'),
    'before.dtrace.log': DTRACE,
    'after.dtrace.log': DTRACE,
    'before.csv': 'command,mean,stddev,median\nparse/a,0.5,0.1,0.5\n',
    'after.csv': 'command,mean,stddev,median\nparse/a,0.25,0.1,0.25\n',
    'profile.log': PROFILE,
    'references.log': REFERENCES,
    'data/prices.csv': 'run,price\nbefore,3.6\nafter,7.2\n',
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(project.read('page.md')).toMatch(/^\|(?: :?-+:? \|)+$/m)
})
