import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawSvg } from '../../src/charts/draw-svg.ts'
import { layOutChart } from '../../src/charts/lay-out-chart.ts'
import { comparePrimitives } from '../charts/compare-primitives.ts'
import { readPrimitives } from '../charts/primitives.ts'
import { readScript } from './read-script.ts'

/**
 * The cases are scripts with what gnuplot 5.4.4 (Debian) drew for them. These need what is not
 * built yet.
 */
const UNCOVERED: Readonly<Record<string, string>> = {
  'b-bmar': 'explicit margins',
  'b-loglin': 'log axes',
  'b-mxlog': 'log axes',
  'b-noxy': 'no border',
  'b-tc': 'text colours',
  'b-xlu2': 'enhanced text',
  'b-ytrot': 'rotated tic labels',
  border3: 'parts of the border',
  boxes: 'boxes',
  boxesf: 'boxes',
  boxesp: 'boxes',
  boxesy0: 'boxes',
  dots: 'dots',
  fmt3: 'enhanced text in a tic format',
  fscale: 'a font scale',
  gridlc: 'grid line styles',
  hist: 'histograms',
  hist1: 'histograms',
  histneg: 'histograms',
  imp: 'impulses',
  impr: 'impulses',
  keyatg: 'a key at a place',
  labelvar: 'labels in other coordinates',
  labrot: 'turned axis labels',
  lc: 'line colours',
  logtics: 'log axes',
  logx: 'log axes',
  logy: 'log axes',
  logy_2: 'log axes',
  logyr2: 'log axes',
  margins: 'explicit margins',
  mtics: 'minor tics',
  noext2: 'ranges that are not extended',
  points: 'points',
  pts2: 'points',
  steps: 'steps',
  stepsr: 'steps',
  time: 'time axes',
  time3: 'time axes',
  time5: 'time axes',
  titleenh: 'enhanced text',
  toff: 'offsets and fonts of tic labels',
  trot: 'rotated tic labels',
  trot90: 'rotated tic labels',
  tuser: 'tics at listed places',
}

const folder = new URL('cases/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.plt'))
  .map((name) => name.replace('.plt', ''))

function readCase(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8')
}

test.each(names.filter((name) => !(name in UNCOVERED)))(
  '%s is drawn as gnuplot 5.4.4 draws it',
  async (name) => {
    const script = readScript(readCase(`${name}.plt`), readCase)
    expect(script.kind, JSON.stringify(script).slice(0, 100)).toBe('chart')
    if (script.kind !== 'chart') return
    const layout = layOutChart(script.chart)
    expect(layout.kind).toBe('drawn')
    if (layout.kind !== 'drawn') return
    const drawn = readPrimitives(await drawSvg(layout.drawing))
    expect(comparePrimitives(drawn, readPrimitives(readCase(`${name}.svg`)))).toEqual([])
  },
)

test('the cases are 91, half of them charts of what is drawn today', () => {
  expect([names.length, Object.keys(UNCOVERED).length]).toEqual([91, 45])
})

test('a case counts as uncovered only as long as something in it is not drawn yet', () => {
  const covered = Object.keys(UNCOVERED).filter(
    (name) => readScript(readCase(`${name}.plt`), readCase).kind === 'chart',
  )

  expect(covered).toEqual([])
})
