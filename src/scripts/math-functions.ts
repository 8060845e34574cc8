import { convertHsv } from '../charts/gnuplot/colors/palette-color.ts'
import { findBessel, findModifiedBessel, findSecondBessel } from './bessel-functions.ts'
import {
  findArcTangent,
  findCosine,
  findExponential,
  findImaginary,
  findLogarithm,
  findRoot,
  findSine,
  measureAngle,
  measureSize,
  partsOf,
} from './complex-numbers.ts'
import {
  findArcCosine,
  findArcSine,
  findHyperbolicArcCosine,
  findHyperbolicArcSine,
  findHyperbolicArcTangent,
  findHyperbolicCosine,
  findHyperbolicSine,
  findHyperbolicTangent,
  findTangent,
} from './complex-trigonometry.ts'
import { findEllipticE, findEllipticK } from './elliptic-integrals.ts'
import { findIncompleteBeta } from './incomplete-beta.ts'
import { findAiry } from './airy-function.ts'
import { findExponentialIntegral } from './exponential-integral.ts'
import { findVoigt } from './voigt-function.ts'
import { findLambertW } from './lambert-w.ts'
import { integer, real, toNumber, type Value } from './script-expression.ts'
import { fixed, numberOf, ofOne, ofReal, wholeOf, type ScriptFunction } from './script-function.ts'
import {
  findErrorFunction,
  findIncompleteGamma,
  findInverseNormal,
  findLogGamma,
} from './special-functions.ts'

/** gnuplot's mathematical functions. Some have complex results; where there is no other real one, the value is undefined. */
export const MATH_FUNCTIONS: Readonly<Record<string, ScriptFunction>> = {
  abs: ofOne((value) => ({
    kind: value.kind === 'integer' ? 'integer' : 'real',
    value: measureSize(value),
  })),
  sgn: ofOne((value) => integer(Math.sign(toNumber(value)))),
  int: ofOne((value) => wholeOf(Math.trunc(toNumber(value)))),
  floor: ofOne((value) => wholeOf(Math.floor(toNumber(value)))),
  ceil: ofOne((value) => wholeOf(Math.ceil(toNumber(value)))),
  real: ofOne((value) => real(partsOf(value)[0])),
  imag: ofOne((value) => real(findImaginary(value))),
  arg: { ...ofOne((value) => real(measureAngle(value))), angles: 'given' },
  sqrt: ofOne(findRoot),
  exp: ofOne(findExponential),
  log: ofOne(findLogarithm),
  log10: ofReal((x) => (x > 0 ? Math.log10(x) : NaN)),
  sin: { ...ofOne(findSine), angles: 'taken' },
  cos: { ...ofOne(findCosine), angles: 'taken' },
  tan: { ...ofOne(findTangent), angles: 'taken' },
  asin: { ...ofOne(findArcSine), angles: 'given' },
  acos: { ...ofOne(findArcCosine), angles: 'given' },
  atan: { ...ofOne(findArcTangent), angles: 'given' },
  sinh: ofOne(findHyperbolicSine),
  cosh: ofOne(findHyperbolicCosine),
  tanh: ofOne(findHyperbolicTangent),
  asinh: { ...ofOne(findHyperbolicArcSine), angles: 'given' },
  acosh: { ...ofOne(findHyperbolicArcCosine), angles: 'given' },
  atanh: ofOne(findHyperbolicArcTangent),
  atan2: {
    ...fixed(2, ([a, b]) => real(Math.atan2(numberOf(a), numberOf(b)))),
    angles: 'given',
  },
  erf: ofReal(findErrorFunction),
  erfc: ofReal((x) => 1 - findErrorFunction(x)),
  norm: ofReal((x) => (1 + findErrorFunction(x / Math.SQRT2)) / 2),
  invnorm: ofReal(findInverseNormal),
  inverf: ofReal((x) => findInverseNormal((x + 1) / 2) / Math.SQRT2),
  besj0: ofReal((x) => findBessel(0, x)),
  besj1: ofReal((x) => findBessel(1, x)),
  besjn: fixed(2, ([n, x]) => real(findBessel(Math.trunc(numberOf(n)), numberOf(x)))),
  besy0: ofReal((x) => findSecondBessel(0, x)),
  besy1: ofReal((x) => findSecondBessel(1, x)),
  besyn: fixed(2, ([n, x]) => real(findSecondBessel(Math.trunc(numberOf(n)), numberOf(x)))),
  besi0: ofReal((x) => findModifiedBessel(0, x)),
  besi1: ofReal((x) => findModifiedBessel(1, x)),
  besin: fixed(2, ([n, x]) => real(findModifiedBessel(Math.trunc(numberOf(n)), numberOf(x)))),
  lgamma: ofReal(findLogGamma),
  gamma: ofReal(findGamma),
  hsv2rgb: fixed(3, ([hue, saturation, value]) => {
    const share = (of: Value | undefined): number => Math.min(1, Math.max(0, numberOf(of)))
    const [red, green, blue] = convertHsv([share(hue), share(saturation), share(value)])
    const level = (part: number): number => Math.trunc(255 * part)
    return integer((level(red) << 16) + (level(green) << 8) + level(blue))
  }),
  ibeta: fixed(3, ([p, q, x]) => real(findIncompleteBeta(numberOf(p), numberOf(q), numberOf(x)))),
  EllipticK: ofReal(findEllipticK),
  EllipticE: ofReal(findEllipticE),
  lambertw: ofReal(findLambertW),
  airy: ofReal(findAiry),
  expint: fixed(2, ([order, x]) => real(findExponentialIntegral(numberOf(order), numberOf(x)))),
  voigt: fixed(2, ([x, y]) => real(findVoigt(numberOf(x), numberOf(y)))),
  igamma: fixed(2, ([a, x]) => real(findIncompleteGamma(numberOf(a), numberOf(x)))),
}

function findGamma(x: number): number {
  if (x >= 0.5) return Math.exp(findLogGamma(x))
  return Math.PI / (Math.sin(Math.PI * x) * Math.exp(findLogGamma(1 - x)))
}
