import { expect, test } from 'vitest'
import { createProject } from './project.ts'

const data = '1 3\n2 5\n3 4\n'
const script =
  'set terminal svg size 400,300\nset title file.ARG1.ARGC\nplot file using 1:2 with lines\n'

test('`-e` gives commands that go before a script', async () => {
  const project = createProject({ 'run.plt': script, 'run.dat': data })
  const { exit, stderr } = await project.run(
    'plot',
    '-e',
    "a = 'run'",
    '-e',
    "file = a.'.dat'",
    'run.plt',
  )
  expect([stderr, exit]).toEqual(['', 0])
})

test.each(['run.p', 'run.gpl', 'run.gplt', 'run.pg', 'run.gnp', 'run.gpt', 'run.gpi', 'run.dem'])(
  '%s is a script',
  async (name) => {
    const project = createProject({ [name]: 'plot "run.dat"', 'run.dat': data })
    const { exit, stderr } = await project.run('plot', name)
    expect([stderr, exit]).toEqual(['', 0])
  },
)

test('with `-c`, what follows the script are its arguments', async () => {
  const project = createProject({ 'run.plt': `file = ARG1\n${script}`, 'run.dat': data })
  const { exit, stderr } = await project.run('plot', '-c', 'run.plt', 'run.dat', '5')
  expect([stderr, exit]).toEqual(['', 0])
})

test('data are found beside the script, or else where one works', async () => {
  const project = createProject({
    'plots/run.plt': 'plot "run.dat", "own.dat"',
    'run.dat': data,
    'plots/own.dat': data,
  })
  const { exit, stderr } = await project.run('plot', 'plots/run.plt')
  expect([stderr, exit]).toEqual(['', 0])
})

test('a script may load another one, and a fault in it is told where it stands', async () => {
  const project = createProject({
    'run.plt': 'load "style.gp"\nplot "run.dat" with lines ls 1',
    'style.gp': 'set style line 1 lw 2\nset nosuch 1\n',
    'run.dat': data,
  })
  const { exit, stderr } = await project.run('plot', 'run.plt')
  expect(exit).toBe(2)
  expect(stderr).toContain('style.gp:2:5: error: Cannot draw with `set nosuch`')
})

test('a fault in a function that rows call is a message, and not the end of the program', async () => {
  const project = createProject({
    'run.plt': 'f(x) = nosuch(x)\nplot "run.dat" using 1:(f($2))',
    'run.dat': data,
  })
  const { exit, stderr } = await project.run('plot', 'run.plt')
  expect(exit).toBe(2)
  expect(stderr).toContain('run.plt:1:8: error: Cannot draw with `nosuch()`')
})
