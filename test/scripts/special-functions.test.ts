import { findAiry } from '../../src/scripts/airy-function.ts'
import { findExponentialIntegral } from '../../src/scripts/exponential-integral.ts'
import { expect, test } from 'vitest'
import { findEllipticE, findEllipticK } from '../../src/scripts/elliptic-integrals.ts'
import { findIncompleteBeta } from '../../src/scripts/incomplete-beta.ts'
import { findLambertW } from '../../src/scripts/lambert-w.ts'

// What gnuplot 5.4.4 prints with `%.12g`.
test.each([
  ['ibeta(2,3,0.4)', findIncompleteBeta(2, 3, 0.4), 0.5248],
  ['ibeta(0.5,20,0.01)', findIncompleteBeta(0.5, 20, 0.01), 0.471369935485],
  ['EllipticK(0.5)', findEllipticK(0.5), 1.68575035481],
  ['EllipticE(0.5)', findEllipticE(0.5), 1.46746220934],
  ['airy(-6.5)', findAiry(-6.5), -0.238020301997116],
  ['airy(-2)', findAiry(-2), 0.227407428201686],
  ['airy(0.5)', findAiry(0.5), 0.231693606480833],
  ['airy(5)', findAiry(5), 0.000108344428136074],
  ['expint(1, 0.5)', findExponentialIntegral(1, 0.5), 0.559773594776161],
  ['expint(3, 2)', findExponentialIntegral(3, 2), 0.0301333797978159],
  ['expint(2, 5)', findExponentialIntegral(2, 5), 0.000996469042708838],
  ['lambertw(1)', findLambertW(1), 0.56714329041],
  ['lambertw(-0.3)', findLambertW(-0.3), -0.48940222718],
])('%s', (_, found, expected) => {
  expect(found).toBeCloseTo(expected, 10)
})

test.each([
  findIncompleteBeta(-1, 3, 0.4),
  findIncompleteBeta(2, 3, 1.1),
  findEllipticK(1),
  findEllipticE(1.1),
  findLambertW(-1),
])('there is no value outside of the domain', (found) => {
  expect(found).toBeNaN()
})
