/** Raise ten to a whole power, correctly rounded; in V8, `10 ** -5` is one bit too small. */
export function raiseTen(power: number): number {
  return Number(`1e${power}`)
}
