import { expect, test } from 'vitest'
import { createProject } from '../cli/project.ts'

const refuse = async (script: string): Promise<string> => {
  const project = createProject({ 's.plt': script, 'd.dat': '1 2 3\n2 4 1\n3 3 2\n' })
  return (await project.run('plot', 's.plt')).stderr
}

test.each(['yerrorbars', 'boxerrorbars', 'labels', 'vectors', 'circles', 'candlesticks'])(
  'what `smooth` makes has nothing for %s',
  async (style) => {
    expect(await refuse(`plot "d.dat" using 1:2 smooth csplines with ${style}\n`)).toContain(
      `s.plt:1:24: error: Cannot draw with \`smooth csplines\` in \`${style}\``,
    )
  },
)

test('a style of arrows that takes its colour from a column is refused', async () => {
  const script =
    'set style arrow 1 lc palette\nplot "d.dat" using 1:2:3:3:(1):2 with vectors as variable\n'
  expect(await refuse(script)).toContain('Cannot draw with `a colour for each arrow`')
})
