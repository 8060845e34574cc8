/** Find the principal branch of Lambert's W, where `w * exp(w)` is x, by Halley's steps. */
export function findLambertW(x: number): number {
  const branch = -1 / Math.E
  if (Number.isNaN(x) || x < branch) return NaN
  if (x === Infinity) return x
  let w = x < 1 ? -1 + Math.sqrt(2 * Math.max(0, 1 + Math.E * x)) : Math.log(x + 1)
  if (x < branch + 1e-12) return w
  for (let i = 0; i < 50; i++) {
    const power = Math.exp(w)
    const off = w * power - x
    const step = off / (power * (w + 1) - ((w + 2) * off) / (2 * w + 2))
    w -= step
    if (!(Math.abs(step) > 1e-15 * Math.abs(w))) break
  }
  return w
}
