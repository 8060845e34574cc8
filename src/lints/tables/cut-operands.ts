import type { Trial } from './trials.ts'

/** Whether a quotient fits when it was cut off and the two numbers that it is of were, too: `2.76` for 423 and 152, which were 423.9 / 152.9. */
export function fitsCutOperands({
  number,
  expectation,
}: Pick<Trial, 'number' | 'expectation'>): boolean {
  const [over, under, ...others] = expectation.from ?? []
  if (over === undefined || under === undefined || others.length > 0) return false
  if (number.form === 'percent' || !/^[^-]+ \/ [^-]+$/.test(expectation.formula)) return false
  return expectation.values.some((value) => {
    const scale = value / (over.value / under.value)
    const least = (over.value / (under.value + under.step)) * scale
    const most = ((over.value + over.step) / under.value) * scale
    return number.value <= most && number.value + number.step > least
  })
}
