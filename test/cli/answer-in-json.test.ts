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

const DATA = ['show no.log', 'extract no.log', 'dtrace no.log', 'dtrace no.log other.log', 'list']

test.each([...DATA, 'history run.rss.peak', 'verify', 'formats try no.log'])(
  '%s without data has nothing in JSON, and says why on standard error',
  async (command) => {
    const { exit, stdout, stderr } = await createProject({}).run(...command.split(' '), '--json')
    expect([exit, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/: error: .*\((?:missing-log|no-config)\)\n/)
  },
)

test.each(['build', 'clean', 'explain run.rss.peak', 'lint no.md', 'init no.log', 'plot no.log'])(
  '%s has what is wrong in its JSON',
  async (command) => {
    const { exit, stdout, stderr } = await createProject({}).run(...command.split(' '), '--json')
    expect([exit, stderr]).toEqual([2, ''])
    expect(JSON.parse(stdout)).toMatchObject({ messages: [{ severity: 'error' }] })
  },
)

test('of several logs, those that could be read are there', async () => {
  const project = createProject({ 'a.log': SMALL_LOG })
  const { exit, stdout } = await project.run('show', '--json', 'no.log', 'a.log')
  expect(exit).toBe(2)
  expect(JSON.parse(stdout)).toMatchObject([{ log: 'a.log' }])
})
