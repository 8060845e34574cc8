import { expect, test } from 'vitest'
import { createProject, SMALL_LOG } from '../project.ts'

test('list shows the words of the logs, though nothing asks for them', async () => {
  const project = createProject({
    'tracedocs.yaml': 'runs:\n  a: {logs: a.log}\n',
    'page.md': 'A page.\n',
    'a.log': SMALL_LOG,
  })
  const { stdout } = await project.run('list')
  // What `wc -w` counts: runs of what is no blank.
  const words = SMALL_LOG.trim().split(/\s+/).length
  expect(stdout).toMatch(new RegExp(`log\\.words +${String(words)}\\n`))
})
