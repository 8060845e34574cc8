import type { MetricGroup } from '../metric-group.ts'

/** What containers use, where it is no series: several of them, or without times: `containers['web'].memory`. */
export const containerGroup: MetricGroup = {
  name: 'containers',
  record: 'record of containers',
  figures: [
    {
      ...{ name: 'memory', unit: 'B', sampled: true, isState: true },
      meaning: 'memory of the container: the median of the samples',
    },
    {
      ...{ name: 'cpu', unit: '%', sampled: true, isState: true },
      meaning: 'CPU of the container, in percent of one CPU: the median of the samples',
      missing: 'the tool could not tell',
    },
  ],
  results: 'benchmarks',
}
