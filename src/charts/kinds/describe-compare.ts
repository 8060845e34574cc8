import { cleanLabel } from '../../series/clean-label.ts'
import { formatRunTitle } from './chart-run.ts'
import type { AlignedRun } from './compare-chart.ts'
import type { CompareSpec } from './compare-spec.ts'
import type { Findings } from './chart-findings.ts'
import { seriesCatalogue, type SeriesDescription } from './series-catalogue.ts'
import { followSeries, type CoursePoint, type SeriesCourse } from './series-course.ts'
import { joinWords, showValue } from './show-value.ts'

/** What a chart that compares runs is described from. */
export interface CompareFindingsInput {
  readonly spec: CompareSpec
  readonly runs: readonly AlignedRun[]
  /** Sentences about what could not be read. */
  readonly doubts: readonly string[]
}

/** Say in words how one series goes in several runs, and in which of them it peaks highest. */
export function describeCompare({ spec, runs, doubts }: CompareFindingsInput): Findings {
  const series = seriesCatalogue[spec.series]
  const followed = runs.flatMap((run) => {
    const course = followSeries(series, run.table)
    return course === undefined ? [] : [{ run, course }]
  })
  const title = `${series.title} of ${joinWords(runs.map(formatRunTitle))}`
  const ranking = rankPeaks(followed, series)
  const sentences = [
    ...(typeof spec.align === 'object'
      ? [`Time counts from the label “${cleanLabel(spec.align.label)}”.`]
      : []),
    ...followed.map((one) => describeCourse(one, series)),
    ...ranking,
    ...doubts,
  ]
  const alt = [`${title}.`, ...ranking].join(' ')
  return { about: { title: spec.alt ?? title, description: sentences.join(' ') }, alt }
}

interface FollowedRun {
  readonly run: AlignedRun
  readonly course: SeriesCourse
}

function describeCourse({ run, course }: FollowedRun, { unit }: SeriesDescription): string {
  const show = ({ time, value }: CoursePoint): string =>
    `${showValue(value, unit)} at ${showValue(time - run.zero, 's')}`
  const { first, highest, last } = course
  return `${formatRunTitle(run)}: starts at ${show(first)}, peaks at ${show(highest)}, ends at ${show(last)}.`
}

function rankPeaks(
  followed: readonly FollowedRun[],
  { unit }: SeriesDescription,
): readonly string[] {
  const ranked = [...followed].sort((a, b) => a.course.highest.value - b.course.highest.value)
  const [lowest, highest] = [ranked[0], ranked.at(-1)]
  if (lowest === undefined || highest === undefined || lowest === highest) return []
  const peak = showValue(highest.course.highest.value, unit)
  if (peak === showValue(lowest.course.highest.value, unit)) return [`All peak at ${peak}.`]
  const show = ({ run, course }: FollowedRun): string =>
    `${formatRunTitle(run)} with ${showValue(course.highest.value, unit)}`
  return [`The highest peak is that of ${show(highest)}, the lowest that of ${show(lowest)}.`]
}
