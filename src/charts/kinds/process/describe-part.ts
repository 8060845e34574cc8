import type { SampleReader } from '../../../series/sample-reader.ts'
import type { ChartClock } from '../dates/choose-clock.ts'
import { showMoment } from '../dates/show-moment.ts'
import type { ShownTime } from '../dates/shown-time.ts'
import { getSeries, type SeriesName } from '../runs/series-catalogue.ts'
import { followSeries, type CoursePoint, type SeriesCourse } from '../runs/series-course.ts'
import { countShown, explainNoneShown } from '../words/count-shown.ts'
import { showValue } from '../words/show-value.ts'

/** Describe in words the part of a process that a chart shows: the course and the peak of RSS, CPU, and page faults. */
export function describePart(
  reader: SampleReader,
  shown: ShownTime,
  clock: ChartClock | undefined,
): readonly string[] {
  const follow = (name: SeriesName): SeriesCourse | undefined =>
    followSeries(getSeries(name), reader, shown)
  const show = ({ time, value }: CoursePoint): string =>
    `${showValue(value, 'B')} ${showMoment(time, clock)}`
  const [rss, cpu, mean, faults] = [
    follow('rss'),
    follow('cpu'),
    follow('cpu.mean'),
    follow('faults'),
  ]
  return [
    rss === undefined
      ? explainNoneShown('Memory (RSS)')
      : `Memory (RSS) starts at ${show(rss.first)}, peaks at ${show(rss.highest)}, and ends at ${show(rss.last)}.`,
    ...(mean === undefined ? [] : [`Mean CPU ${showValue(mean.last.value, '%')} at the end.`]),
    ...(cpu === undefined
      ? []
      : [`Instantaneous CPU at most ${showValue(cpu.highest.value, '%')}.`]),
    ...(faults === undefined
      ? []
      : [`Page faults at most ${showValue(faults.highest.value, '1/s')}.`]),
    ...countShown(rss?.count, { shown, all: reader.length }),
  ]
}

/** Say in the words behind a subject where the memory of a process peaks in the part that a chart shows; nothing if it has no sample there. */
export function summarisePart(
  reader: SampleReader,
  shown: ShownTime,
  clock: ChartClock | undefined,
): string {
  const rss = followSeries(getSeries('rss'), reader, shown)
  if (rss === undefined) return ''
  const { value, time } = rss.highest
  return `: memory (RSS) peaks at ${showValue(value, 'B')} ${showMoment(time, clock)}`
}
