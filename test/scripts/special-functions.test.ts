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
