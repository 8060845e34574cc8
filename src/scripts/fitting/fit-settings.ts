/** What `set fit` sets besides variables. */
export interface FitSettings {
  /** `prescale`: parameters are measured in units of their first values. */
  readonly isScaled: boolean
  /** `errorscaling`: the errors of parameters are scaled by the sum of squares even if the data have errors. */
  readonly scalesErrors: boolean
  /** `errorvariables`: `a_err` for the parameter `a`. */
  readonly namesErrors: boolean
  /** `covariancevariables`: `FIT_COV_a_b`. */
  readonly namesCovariances: boolean
  /** `limit_abs`. */
  readonly limit: number
  /** The dummy variables of functions of several; `set dummy` names them. */
  readonly dummies: readonly string[]
}

/** The settings of gnuplot 5.4. */
export const USUAL_FIT: FitSettings = {
  isScaled: true,
  scalesErrors: true,
  namesErrors: true,
  namesCovariances: false,
  limit: 0,
  dummies: ['x', 'y', 't', 'u', 'v'],
}
