import { expect, test } from 'vitest'
import { createLog, createProject } from './project.ts'

const sample = (pid: number, rss: number): string =>
  createLog([
    { elapsed: 1, rss: 1_000_000, user: 0.1, pid },
    { elapsed: 2, rss, user: 0.2, pid },
  ])

const CONFIG = `imageNames: chart
runs: { a: { logs: a.log } }
charts:
  memory: { run: a, alt: Memory. }
  other: { run: a, alt: Other., file: mine.svg }
`

test('charts named by their keys keep their files when the program runs again', async () => {
  const project = createProject({
    'tracedocs.yaml': CONFIG,
    'page.md': '<!-- tracedocs: begin chart memory -->\n<!-- tracedocs: end -->\n',
    'a.log': sample(42, 2_000_000),
  })
  expect(await project.run('build')).toMatchObject({ exit: 0 })
  const page = project.read('page.md')
  expect(page).toContain('![Memory.](images/memory.svg)')
  project.write('a.log', sample(43, 3_000_000))
  const { exit, stdout } = await project.run('build')
  expect([exit, stdout]).toEqual([0, expect.stringMatching(/^wrote images\/memory\.svg$/m)])
  expect(project.read('page.md')).toBe(page)
  expect(project.read('images/mine.svg')).toContain('<svg')
})
