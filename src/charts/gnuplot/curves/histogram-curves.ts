import { layOutBox, listBoxSides, type BoxSides } from './box-curves.ts'
import { layOutErrorBars } from './error-curves.ts'
import { findHistogramPlace, getHistogramStyle } from './histogram-place.ts'
import type { Chart, HistogramPlace, Plot } from '../../chart.ts'
import { isDefined, type Curve } from './curve.ts'
import type { AreaMark, PathMark } from '../../drawing.ts'

/** Lay out `with histograms`: boxes side by side around their row, or stacked, by rows or by columns. */
export function layOutHistogram(curve: Curve): (AreaMark | PathMark)[] {
  const { chart, index } = curve
  const { kind } = getHistogramStyle(chart)
  const place = findHistogramPlace(chart, index)
  switch (kind) {
    case 'clustered':
      return layOutClusters(curve, place)
    case 'errorbars':
      return chart.hasBarsBehind === true
        ? [...layOutClusterBars(curve, place), ...layOutClusters(curve, place)]
        : [...layOutClusters(curve, place), ...layOutClusterBars(curve, place)]
    case 'rowstacked':
      return layOutRows(curve, place)
    case 'columnstacked':
      return layOutColumn(curve, place)
  }
}

function listRows({ states }: Curve): readonly number[] {
  return [...states.keys()].filter((i) => isDefined(states[i]))
}

function layOutClusters(curve: Curve, place: HistogramPlace): (AreaMark | PathMark)[] {
  const { chart, plot } = curve
  return listSides(curve).flatMap(({ row, left, right }) => {
    const x = plot.x[row] ?? NaN
    const { middle, size } = findClusterMiddle(chart, place, x)
    const sides = { left: middle + (left - x) / size, right: middle + (right - x) / size }
    return layOutBox(curve, { ...sides, top: plot.y[row] ?? NaN })
  })
}

/** List the sides of boxes before they are moved; those of sums are as wide as their neighbours are far (gnuplot 5.4 `do_freq`). */
function listSides(curve: Curve): readonly BoxSides[] {
  const { chart, plot } = curve
  if (plot.isSmoothed === true) return listBoxSides(curve)
  const half = findWidth(chart) / 2
  return listRows(curve).map((row) => {
    const x = plot.x[row] ?? NaN
    return { row, left: x - half, right: x + half }
  })
}

/** Lay out the error bars over the boxes, in the colour of their border (gnuplot 5.4). */
function layOutClusterBars(curve: Curve, place: HistogramPlace): PathMark[] {
  const { chart, plot } = curve
  const { line, fill } = plot
  const border = fill?.border
  const color =
    border === undefined || border === 'none'
      ? line.color
      : (border.color ?? ({ kind: 'linetype', type: border.type } as const))
  const pen = { type: line.type, width: getHistogramStyle(chart).barWidth ?? 0 }
  const bars: Plot = {
    ...plot,
    style: 'yerrorbars',
    line: color === undefined ? pen : { ...pen, color },
    x: plot.x.map((row, i) => findBarPlace(chart, place, { row, i })),
    ...findCapEdges(curve, place),
  }
  return layOutErrorBars({ ...curve, plot: bars })
}

/** Find where an error bar stands: gnuplot 5.4 places it by the number of its point, which lags where rows are left out. */
function findBarPlace(
  chart: Chart,
  place: HistogramPlace,
  { row, i }: { readonly row: number; readonly i: number },
): number {
  const { middle, size } = findClusterMiddle(chart, place, row)
  return middle + ((i - row) * (size - 1)) / size
}

/** Find how wide the bars of a cluster are under `set bars fullwidth`: as its boxes. */
function findCapEdges({ chart, plot }: Curve, place: HistogramPlace): Pick<Plot, 'edges'> {
  const half = findWidth(chart) / 2
  const move = (side: number) => (row: number) => {
    const { middle, size } = findClusterMiddle(chart, place, row)
    return middle + (side * half) / size
  }
  return { edges: { low: plot.x.map(move(-1)), high: plot.x.map(move(1)) } }
}

function findWidth({ boxWidth }: Chart): number {
  return boxWidth !== undefined && boxWidth.width > 0 ? boxWidth.width : 1
}

/** Find the middle of a box in its cluster; a cluster and its gap fill the width of a row. */
function findClusterMiddle(
  chart: Chart,
  { start, set, sets }: HistogramPlace,
  row: number,
): { readonly middle: number; readonly size: number } {
  // gnuplot 5.4 has whole gaps only.
  const gap = Math.trunc(getHistogramStyle(chart).gap)
  const size = sets + gap
  return { middle: start + row + (set - (sets - 1) / 2) / size, size }
}

function layOutRows(curve: Curve, place: HistogramPlace): (AreaMark | PathMark)[] {
  const { plot } = curve
  return listSides(curve).flatMap(({ row, left, right }) => {
    const foot = sumBelow(curve, place, row)
    const sides = { left: place.start + left, right: place.start + right }
    return layOutBox(curve, { ...sides, foot, top: foot + (plot.y[row] ?? NaN) })
  })
}

/** Add up the values below this one in its stack; negative values form a stack of their own below zero. */
function sumBelow({ chart, index, plot }: Curve, { set }: HistogramPlace, row: number): number {
  const isUp = (plot.y[row] ?? 0) >= 0
  const before = chart.plots.slice(0, index).filter(({ style }) => style === 'histograms')
  let sum = 0
  for (const { y } of before.slice(before.length - set)) {
    const value = y[row] ?? NaN
    if (!Number.isNaN(value) && value >= 0 === isUp) sum += value
  }
  return sum
}

/** Lay out a column on its own place of x, with a line type for each row (gnuplot 5.4). */
function layOutColumn(curve: Curve, place: HistogramPlace): (AreaMark | PathMark)[] {
  const { chart, plot } = curve
  const half = (chart.boxWidth?.width ?? -1) / 2
  const middle = place.start + place.set
  const sides = { left: middle - half, right: middle + half }
  const tops = { up: 0, down: 0 }
  return listRows(curve).flatMap((i) => {
    const value = plot.y[i] ?? NaN
    const side = value >= 0 ? 'up' : 'down'
    const foot = tops[side]
    tops[side] += value
    const own = { ...curve, plot: typeRow(plot, place, i) }
    return layOutBox(own, { ...sides, foot, top: tops[side] })
  })
}

/** Give a plot the line type, and the pattern, of a row of a column. */
export function typeRow(plot: Plot, { firstType }: HistogramPlace, row: number): Plot {
  const type = row + firstType
  const color = plot.rowColors?.[row] ?? ({ kind: 'linetype', type } as const)
  const { fill } = plot
  const style = fill?.style.kind === 'pattern' ? { ...fill.style, pattern: type } : fill?.style
  return {
    ...plot,
    line: { ...plot.line, type, color },
    ...(fill === undefined || style === undefined ? {} : { fill: { ...fill, style } }),
  }
}
