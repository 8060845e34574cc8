/** Points of the rule, which is exact to the last digits for a periodic function as smooth as this. */
const POINTS = 512

/**
 * Find the Bessel function of the first kind and of a whole order by its integral (Abramowitz and Stegun
 * 9.1.21), with the trapezoidal rule: good to about 14 digits up to arguments of 300.
 */
export function findBessel(order: number, x: number): number {
  let sum = 0
  for (let i = 0; i < POINTS; i++) {
    const angle = (2 * Math.PI * i) / POINTS
    sum += Math.cos(order * angle - x * Math.sin(angle))
  }
  return sum / POINTS
}
