import type { Plot } from '../chart.ts'

/** The length of a sample on its own, as a share of all times: less than a pixel. */
export const LONE = 0.0005

/**
 * Break the line or the area of a plot at its gaps. Elsewhere points without a value are passed over, as they are without gaps. A
 * sample between two gaps stays a dot.
 */
export function breakGaps(plot: Plot): Plot {
  const { gaps = [], x, y, second } = plot
  if (gaps.length === 0 || !BROKEN.has(plot.style)) return plot
  const times: number[] = []
  const values: number[] = []
  const others: number[] = []
  const [first, last] = findEnds(x)
  const dot = (last - first) * LONE
  let length = 0
  let next = 0
  const endPiece = (): void => {
    // A line needs two ends; round caps make a dot of a very short one.
    if (length !== 1) return
    const time = times.at(-1) ?? NaN
    // The last one must not make the axis longer.
    times.push(time >= last ? time - dot : time + dot)
    values.push(values.at(-1) ?? NaN)
    others.push(others.at(-1) ?? NaN)
  }
  for (let i = 0; i < x.length; i++) {
    const [time = NaN, value = NaN] = [x[i], y[i]]
    if (gaps[next] === i) {
      endPiece()
      times.push(time)
      values.push(NaN)
      others.push(NaN)
      length = 0
      next++
    }
    if (Number.isNaN(time) || Number.isNaN(value)) continue
    times.push(time)
    values.push(value)
    others.push(second?.[i] ?? NaN)
    length++
  }
  endPiece()
  return {
    ...plot,
    x: Float64Array.from(times),
    y: Float64Array.from(values),
    ...(second === undefined ? {} : { second: Float64Array.from(others) }),
    missing: 'gap',
  }
}

/** The styles that reach from a sample to the next one. */
const BROKEN: ReadonlySet<Plot['style']> = new Set(['lines', 'linespoints', 'filledcurves'])

function findEnds(x: Float64Array): readonly [first: number, last: number] {
  const times = x.filter((time) => Number.isFinite(time))
  return [times[0] ?? NaN, times.at(-1) ?? NaN]
}
