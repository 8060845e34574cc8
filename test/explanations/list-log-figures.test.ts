import { expect, test } from 'vitest'
import { createLog, createProject } from '../cli/project.ts'

const TIME = 'real 35.49\nuser 29.72\nsys 2.03\n'

test('extract writes the figures of a log without samples over time', async () => {
  const project = createProject({ 'a.log': TIME })
  const { exit, stdout } = await project.run('extract', 'a.log')
  expect(exit).toBe(0)
  expect(stdout).toBe(
    [
      'log    metric     value  unit',
      'a.log  time.real  35.49  s',
      'a.log  time.user  29.72  s',
      'a.log  time.sys   2.03   s',
      '',
    ].join('\n'),
  )
  expect((await project.run('extract', 'a.log', '--format', 'csv')).stdout).toBe(
    'log,metric,value,unit\na.log,time.real,35.49,s\na.log,time.user,29.72,s\na.log,time.sys,2.03,s\n',
  )
  await project.run('extract', 'a.log', '--json', '-o', 'a.json')
  expect(JSON.parse(project.read('a.json'))).toContainEqual({
    ...{ log: 'a.log', metric: 'time.sys', value: 2.03, unit: 's' },
  })
})

test.each([['extract', '--format', 'dat'], ['plot']])(
  'what needs samples says what the log has: %s',
  async (...command) => {
    const project = createProject({ 'a.log': TIME })
    const { exit, stderr } = await project.run(command[0], 'a.log', ...command.slice(1))
    expect(exit).toBe(2)
    expect(stderr).toContain(
      'Cannot find samples of a process in `a.log`, only records of `time`; `npx tracedocs show` lists their figures',
    )
  },
)

test('extract of both writes the samples, and says what it leaves out', async () => {
  const project = createProject({
    'a.log': TIME,
    'p.log': createLog([{ elapsed: 1, rss: 10, user: 1 }]),
  })
  const { exit, stdout, stderr } = await project.run('extract', 'p.log', 'a.log', '--format', 'csv')
  expect([exit, stdout.split('\n')[1]?.split(',').slice(0, 2)]).toEqual([2, ['1', '10']])
  expect(stderr).toContain('a.log: error: Cannot find samples of a process')
})

test('init makes a page of a log without samples, which builds', async () => {
  const project = createProject({
    'before.log': TIME,
    'after.log': 'real 30.00\nuser 29.00\nsys 1.00\n',
  })
  expect((await project.run('init', 'before.log', 'after.log')).exit).toBe(0)
  expect((await project.run('build')).exit).toBe(0)
  const page = project.read('docs/performance.md').replaceAll('\u00a0', ' ')
  expect(page).toMatch(/\| before \| +35\.49 s \|/)
  expect(page).toMatch(/\| after +\| +30\.00 s \|/)
})
