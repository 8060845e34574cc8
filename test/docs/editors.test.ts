import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SCHEMA_COMMENT } from '../../src/configs/schema-comment.ts'
import { createProject } from '../cli/project.ts'

const page = readFileSync(new URL('../../docs/editors.md', import.meta.url), 'utf8')
const [, json = ''] = /^```json\n([\s\S]*?)^```$/m.exec(page) ?? []

/** The pattern of the task, and the names of its groups. */
const { pattern } = (
  JSON.parse(json) as {
    readonly tasks: readonly {
      readonly problemMatcher: { readonly pattern: Readonly<Record<string, string | number>> }
    }[]
  }
).tasks[0]?.problemMatcher ?? { pattern: {} }

test('the line for the schema is the one that init writes', () => {
  expect(page).toContain(SCHEMA_COMMENT)
})

test('the problem matcher reads the messages of a build and of lint', async () => {
  const project = createProject({
    'a.log': 'real 4.50\nuser 1.00\nsys 0.25\n',
    'tracedocs.yaml': 'pages: [page.md]\nruns: { a: { logs: a.log } }\n',
    'page.md':
      'It took <span data-tracedocs="a.time.real">4.40 s</span>.\n\nOf 40 tests 10 (30 %) failed.\n',
  })
  const built = await project.run('build', '--check')
  const linted = await project.run('lint')
  const read = [built, linted].map(({ stderr }) => {
    const match = new RegExp(String(pattern['regexp']), 'm').exec(stderr) ?? []
    return ['file', 'line', 'column', 'severity', 'code'].map(
      (name) => match[Number(pattern[name])],
    )
  })
  expect(read).toEqual([
    ['page.md', '1', '9', 'error', 'stale-region'],
    ['page.md', '3', '17', 'warning', 'fraction'],
  ])
})
