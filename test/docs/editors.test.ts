import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SCHEMA_COMMENT } from '../../src/configs/schema-comment.ts'
import { createProject } from '../cli/project.ts'

const page = readFileSync(new URL('../../docs/editors.md', import.meta.url), 'utf8')
const [, json = ''] = /^```json\n([\s\S]*?)^```$/m.exec(page) ?? []

type Pattern = Readonly<Record<string, string | number>>

/** The patterns of the task, with the names of their groups. */
const patterns: readonly Pattern[] = (
  JSON.parse(json) as {
    readonly tasks: readonly { readonly problemMatcher: readonly { readonly pattern: Pattern }[] }[]
  }
).tasks.flatMap(({ problemMatcher }) => problemMatcher.map(({ pattern }) => pattern))

/** Read a line as VS Code does: by each pattern that matches it. */
function readLine(line: string): readonly (readonly (string | undefined)[])[] {
  return patterns.flatMap((pattern) => {
    const match = new RegExp(String(pattern['regexp'])).exec(line)
    if (match === null) return []
    return [
      ['file', 'line', 'column', 'severity', 'code'].map((name) => match[Number(pattern[name])]),
    ]
  })
}

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
  const read = [built, linted].flatMap(({ stderr }) => stderr.split('\n').flatMap(readLine))
  // The lock that is not there yet is a message about a whole file.
  expect(read).toEqual([
    ['page.md', '1', '9', 'error', 'stale-region'],
    ['tracedocs.lock.json', undefined, undefined, 'error', 'missing-file'],
    ['page.md', '3', '17', 'warning', 'fraction'],
  ])
})

test('the problem matcher reads messages about a whole file', async () => {
  const project = createProject({
    'a.log': '',
    'tracedocs.yaml': 'pages: [page.md]\nruns: { a: { logs: a.log } }\n',
    'page.md': 'It took <span data-tracedocs="a.time.real">?</span>.\n',
  })
  const { stderr } = await project.run('build')
  expect(stderr.split('\n').flatMap(readLine)).toEqual([
    ['a.log', undefined, undefined, 'warning', 'empty-log'],
  ])
})
