import { formatFixed } from '../quantities/printf-number.ts'
import type { ComputedMetric } from './metric-kind.ts'

/**
 * Execution seconds × mean CPU. The mean is taken to one decimal of a percent, as tdprocess prints
 * it, so that a reader who multiplies the two printed figures gets the third.
 */
export const effectiveMetric: ComputedMetric = {
  kind: 'computed',
  name: 'effective',
  unit: 's',
  meaning: '`throughput.seconds` × `cpu.mean` to one decimal of a percent',
  terms: ['throughput.seconds', 'cpu.mean'],
  round: ([seconds = NaN, percent = NaN]) => [seconds, Number(formatFixed(percent, 1))],
  read: ([seconds = NaN, percent = NaN]) => (seconds * percent) / 100,
  role: 'computed from the two, the mean to one decimal',
}
