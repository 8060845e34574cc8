import type { Scope } from '../scope.ts'
import { integer, real } from '../script-expression.ts'
import { findIncompleteGamma } from '../special-functions.ts'
import type { FitResult } from './fit-parameters.ts'
import { formatParameter, setParameter, type FitParameter } from './fit-parameter.ts'
import type { FitSettings } from './fit-settings.ts'

/** What a fit was made of, and what it found. */
export interface FittedNames {
  readonly parameters: readonly FitParameter[]
  readonly result: FitResult
  /** Number of points. */
  readonly count: number
  /** Whether the data have errors. */
  readonly hasErrors: boolean
}

/** Set what gnuplot 5.4 sets after a fit: the parameters, their errors, and the figures of the fit. */
export function setFitVariables(
  scope: Scope,
  settings: FitSettings,
  { parameters: fitted, result, count, hasErrors }: FittedNames,
): void {
  const { parameters, sum, steps, stopped, covariance } = result
  const names = fitted.map(formatParameter)
  const size = names.length
  const freedom = count - size
  scope.set('FIT_CONVERGED', integer(stopped === undefined ? 1 : 0))
  scope.set('FIT_NDF', integer(freedom))
  scope.set('FIT_STDFIT', real(Math.sqrt(sum / freedom)))
  scope.set('FIT_WSSR', real(sum))
  scope.set('FIT_P', real(1 - findIncompleteGamma(freedom / 2, sum / 2)))
  scope.set('FIT_NITER', integer(steps))
  const scale = settings.scalesErrors || !hasErrors ? sum / freedom : 1
  const varianceOf = (i: number, j: number): number => (covariance[i * size + j] ?? NaN) * scale
  fitted.forEach((parameter, i) => {
    setParameter(scope, parameter, parameters[i] ?? NaN)
  })
  names.forEach((name, i) => {
    if (settings.namesErrors) scope.set(`${name}_err`, real(Math.sqrt(varianceOf(i, i))))
    if (!settings.namesCovariances) return
    names.forEach((other, j) => {
      scope.set(`FIT_COV_${name}_${other}`, real(varianceOf(i, j)))
    })
  })
}
