import { OrthogonalRows } from './orthogonal-rows.ts'

/** What is fitted. */
export interface FitProblem {
  /** Number of points. */
  readonly count: number
  /** The values that the function should have, by point. */
  readonly wanted: Float64Array
  /** Standard deviations of them, by point; none is 0. */
  readonly deviations: Float64Array
  /** Calculate the function at every point, for parameters in their own units. */
  calculate(parameters: readonly number[]): Float64Array
  /** Calculate the deviations that errors of the points themselves add, for the values of the function there. */
  widen?(parameters: readonly number[], values: Float64Array): Float64Array
}

/** When the iteration ends. */
export interface FitLimits {
  /** The part of the sum of squares by which a step must lessen it to be followed by another. */
  readonly relative: number
  /** The same in units of the sum. */
  readonly absolute: number
  /** Steps at most; 0 for any number. */
  readonly steps: number
  /** The damping at the start, in place of the one that the derivatives give; 0 for that one. */
  readonly damping: number
  /** The factor by which it is changed. */
  readonly factor: number
  /** Whether parameters are measured in units of their first values. */
  readonly isScaled: boolean
}

/** What a fit found. */
export interface FitResult {
  readonly parameters: readonly number[]
  /** The weighted sum of squared differences. */
  readonly sum: number
  readonly steps: number
  /** Why it ended before it converged, if it did. */
  readonly stopped?: 'steps' | 'damping' | 'covariance'
  /** Covariances of the parameters, row by row, before they are scaled by the sum of squares. */
  readonly covariance: Float64Array
}

/** The relative step by which derivatives are taken, in one direction (gnuplot 5.4). */
const STEP = 0.001
/** What a parameter of zero begins with (gnuplot 5.4). */
const ALMOST_ZERO = 1e-30
const MAX_DAMPING = 1e20
const MIN_DAMPING = 1e-20

/** The function around a set of parameters: the weighted differences, and their derivatives by point and parameter. */
interface Surroundings {
  readonly differences: Float64Array
  readonly slopes: Float64Array
  readonly sum: number
}

/**
 * Fit parameters by damped least squares (Levenberg and Marquardt), with the steps and the ends of gnuplot 5.4, so that
 * a fit that ends early ends at the same place. `undefined` where a parameter has no effect on the function.
 */
export function fitParameters(
  problem: FitProblem,
  first: readonly number[],
  limits: FitLimits,
): FitResult | undefined {
  const units = first.map((value) => (limits.isScaled && value !== 0 ? Math.abs(value) : 1))
  const look = (scaled: readonly number[]): Surroundings => lookAround(problem, scaled, units)
  let scaled = first.map((value, i) => (value === 0 ? ALMOST_ZERO : value / (units[i] ?? 1)))
  let around = look(scaled)
  let damping = limits.damping > 0 ? limits.damping : findDamping(around, scaled.length)
  let last = Infinity
  let steps = 0
  let wasBetter = true
  do {
    if (wasBetter) {
      steps += 1
      last = around.sum
    }
    const move = findMove(around, damping, scaled.length)
    if (move === undefined) return undefined
    const tried = scaled.map((value, i) => value + (move[i] ?? 0))
    const next = look(tried)
    wasBetter = next.sum <= around.sum
    if (wasBetter) {
      if (damping > MIN_DAMPING) damping /= limits.factor
      scaled = tried
      around = next
    } else damping *= limits.factor
  } while (
    damping < MAX_DAMPING &&
    (limits.steps === 0 || steps <= limits.steps) &&
    around.sum !== 0 &&
    (!wasBetter || last - around.sum > limits.relative * around.sum + limits.absolute)
  )
  const covariance = gather(around, scaled.length).invertSquares()
  if (covariance === undefined) return undefined
  const isBad = scaled.some((_, i) => !((covariance[i * (scaled.length + 1)] ?? NaN) > 0))
  const stopped =
    limits.steps > 0 && steps > limits.steps
      ? 'steps'
      : damping >= MAX_DAMPING
        ? 'damping'
        : isBad
          ? 'covariance'
          : undefined
  return {
    parameters: scaled.map((value, i) => value * (units[i] ?? 1)),
    sum: around.sum,
    steps,
    ...(stopped === undefined ? {} : { stopped }),
    covariance: isBad ? new Float64Array(covariance.length) : scaleBack(covariance, units),
  }
}

/** Calculate the function and its derivatives. */
function lookAround(
  problem: FitProblem,
  scaled: readonly number[],
  units: readonly number[],
): Surroundings {
  const { count, wanted } = problem
  const calculate = (parameters: readonly number[]): Float64Array =>
    problem.calculate(parameters.map((value, i) => value * (units[i] ?? 1)))
  const values = calculate(scaled)
  const slopes = new Float64Array(count * scaled.length)
  scaled.forEach((value, j) => {
    const base = Math.abs(value) < ALMOST_ZERO ? ALMOST_ZERO : value
    const moved = calculate(scaled.map((one, i) => (i === j ? base * (1 + STEP) : one)))
    for (let i = 0; i < count; i++)
      slopes[i * scaled.length + j] = ((moved[i] ?? NaN) - (values[i] ?? NaN)) / (base * STEP)
  })
  const own = scaled.map((value, i) => value * (units[i] ?? 1))
  const deviations = problem.widen?.(own, values) ?? problem.deviations
  const differences = new Float64Array(count)
  let sum = 0
  for (let i = 0; i < count; i++) {
    const deviation = deviations[i] ?? 1
    const difference = ((values[i] ?? NaN) - (wanted[i] ?? NaN)) / deviation
    differences[i] = difference
    sum += difference * difference
    for (let j = i * scaled.length; j < (i + 1) * scaled.length; j++)
      slopes[j] = (slopes[j] ?? 0) / deviation
  }
  return { differences, slopes, sum }
}

/** Find the damping to begin with: the quadratic mean of the derivatives. */
function findDamping({ slopes, differences }: Surroundings, count: number): number {
  let sum = 0
  for (const slope of slopes) sum += slope * slope
  return Math.sqrt(sum / differences.length / count)
}

function gather({ differences, slopes }: Surroundings, count: number): OrthogonalRows {
  const rows = new OrthogonalRows(count)
  for (let i = 0; i < differences.length; i++) rows.push(slopes, i * count, -(differences[i] ?? 0))
  return rows
}

function findMove(around: Surroundings, damping: number, count: number): Float64Array | undefined {
  const rows = gather(around, count)
  for (let j = 0; j < count; j++) {
    const row = new Float64Array(count)
    row[j] = damping
    rows.push(row, 0, 0)
  }
  return rows.solve()
}

function scaleBack(covariance: Float64Array, units: readonly number[]): Float64Array {
  const size = units.length
  return covariance.map(
    (value, at) => value * (units[Math.floor(at / size)] ?? 1) * (units[at % size] ?? 1),
  )
}
