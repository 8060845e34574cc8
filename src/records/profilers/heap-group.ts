import type { FigureDescription } from '../metric-description.ts'
import type { MetricGroup } from '../metric-group.ts'

const FIGURES: readonly FigureDescription[] = [
  figure('peak', 'B', 'most heap that was in use, in the allocations of the program'),
  figure('stackPeak', 'B', 'largest stacks, where the profiler was told to measure them'),
  figure('allocs', '1', 'calls that allocated memory'),
  figure('frees', '1', 'calls that freed memory'),
  figure('temporary', '1', 'allocations that were freed by the next call'),
  figure('allocated', 'B', 'memory that was allocated in all'),
  figure('atExit', 'B', 'memory in use when the program ended'),
  figure(
    'leaked',
    'B',
    'memory that nothing pointed to when the program ended, or that was never freed',
  ),
  figure('rssPeak', 'B', 'largest resident set size, that of the profiler included'),
]

/** What profilers of the heap state: `heap.peak`. */
export const heapGroup: MetricGroup = {
  name: 'heap',
  record: 'result of a heap profiler',
  figures: FIGURES,
  results: 'commands',
}

function figure(name: string, unit: 'B' | '1', meaning: string): FigureDescription {
  return { name, unit, meaning, missing: 'the profiler does not state it' }
}
