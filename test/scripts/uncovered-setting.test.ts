import { expect, test } from 'vitest'
import { createProject } from '../cli/project.ts'

const refuse = async (setting: string): Promise<string> => {
  const project = createProject({ 's.plt': `${setting}\nplot x\n` })
  return (await project.run('plot', 's.plt')).stderr
}

test.each([
  ['set terminl svg', 'set terminal'],
  ['set xrnage [0:1]', 'set xrange'],
  ['set titel "x"', 'set title'],
])('a setting that looks like another is told with it: %s', async (setting, meant) => {
  const [, word = ''] = setting.split(' ')
  expect(await refuse(setting)).toContain(
    `s.plt:1:5: error: Cannot draw with \`set ${word}\`, did you mean \`${meant}\`?`,
  )
})

test.each(['set pixmap 1', 'set nonlinear x', 'set spiderplot', 'set qwertyuiop'])(
  'a setting of gnuplot, and one that looks like none, are told alone: %s',
  async (setting) => {
    expect(await refuse(setting)).toMatch(/Cannot draw with `set \w+`: tracedocs does not cover/)
  },
)

test.each([
  ['set rgbmax 1', 'another number than 255'],
  ['set zero 1e-3', 'a greater number'],
  ['set rlabel "r"', 'a text'],
  ['set style ellipse size graph 0.1, 0.1', 'another size'],
  ['set timestamp', 'the time of the drawing'],
])(
  'a value that is not the usual one is told where it is not covered: %s',
  async (setting, what) => {
    expect(await refuse(setting)).toContain(`error: Cannot draw with \`${what}\``)
  },
)

test('a timestamp that has no text when the plot comes is none', async () => {
  expect(await refuse('set timestamp bottom\nset timestamp ""')).not.toContain('error')
})

test('a timestamp with the time is left out with --lenient, and the plot is drawn', async () => {
  const project = createProject({ 's.plt': 'set timestamp\nplot x\n' })
  const { stderr } = await project.run('plot', '--lenient', 's.plt')
  expect(stderr).toContain('warning: Cannot draw with `the time of the drawing`')
  expect(stderr).not.toContain('error')
})
