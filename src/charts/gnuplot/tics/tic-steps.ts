import { raiseTen } from './power-of-ten.ts'

/**
 * Find the step of automatic tics from the span of an axis (gnuplot 5.4): 0.2, 0.5, 1 or 2 times the
 * span's power of ten, so that there are five to ten tics.
 *
 * @param guide twice the most steps that are wanted
 */
export function findAutomaticStep(span: number, guide = 20): number {
  const power = raiseTen(Math.floor(Math.log10(span)))
  const tics = guide / (span / power)
  if (tics > 40) return power * 0.05
  if (tics > 20) return power * 0.1
  if (tics > 10) return power * 0.2
  if (tics > 4) return power * 0.5
  if (tics > 2) return power
  if (tics > 0.5) return power * 2
  return power * Math.ceil(span / power)
}
