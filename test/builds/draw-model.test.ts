import { expect, test } from 'vitest'
import { createProject, SMALL_LOG } from '../cli/project.ts'

test('panels without room are one message that names them', async () => {
  const project = createProject({
    'tracedocs.yaml': `runs:
  one: { logs: a.log }
  two: { logs: b.log }
charts:
  both: { template: multiples, runs: [one, two], size: [90, 60], chart: { template: series, plots: [{ series: rss }] } }
`,
    'a.log': SMALL_LOG,
    'b.log': SMALL_LOG,
    'page.md': '<!-- tracedocs: begin chart both -->\n<!-- tracedocs: end -->\n',
  })
  const { exit, stderr } = await project.run('build')
  expect(exit).toBe(2)
  expect(stderr.match(/no-room-in-panels/g)).toHaveLength(1)
  expect(stderr).toMatch(
    /Cannot draw `[^`]*one[^`]*`, `[^`]*two[^`]*` in panels of \d+ × \d+ pixels/,
  )
})
