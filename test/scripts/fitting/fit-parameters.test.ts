import { expect, test } from 'vitest'
import { fitParameters, type FitLimits } from '../../../src/scripts/fitting/fit-parameters.ts'

const LIMITS: FitLimits = {
  relative: 1e-12,
  absolute: 0,
  steps: 0,
  damping: 0,
  factor: 10,
  isScaled: true,
}

// NIST's Misra1a with its certified values (Statistical Reference Datasets, nonlinear regression, lower difficulty).
const MISRA = [
  [77.6, 10.07],
  [114.9, 14.73],
  [141.1, 17.94],
  [190.8, 23.93],
  [239.9, 29.61],
  [289, 35.18],
  [332.8, 40.02],
  [378.4, 44.82],
  [434.8, 50.76],
  [477.3, 55.05],
  [536.8, 61.01],
  [593.1, 66.4],
  [689.1, 75.47],
  [760, 81.78],
] as const

function poseMisra(calculate: (x: number, parameters: readonly number[]) => number) {
  return {
    count: MISRA.length,
    wanted: Float64Array.from(MISRA, ([, y]) => y),
    deviations: new Float64Array(MISRA.length).fill(1),
    calculate: (parameters: readonly number[]) =>
      Float64Array.from(MISRA, ([x]) => calculate(x, parameters)),
  }
}

const grow = (x: number, [a = NaN, b = NaN]: readonly number[]): number =>
  a * (1 - Math.exp(-b * x))

test.each([[[500, 0.0001]], [[250, 0.0005]]])(
  'the parameters and their errors are those that NIST certifies, from %s',
  (first) => {
    const result = fitParameters(poseMisra(grow), first, LIMITS)
    expect(result?.stopped).toBeUndefined()
    const [a = NaN, b = NaN] = result?.parameters ?? []
    // Derivatives are differences in one direction, as gnuplot's are: six digits are right.
    expect(a / 238.94212918).toBeCloseTo(1, 5)
    expect(b / 5.5015643181e-4).toBeCloseTo(1, 5)
    expect((result?.sum ?? NaN) / 0.12455138894).toBeCloseTo(1, 8)
    const errorOf = (i: number): number =>
      Math.sqrt(((result?.covariance[i * 3] ?? NaN) * (result?.sum ?? NaN)) / (MISRA.length - 2))
    expect(errorOf(0) / 2.7070075241).toBeCloseTo(1, 2)
    expect(errorOf(1) / 7.2668688436e-6).toBeCloseTo(1, 2)
  },
)

test('a fit ends after the steps that are allowed, and says so', () => {
  const result = fitParameters(poseMisra(grow), [500, 0.0001], { ...LIMITS, steps: 1 })
  expect(result).toMatchObject({ stopped: 'steps', steps: 2 })
})

test('a parameter without effect makes a fit impossible', () => {
  const flat = (_: number, [a = NaN]: readonly number[]): number => a
  expect(fitParameters(poseMisra(flat), [1, 2], LIMITS)).toBeUndefined()
})
