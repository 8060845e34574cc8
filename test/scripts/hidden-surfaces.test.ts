import { describe, expect, test } from 'vitest'
import { layOutChart } from '../../src/charts/lay-out-chart.ts'
import { loadScript } from '../gnuplot/load-script.ts'

const folder = new URL('.', import.meta.url)

async function loadScene(script: string) {
  const [chart] = await loadScript(script, folder)
  if (chart?.scene === undefined) throw new Error('Expected a scene')
  return { chart, scene: chart.scene }
}

describe('`set hidden3d`', () => {
  test('samples functions where their lines cross, and takes a second line type for the back', async () => {
    const { scene } = await loadScene('set hidden3d\nset isosamples 4,5\nsplot x, y lt 7, x lc 3\n')
    const [first, second, third] = scene.surfaces
    expect(first?.scans.map(({ x }) => x.length)).toEqual([4, 4, 4, 4, 4])
    const types = (surface: typeof first) =>
      surface?.hiding?.sides?.map((color) => (color.kind === 'linetype' ? color.type : color))
    expect(types(first)).toEqual([1, 2])
    // One number is written, and the colour of the other.
    expect(types(second)).toEqual([7, 8])
    expect(types(third)).toBeUndefined()
    expect(third?.line.color).toEqual({ kind: 'linetype', type: 3 })
  })

  test('keeps its options when it is unset, until `defaults` or `reset`', async () => {
    const set = 'set hidden3d offset 2 front nobentover\nunset hidden3d\n'
    expect((await loadScene(`${set}splot x\n`)).scene.hiding).toBeUndefined()
    const again = await loadScene(`${set}set hidden3d\nsplot x\n`)
    expect(again.scene.hiding).toMatchObject({ layer: 'front', showsBends: false })
    const usual = { layer: 'back', showsBends: true, pattern: 3, leavesOut: 'outside' }
    for (const end of ['set hidden3d defaults', 'reset\nset hidden3d'])
      expect((await loadScene(`${set}${end}\nsplot x\n`)).scene.hiding).toMatchObject(usual)
  })

  test('says what takes too long, and does not draw the half of it', async () => {
    // All triangles lie in one cell: x and y are near to 0, and the ranges wide.
    const { chart } = await loadScene(
      'set hidden3d\nset parametric\nset isosamples 150\nset urange [0:1e-2]\nset vrange [0:1e-2]\nset xrange [0:1]\nset yrange [0:1]\nset zrange [0:1]\nsplot u, v, u\n',
    )
    expect(layOutChart(chart)).toEqual({ kind: 'failed', problems: [{ kind: 'too-much-hiding' }] })
  })
})
