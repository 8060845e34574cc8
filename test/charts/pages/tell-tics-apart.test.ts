import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Axis, Chart } from '../../../src/charts/chart.ts'
import { measureCanvas } from '../../../src/charts/gnuplot/canvas.ts'
import type { Tic } from '../../../src/charts/gnuplot/tics/tics.ts'
import { createCountAxis } from '../../../src/charts/kinds/frame/create-count-axis.ts'
import { applyTheme } from '../../../src/charts/pages/apply-theme.ts'
import { DOCS_THEME } from '../../../src/charts/pages/docs-theme.ts'
import { measureLines } from '../../../src/charts/pages/estimate-width.ts'
import { readPanels } from '../../../src/charts/pages/page-panels.ts'
import { countRuns } from '../../count-runs.ts'
import { AXIS, createChart, createPlot } from '../create-chart.ts'

function listTics(chart: Chart, name: 'x' | 'y'): readonly Tic[] {
  const { page } = DOCS_THEME
  const read = page && readPanels(chart, measureCanvas(chart.terminal), page)
  if (read?.kind !== 'read') throw new Error('not read')
  return read.panels[0].axes[name]?.tics ?? []
}

/** Write a label with its raised runs behind `^`. */
function writeLabel({ label }: Tic): string {
  const runs = label?.lines[0] ?? []
  return runs
    .map(({ text, scale }) => (scale === undefined ? text : `^${text}`))
    .join('')
    .trim()
}

const PREFIXES: Readonly<Record<string, string>> = { k: 'e3', M: 'e6', G: 'e9', T: 'e12', m: 'e-3' }

/** Read a label as a person does. */
function readNumber(text: string): number {
  return Number(
    text.replace(/x10\^/u, 'e').replace(/[kMGTm]$/u, (prefix) => PREFIXES[prefix] ?? ''),
  )
}

function createLine(values: readonly number[], change: Partial<Axis> = {}): Chart {
  const { axes } = createChart()
  const y = { ...AXIS, ...change }
  return applyTheme(createChart({ plots: [createPlot(values)], axes: { ...axes, y } }), 'docs')
}

function listLabels(values: readonly number[]): readonly string[] {
  return listTics(createLine(values), 'y').map(writeLabel)
}

test('numbers of one size have the digits that tell them apart', () => {
  const [first, ...others] = listLabels([1_000_000, 1_000_000.029])
  expect(first).toBe('1000000.000')
  expect(others.at(-1)).toBe('1000000.030')
  expect(listLabels([14.901161, 14.901271])).toContain('14.90120')
  expect(listLabels([1_600_000_000, 1_600_000_900])[0]).toBe('1.6000000x10^9')
})

test('small numbers have powers of ten, and others the digits that gnuplot gives them', () => {
  expect(listLabels([3e-9, 5.3e-9])).toEqual([3, 3.5, 4, 4.5, 5, 5.5].map((n) => `${n}x10^-9`))
  expect(listLabels([0, 1])).toEqual(['0', '0.2', '0.4', '0.6', '0.8', '1'])
  expect(listLabels([0, 6e12])[1]).toBe('1x10^12')
})

test('the format of an author stays', () => {
  const chart = createLine([1_000_000, 1_000_000.029], { format: '%.0f' })
  expect(new Set(listTics(chart, 'y').map(writeLabel))).toEqual(new Set(['1000000']))
})

const ranges = fc.tuple(
  fc.double({ min: -9.99, max: 9.99, noNaN: true }),
  fc.integer({ min: -12, max: 15 }),
  fc.double({ min: 1, max: 9.99, noNaN: true }),
  // The span, to what twelve significant digits of the numbers can hold.
  fc.integer({ min: -11, max: 1 }),
)
const axes = fc.constantFrom(AXIS, createCountAxis(undefined, { label: 'Samples', theme: 'docs' }))

test('labels of an axis are all different, and each reads as its value to a hundredth of a step', () => {
  const property = fc.property(ranges, axes, ([lead, power, width, below], axis) => {
    const low = axis.isCount === true ? Math.abs(lead) * 10 ** power : lead * 10 ** power
    const span = width * 10 ** (power + below)
    fc.pre(axis.isCount !== true || span >= 1)
    const tics = listTics(createLine([low, low + span], axis), 'y')
    const steps = tics.slice(1).map(({ value }, i) => value - (tics[i]?.value ?? 0))
    const labels = tics.map(writeLabel)
    expect(new Set(labels).size).toBe(labels.length)
    const wrong = tics.filter(
      (tic) => Math.abs(readNumber(writeLabel(tic)) - tic.value) > Math.min(...steps) / 99,
    )
    expect(wrong.map(writeLabel)).toEqual([])
  })
  fc.assert(property, { seed: 39, numRuns: countRuns(4_000) })
})

test('labels below a plot have room side by side, however many digits they have', () => {
  const property = fc.property(ranges, ([lead, power, width, below]) => {
    const low = lead * 10 ** power
    const x = Float64Array.of(low, low + width * 10 ** (power + below))
    const chart = applyTheme(createChart({ plots: [createPlot([0, 1], { x })] }), 'docs')
    const tics = listTics(chart, 'x')
    const { font } = chart.terminal
    const widths = tics.map(({ label }) => measureLines(label?.lines ?? [], font))
    expect(widths.reduce((sum, one) => sum + one, 0)).toBeLessThan(chart.terminal.width)
  })
  fc.assert(property, { seed: 40, numRuns: countRuns(1_000) })
})
