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
