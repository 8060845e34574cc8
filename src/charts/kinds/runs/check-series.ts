import { checkNames } from '../../../specs/check-names.ts'
import type { ProjectNames } from '../../../specs/project-names.ts'
import type { SpecIssue } from '../../../specs/spec-issue.ts'

const SERIES = { kind: 'series', key: 'series' } as const

/** Check that the series of a chart, and those of its plots, are known. */
export function checkSeries(spec: object, names: ProjectNames): readonly SpecIssue[] {
  const plots = 'plots' in spec && Array.isArray(spec.plots) ? spec.plots.filter(isMapping) : []
  const ofPlots = plots.flatMap((plot, i) =>
    checkNames(SERIES, plot, names).map((issue) => ({ ...issue, at: ['plots', i, ...issue.at] })),
  )
  return [...checkNames(SERIES, spec, names), ...ofPlots]
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
