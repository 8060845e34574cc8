import type { JsonNode } from '../json-node.ts'
import type { StatedFigure } from '../record.ts'
import { stateNumber, stateSamples } from './state-samples.ts'

/**
 * Read what tinybench knows of a task: `result`, or `latency` of it in releases from 3 on. Times are milliseconds. Without
 * samples, the median counts, or the mean where there is no median.
 */
export function readTinybench(result: JsonNode): readonly StatedFigure[] {
  const { members } = result.get('latency')
  const times = members.length > 0 ? result.get('latency') : result
  const read = (name: string, ...keys: readonly string[]): readonly StatedFigure[] => {
    const [value] = keys.flatMap((key) => times.get(key).number ?? [])
    return stateNumber(name, value === undefined ? undefined : value / 1000, 's')
  }
  const samples = times.get('samples').numbers?.map((time) => time / 1000)
  const rate = result.get('hz').number ?? result.get('throughput').get('mean').number
  const count =
    times.get('sampleCount').number ?? samples?.length ?? times.get('samplesCount').number
  const rest = [...stateNumber('rate', rate, '1/s'), ...stateNumber('iterations', count, '1')]
  if (samples !== undefined) return [...stateSamples('time', samples, 's'), ...rest]
  const time = read('time', 'median', 'p50', 'mean').map(
    (one) => ({ ...one, isEstimate: true }) as const,
  )
  if (time.length === 0) return []
  const statistics = [
    ...read('time.mean', 'mean'),
    ...read('time.stddev', 'sd'),
    ...read('time.min', 'min'),
    ...read('time.max', 'max'),
    ...read('time.p99', 'p99'),
  ]
  return [...time, ...statistics, ...rest]
}
