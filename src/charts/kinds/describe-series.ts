import type { ProcessTable } from '../../series/tabulate-process.ts'
import type { Findings } from './chart-findings.ts'
import { seriesCatalogue } from './series-catalogue.ts'
import { followSeries, type CoursePoint } from './series-course.ts'
import type { SeriesSpec } from './series-spec.ts'
import { joinWords, showValue } from './show-value.ts'

/** What a chart of a run's series is described from. */
export interface SeriesFindingsInput {
  readonly spec: Pick<SeriesSpec, 'plots' | 'alt'>
  /** Of the run, without markup. */
  readonly title: string
  readonly table: ProcessTable
  /** Sentences about what could not be read. */
  readonly doubts: readonly string[]
}

/** Say in words how each series of a chart goes: its start, peak and end. */
export function describeSeries({ spec, title, table, doubts }: SeriesFindingsInput): Findings {
  const drawn = [...new Set(spec.plots.map((plot) => seriesCatalogue[plot.series]))]
  const subject = `${joinWords(drawn.map((series) => series.title))} of ${title}`
  const courses = drawn.flatMap((series) => {
    const course = followSeries(series, table)
    return course === undefined ? [] : [{ series, course }]
  })
  const sentences = courses.map(({ series, course }) => {
    const show = ({ time, value }: CoursePoint): string =>
      `${showValue(value, series.unit)} at ${showValue(time, 's')}`
    const { first, highest, last } = course
    return `${series.title} starts at ${show(first)}, peaks at ${show(highest)}, and ends at ${show(last)}.`
  })
  const peaks = courses.map(
    ({ series: { title: name, unit }, course: { highest } }) =>
      `${name} peaks at ${showValue(highest.value, unit)} at ${showValue(highest.time, 's')}`,
  )
  const samples = `${String(table.series.length)} samples.`
  return {
    about: {
      title: spec.alt ?? subject,
      description: [...sentences, samples, ...doubts].join(' '),
    },
    alt: `${subject}: ${joinWords(peaks)}.`,
  }
}
