import { expect, test } from 'vitest'
import { createProject } from '../project.ts'

const createSmall = () =>
  createProject({
    'tracedocs.yaml': 'pages: "*.md"\nruns: { a: { logs: a.log } }\n',
    'a.log': 'real 1.50\nuser 1.25\nsys 0.10\n',
    'one.md': 'It took <span data-tracedocs="a.time.real">?</span>.\n',
    'two.md': 'It took <span data-tracedocs="a.time.user">?</span>.\n',
  })

test('build writes the pages, and a second one changes nothing', async () => {
  const project = createSmall()
  expect((await project.run('build')).exit).toBe(0)
  expect(project.read('one.md')).toContain('>1.50\u00a0s<')
  expect(project.read('two.md')).toContain('>1.25\u00a0s<')
  expect(await project.run('build', '--check')).toMatchObject({ exit: 0, stderr: '' })
})

test('build --check writes nothing, and fails with the place that is out of date', async () => {
  const project = createSmall()
  const { exit, stdout, stderr } = await project.run('build', '--check')
  expect(exit).toBe(1)
  expect(stdout + stderr).toContain('one.md:1')
  expect(project.read('one.md')).toContain('>?<')
})

test('build of one page leaves the others as they are', async () => {
  const project = createSmall()
  expect((await project.run('build', 'one.md')).exit).toBe(0)
  expect(project.read('one.md')).toContain('>1.50\u00a0s<')
  expect(project.read('two.md')).toContain('>?<')
})

test('a project that cannot be read fails otherwise than one that is out of date', async () => {
  const project = createSmall()
  project.write('tracedocs.yaml', 'pagse: "*.md"\n')
  const { exit, stderr } = await project.run('build', '--check')
  expect(exit).toBe(2)
  expect(stderr).toContain('tracedocs.yaml:1:1: error: Unexpected key `pagse`')
})

test.each([
  ['a.time[1].real', ''],
  ["a.time['./b'].real", ''],
  ['a.time.real', 'got 2 of each; the last is used'],
  ['a.time.user', 'got 2 of each; the last is used'],
])('of a log with two results, only a page that names none is told: %s', async (value, told) => {
  const result = (command: string, real: string): string =>
    `\tCommand being timed: "${command}"\n\tUser time (seconds): 0.50\n\tElapsed (wall clock) time (h:mm:ss or m:ss): 0:0${real}\n`
  const project = createProject({
    'tracedocs.yaml': 'pages: [p.md]\nruns: { a: { title: A, logs: a.log } }\n',
    'p.md': `It took <span data-tracedocs="${value}">?</span>.\n`,
    'a.log': result('./a', '1.25') + result('./b', '2.50'),
  })
  const { stderr, exit } = await project.run('build')
  expect(exit).toBe(0)
  if (told === '') expect(stderr).toBe('')
  else expect(stderr).toContain(told)
})

test('a document that was cut leaves the pages and the lock as they are, and is told once', async () => {
  const results = { results: [{ command: 'a', mean: 1.5, times: [1.5], user: 1, system: 0.1 }] }
  const whole = JSON.stringify(results)
  const project = createProject({
    'tracedocs.yaml': `pages: [page.md]\nruns: { a: { logs: a.json } }\n`,
    'page.md': 'It took <span data-tracedocs="a.bench.time">?</span>.\n',
    'a.json': whole,
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  const before = [project.read('page.md'), project.read('tracedocs.lock.json')]
  expect(before[0]).toContain('>1.50\u00a0s<')
  project.write('a.json', whole.slice(0, -20))
  const { exit, stderr } = await project.run('build')
  expect(exit).toBe(2)
  expect(stderr.match(/^.*: error: .*$/gm)).toEqual([
    expect.stringContaining('its JSON ends too early'),
  ])
  expect([project.read('page.md'), project.read('tracedocs.lock.json')]).toEqual(before)
})
