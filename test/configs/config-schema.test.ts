import { expect, test } from 'vitest'
import { createProject } from '../cli/project.ts'

test('more patterns of pages than can be followed within seconds are refused at their list', async () => {
  const run = async (count: number) => {
    const config = `pages: [${'a.md, '.repeat(count)}]\n`
    const { stderr } = await createProject({ 'tracedocs.yaml': config }).run('list')
    return stderr.split('\n').filter((line) => line.includes('at most'))
  }
  expect(await run(10_001)).toEqual([
    'tracedocs.yaml:1:8: error: Expected `pages` to be at most 10,000 patterns (join some with `*`), got 10001 (bad-setting)',
  ])
  expect(await run(3)).toEqual([])
})
