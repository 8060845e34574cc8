import type { FigureDescription } from '../metric-description.ts'
import type { MetricGroup } from '../metric-group.ts'

const FIGURES: readonly FigureDescription[] = [
  {
    name: 'time',
    unit: 's',
    meaning: 'time that the build took: the median where the log has several of one name',
    missing: 'the tool states none of it',
    sampled: true,
  },
  size('size', 'size of the file as it is written'),
  size('gzip', 'size of the file after gzip'),
  size('brotli', 'size of the file after brotli'),
  size('checked', 'size that a tool checks against a limit, compressed as its configuration says'),
  size('map', 'size of its source map'),
  size('firstLoad', 'JavaScript that a visitor of the route loads first'),
]

function size(name: string, meaning: string): FigureDescription {
  return { name, unit: 'B', meaning, missing: 'the tool does not state it' }
}

/** What build tools say of their work: `build['dist/app.js'].size`, `build['total'].time`. */
export const buildGroup: MetricGroup = {
  name: 'build',
  record: 'report of a build',
  figures: FIGURES,
  results: 'benchmarks',
}

/** Pick the figures of the group that a format states. */
export function pickBuildFigures(...names: readonly string[]): readonly FigureDescription[] {
  return FIGURES.filter(({ name }) => names.includes(name))
}
