import type { UnitName } from '../../quantities/units.ts'
import type { FigureDescription } from '../metric-description.ts'
import type { MetricGroup } from '../metric-group.ts'

const NONE = 'the profiler does not state it'

const FIGURES: readonly FigureDescription[] = [
  figure('self', 's', 'time in the function itself, without what it calls'),
  figure('time', 's', 'time in the function, or the line, and in what it calls'),
  figure('calls', '1', 'how often the function was called, or the line was executed'),
  figure('share', '%', 'part of the samples, or of the time, that is of the function itself'),
  figure('totalShare', '%', 'part of the samples that is of the function and of what it calls'),
  figure('selfBytes', 'B', 'memory that the function itself holds or allocated'),
  figure('bytes', 'B', 'memory that the function and what it calls hold or allocated'),
  figure(
    'instructions',
    '1',
    'instructions that the function executed, as the profiler counts them',
  ),
  figure('selfDevice', 's', 'time on a GPU in the function itself'),
  figure('device', 's', 'time on a GPU in the function and in what it calls'),
  figure('memory', 'B', 'memory of the process behind the line'),
  { ...figure('increment', 'B', 'memory that the line added to the process'), signed: true },
]

/** What profilers say of functions and lines: `hotspots['codec.py:12(parse)'].self`. */
export const profileGroup: MetricGroup = {
  name: 'hotspots',
  record: 'profile of functions',
  figures: FIGURES,
  results: 'benchmarks',
}

function figure(name: string, unit: UnitName, meaning: string): FigureDescription {
  return { name, unit, meaning, missing: NONE }
}

/** Pick the figures of the group that a format states. */
export function pickProfileFigures(...names: readonly string[]): readonly FigureDescription[] {
  return FIGURES.filter(({ name }) => names.includes(name))
}
