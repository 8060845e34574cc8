/** Find the largest of any number of values, and no less than `least`; a call would take only so many as arguments. */
export function findGreatest(values: Iterable<number>, least: number): number {
  let largest = least
  for (const value of values) if (value > largest || Number.isNaN(value)) largest = value
  return largest
}
