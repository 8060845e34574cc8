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

test('the height that panels need is named, and is enough', async () => {
  const build = async (height: number): Promise<string> => {
    const project = createProject({
      'tracedocs.yaml': `runs:
  one: { logs: a.log }
  two: { logs: a.log }
charts:
  both: { template: multiples, title: Both, runs: [one, two], size: [640, ${String(height)}], chart: { template: process } }
`,
      'a.log': SMALL_LOG,
      'page.md': '<!-- tracedocs: begin chart both -->\n<!-- tracedocs: end -->\n',
    })
    return (await project.run('build')).stderr
  }
  const needed = Number(/`size` at least (\d+) pixels high/.exec(await build(200))?.[1])
  expect(needed).toBeGreaterThan(200)
  expect(await build(needed)).toBe('')
})
