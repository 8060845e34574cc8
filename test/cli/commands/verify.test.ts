import { expect, test } from 'vitest'
import { createProject } from '../project.ts'

const createBuilt = async () => {
  const project = createProject({
    'tracedocs.yaml': 'runs: { a: { logs: a.log } }\n',
    'a.log': 'real 1.50\n',
    'page.md': 'It took <span data-tracedocs="a.time.real">?</span>.\n',
  })
  await project.run('build')
  return project
}

test('verify says that the logs are as locked', async () => {
  const project = await createBuilt()
  expect(await project.run('verify')).toEqual({
    exit: 0,
    stdout: 'as locked  a.log\n',
    stderr: '',
  })
})

test('verify fails when a log differs by one byte', async () => {
  const project = await createBuilt()
  project.write('a.log', 'real 1.51\n')
  const { exit, stdout, stderr } = await project.run('verify')
  expect([exit, stdout]).toEqual([1, 'differs    a.log\n'])
  expect(stderr).toContain('(lock-differs)')
})
