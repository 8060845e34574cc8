import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeDrawings, divideFrame } from '../../src/charts/compose-drawings.ts'
import { drawSvg } from '../../src/charts/pictures/svg/draw-svg.ts'
import type { Drawing } from '../../src/charts/drawing.ts'
import { shareRanges } from '../../src/charts/gnuplot/ranges/share-ranges.ts'
import { AXIS, createChart, createPlot, layOutDrawing } from './create-chart.ts'
import { readPrimitives } from '../../src/charts/comparison/primitives.ts'

const frame = {
  id: 'td-m',
  font: { family: 'Arial', size: 12 },
  about: { title: 'All', description: 'Two charts.' },
  size: { width: 1301, height: 510, resolution: 100 },
  title: undefined,
} as const

/** Create a drawing of 640×480 with a line from its lower left corner, and a text. */
function createDrawing(title: string): Drawing {
  return {
    id: 'td-x',
    width: 640,
    height: 480,
    resolution: 100,
    font: frame.font,
    about: { title, description: `Of ${title}.` },
    marks: [
      {
        kind: 'path',
        ink: 'line-1',
        width: 1,
        dashes: [],
        lines: [{ points: [0, 0, 100, 200], closed: false }],
      },
      {
        kind: 'text',
        ink: 'foreground',
        x: 300,
        y: 400,
        anchor: 'start',
        rotate: 0,
        font: frame.font,
        runs: [{ text: title }],
      },
    ],
  }
}

describe('divideFrame', () => {
  test.each([
    [1, 1, undefined, { columns: 1, width: 1301, height: 510, top: 0 }],
    [3, 2, undefined, { columns: 2, width: 650, height: 255, top: 0 }],
    [2, 1, 'Title', { columns: 1, width: 1301, height: 240, top: 30 }],
  ])('makes %d panels in %d columns, of whole pixels', (count, columns, title, grid) => {
    expect(divideFrame({ ...frame, title }, { count, columns, theme: undefined })).toEqual(grid)
  })
})

describe('composeDrawings', () => {
  const grid = { columns: 2, width: 650, height: 480, top: 30 }
  const composed = composeDrawings({ ...frame, title: 'Title' }, grid, [
    createDrawing('A'),
    createDrawing('B'),
    createDrawing('C'),
  ])

  // The second stands 650 px to the right, the third 480 px lower; the frame is 510 px high, y upwards.
  test('moves the marks of each panel to its place', () => {
    expect(composed.marks.flatMap((mark) => (mark.kind === 'path' ? mark.lines : []))).toEqual([
      { points: [0, 0, 100, 200], closed: false },
      { points: [65_000, 0, 65_100, 200], closed: false },
      { points: [0, -48_000, 100, -47_800], closed: false },
    ])
    expect(
      composed.marks.flatMap((mark) => (mark.kind === 'text' ? [[mark.x, mark.y]] : [])),
    ).toEqual([
      [65_050, 48_800],
      [300, 400],
      [65_300, 400],
      [300, -47_600],
    ])
  })

  test('keeps the description of each panel', () => {
    expect(composed.panels).toEqual([
      { about: { title: 'A', description: 'Of A.' }, first: 1, count: 2 },
      { about: { title: 'B', description: 'Of B.' }, first: 3, count: 2 },
      { about: { title: 'C', description: 'Of C.' }, first: 5, count: 2 },
    ])
  })

  test('is drawn as groups with the role of images and unique ids', async () => {
    const svg = await drawSvg(composed)
    expect(svg).toContain('role="group" aria-labelledby="td-m-title"')
    expect(svg).toContain(
      '<g role="img" aria-labelledby="td-m-2-title" aria-describedby="td-m-2-desc">\n<title id="td-m-2-title">B</title>\n<desc id="td-m-2-desc">Of B.</desc>\n<path ',
    )
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    const referred = [...svg.matchAll(/(?:url\(#|aria-\w+=")([^")]+)/g)].map((match) => match[1])
    expect(referred.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('draws each panel as it would be drawn alone', async () => {
    const styles = ['points', 'boxes', 'lines'] as const
    const charts = styles.map((style) => createChart({ plots: [createPlot([1, 3, 2], { style })] }))
    const drawings = charts.map(layOutDrawing)
    const two = { columns: 1, width: 640, height: 480, top: 0 }
    const size = { width: 640, height: 480 * 3, resolution: 100 } as const
    const whole = readPrimitives(await drawSvg(composeDrawings({ ...frame, size }, two, drawings)))
    const alone: number[] = []
    for (const drawing of drawings) alone.push(readPrimitives(await drawSvg(drawing)).length)
    expect(whole).toHaveLength(alone.reduce((sum, count) => sum + count, 0))
  })
})

describe('shareRanges', () => {
  const label = { text: 'RSS (MiB)' }
  const create = (y: readonly number[], change = {}) =>
    createChart({
      axes: {
        ...createChart().axes,
        x: { ...AXIS, label: { text: 'Time' } },
        y: { ...AXIS, label, ...change },
      },
      plots: [createPlot(y)],
    })

  // Alone 0 to 10 and 20 to 90; gnuplot's own tics end there, too.
  test('gives axes with the same label the lowest and the highest end, in the given directions', () => {
    const charts = shareRanges([create([0, 10]), create([20, 50, 90])], ['x', 'y'])
    expect(charts.map(({ axes }) => [axes.x.range, axes.y.range])).toEqual([
      [
        { min: 0, max: 2 },
        { min: 0, max: 90 },
      ],
      [
        { min: 0, max: 2 },
        { min: 0, max: 90 },
      ],
    ])
    const below = shareRanges(
      [{ ...create([1]), below: [create([0, 10])] }, create([20, 50, 90])],
      ['y'],
    )
    expect(below[0]?.below?.map(({ axes }) => axes.y.range)).toEqual([{ min: 0, max: 90 }])
    const [first] = shareRanges([create([0, 10]), create([20, 50, 90])], ['y'])
    expect([first?.axes.x.range, first?.axes.y.range]).toEqual([{}, { min: 0, max: 90 }])
  })

  // Tics are 2 apart from 0 to 12, so the end that is not set moves from 1 to 0.
  test('does not change axes with other labels or scales, or ends that are set', () => {
    const charts = shareRanges(
      [
        create([1, 10], { range: { max: 12 } }),
        create([20, 90], { label: { text: 'CPU (%)' } }),
        create([100, 900], { log: 10 }),
        create([3, 4]),
      ],
      ['y'],
    )
    expect(charts.map(({ axes }) => axes.y.range)).toEqual([
      { min: 0, max: 12 },
      {},
      {},
      { min: 0, max: 12 },
    ])
  })

  test('shows every point of every chart', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(values, { minLength: 2, maxLength: 4 }), (lists) => {
        for (const { axes } of shareRanges(
          lists.map((list) => create(list)),
          ['y'],
        )) {
          const { min = Infinity, max = -Infinity } = axes.y.range
          expect(min).toBeLessThanOrEqual(Math.min(...lists.flat()))
          expect(max).toBeGreaterThanOrEqual(Math.max(...lists.flat()))
        }
      }),
      { seed: 1 },
    )
  })
})
