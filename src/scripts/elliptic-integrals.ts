/** Find the complete elliptic integral of the first kind K(k) by arithmetic and geometric means (DLMF 19.8). */
export function findEllipticK(k: number): number {
  if (!(Math.abs(k) < 1)) return NaN
  return Math.PI / 2 / findMean(k).mean
}

/** Find the complete elliptic integral of the second kind E(k). */
export function findEllipticE(k: number): number {
  if (Math.abs(k) === 1) return 1
  if (!(Math.abs(k) < 1)) return NaN
  const { mean, sum } = findMean(k)
  return (Math.PI / 2 / mean) * (1 - sum)
}

/** Find the arithmetic and geometric mean of 1 and the other modulus, and the sum of the squared differences on the way. */
function findMean(k: number): { readonly mean: number; readonly sum: number } {
  let [a, b, c] = [1, Math.sqrt(1 - k * k), Math.abs(k)]
  let sum = (c * c) / 2
  for (let weight = 1; Math.abs(c) > 1e-16 * a && weight < 1e9; weight *= 2) {
    ;[a, b, c] = [(a + b) / 2, Math.sqrt(a * b), (a - b) / 2]
    sum += weight * c * c
  }
  return { mean: a, sum }
}
