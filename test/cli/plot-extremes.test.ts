import { describe, expect, test } from 'vitest'
import { createProject } from './project.ts'

const SAME = `$d << E\n${'1 1\n'.repeat(4)}E\n`

describe('a script is drawn, and its picture has no place that is no number', () => {
  test.each([
    ['set link x2 via log(x) inverse exp(x)\nset x2tics\nset xrange [-10:10]\nplot x axes x2y1'],
    ['set link x2 via 1/x inverse 1/x\nset x2tics\nset xrange [-1:1]\nplot x axes x2y2'],
    ['set link y2 via y**2 inverse sqrt(y)\nset y2tics\nplot sin(x) axes x2y2, sin(x)'],
    ['set link x2 via x*1e-320 inverse x/1e-320\nset x2tics\nplot x axes x2y2, x'],
    [`${SAME}plot $d using 1:2:1:(1/0) with labels rotate variable`],
    // The limit is taken from the step as often as it goes into it.
    [`${SAME}set jitter wrap 1e-20\nplot $d with points ps 1`],
  ])('%s', async (script) => {
    const project = createProject({ 'run.plt': script })
    const { exit } = await project.run('plot', '-o', 'run.svg', 'run.plt')
    expect(exit).toBe(0)
    expect(project.read('run.svg')).not.toMatch(/NaN|Infinity/)
  })

  test('of 40,000 points with jitter, soon', async () => {
    const script = 'set jitter\nset samples 40000\nplot x with points'
    const project = createProject({ 'run.plt': script })
    const { exit } = await project.run('plot', '-o', 'run.svg', 'run.plt')
    expect(exit).toBe(0)
  })
})
