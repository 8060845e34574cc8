import { expect, test } from 'vitest'
import { createProject } from '../cli/project.ts'

// The lines are numbered by hand; the last is the sixth.
const LOG = 'start\nWrote 1 é\nidle\nWrote 2\nWrote 3\nreal 4.50\n'

test.each([
  ['a tail=2', 'a.log: lines 5 to 6'],
  ['a head=1', 'a.log: line 1'],
  ['a grep=Wrote', 'a.log: lines 2, 4 to 5'],
  ['a grep=é', 'a.log: line 2'],
  ['a grep=Wrote tail=1', 'a.log: line 5'],
])('explain names the lines of the log that `excerpt %s` shows', async (options, lines) => {
  const project = createProject({
    'tracedocs.yaml': 'pages: p.md\nruns: { a: { logs: a.log } }\n',
    'a.log': LOG,
    'p.md': `<!-- tracedocs: begin excerpt ${options} -->\n<!-- tracedocs: end -->\n`,
  })
  const { stdout } = await project.run('explain', 'p.md:1')
  expect(stdout.split('\n').map((line) => line.trim())).toContain(lines)
})
