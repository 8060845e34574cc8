import { metricCatalogue } from '../../src/summaries/metric-catalogue.ts'
import type { Run } from '../../src/summaries/run.ts'

/** Create a run without logs: a name, and what a test is about. */
export function createRun(name: string, change: Partial<Run>): Run {
  return {
    name,
    title: name,
    logs: [],
    processes: [],
    pid: undefined,
    metrics: new Map(),
    listKnown: () => metricCatalogue,
    ...change,
  }
}
