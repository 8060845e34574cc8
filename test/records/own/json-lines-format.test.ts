import { expect, test } from 'vitest'
import { createProject } from '../../cli/project.ts'

test('what Python writes for no number is missing, and does not end the build', async () => {
  const lines = ['NaN', 'Infinity', '-Infinity', 'null', '4', '6']
  const project = createProject({
    'tracedocs.yaml': `pages: [page.md]
formats:
  jl: { json: lines, fields: { ts: time s, n: gauge } }
runs: { r: { logs: j.jsonl } }
`,
    'page.md': '<span data-tracedocs="r.n.mean">?</span>\n',
    'j.jsonl': lines.map((n, i) => `{"ts":${String(1_700_000_000 + i)},"n":${n}}\n`).join(''),
  })
  expect(await project.run('build')).toMatchObject({ exit: 0 })
  // (4 + 6) / 2
  expect(project.read('page.md')).toContain('>5<')
})

test('a record with a name and no number is there, without the number', async () => {
  const project = createProject({
    'tracedocs.yaml': `pages: [page.md]
formats:
  suite: { json: file, each: cases, fields: { title: name, wall: ms } }
runs: { r: { logs: suite.json } }
`,
    'page.md': '<span data-tracedocs="r.suite[\'b\'].wall">?</span>\n',
    'suite.json': '{"cases":[{"title":"a","wall":3},{"title":"b","wall":NaN}]}\n',
  })
  const { stderr } = await project.run('build')
  expect(stderr).toContain('the log has no number there')
  expect(project.read('page.md')).toContain('>n/a<')
})
