/** Raise ten to a whole power, to the nearest number; `10 ** -5` is the one below that in V8. */
export function raiseTen(power: number): number {
  return Number(`1e${power}`)
}
