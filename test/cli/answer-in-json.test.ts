import { expect, test } from 'vitest'
import { createProject, SMALL_LOG } from './project.ts'

test('a command that is told answers in JSON what it did, with nothing on standard error', async () => {
  const project = createProject({ 'a.log': SMALL_LOG })
  const drawn = await project.run('plot', 'a.log', '-o', 'a.svg', '--json')
  expect([drawn.exit, drawn.stderr]).toEqual([0, ''])
  expect(JSON.parse(drawn.stdout)).toEqual({ status: 'ok', messages: [], output: ['wrote a.svg'] })
})

test('what is wrong is a message with its place and rule', async () => {
  const { exit, stdout, stderr } = await createProject({}).run('init', 'no.log', '--json')
  expect([exit, stderr]).toEqual([2, ''])
  expect(JSON.parse(stdout)).toMatchObject({
    status: 'failed',
    messages: [{ path: 'no.log', line: null, severity: 'error', rule: 'missing-log' }],
    output: [],
  })
})
