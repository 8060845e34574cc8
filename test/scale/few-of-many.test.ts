import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { HAS_DUCKDB } from '../cli/queries/has-duckdb.ts'
import { createProject } from '../cli/project.ts'

const page = readFileSync(new URL('../../docs/scale.md', import.meta.url), 'utf8')
const section = page.split('\n## ').find((text) => text.startsWith('Few of many\n')) ?? ''
const [plain = '', query = ''] = [...section.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(
  ([, block = '']) => block,
)

/** Thirty runs that took 1, 8, 15, … seconds, modulo 30, so that the slowest are 29, 28, …, 20 s. */
const nights = Array.from({ length: 30 }, (_, i) => ({
  name: `night_${String(i)}`,
  real: (i * 7) % 30,
}))

async function build(tables: string): Promise<readonly string[]> {
  const runs = nights.map(({ name }) => `  ${name}: { logs: ${name}.log }\n`)
  const logs: Record<string, string> = {}
  for (const { name, real } of nights) logs[`${name}.log`] = `real ${String(real)}.00\n`
  const project = createProject({
    'tracedocs.yaml': `pages: page.md\nruns:\n${runs.join('')}${tables}`,
    'page.md': '<!-- tracedocs: begin table slowest -->\n<!-- tracedocs: end -->\n',
    ...logs,
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  const lines = project.read('page.md').split('\n')
  return lines
    .filter((line) => line.startsWith('| night'))
    .map((line) => line.replaceAll(/\s+/g, ' '))
}

const slowest = nights
  .toSorted((a, b) => b.real - a.real)
  .slice(0, 10)
  .map(({ name, real }) => `| ${name} | ${String(real)}.00 s |`)

test('the table of runs in docs/scale.md shows the slowest ten', async () => {
  expect(await build(plain)).toEqual(slowest)
})

test.skipIf(!HAS_DUCKDB)(
  'the query in docs/scale.md shows the slowest ten in four lines',
  async () => {
    expect(query.trim().split('\n').slice(1)).toHaveLength(3)
    expect(await build(query)).toEqual(slowest)
  },
)
