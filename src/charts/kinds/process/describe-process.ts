import { nameSamples } from '../words/count-shown.ts'
import { cleanLabel } from '../../../series/clean-label.ts'
import type { SampleReader } from '../../../series/sample-reader.ts'
import { formatQuantity } from '../../../quantities/format-quantity.ts'
import type { Metric } from '../../../summaries/metric.ts'
import { summariseProcess } from '../../../summaries/summarise-process.ts'
import type { About } from '../../chart.ts'
import type { ChartClock } from '../dates/choose-clock.ts'
import { showMoment } from '../dates/show-moment.ts'
import { getSeries } from '../runs/series-catalogue.ts'
import { isPart, isShown, type ShownTime } from '../dates/shown-time.ts'
import { followSeries } from '../runs/series-course.ts'
import { describePart, summarisePart } from './describe-part.ts'

/** What the sentence about a process says besides its figures. */
export interface ProcessSubject {
  readonly title: string
  /** How the chart shows time, other than in seconds. */
  readonly clock: ChartClock | undefined
  /** The part of it that the chart shows. */
  readonly shown: ShownTime
}

/** What the description of a process says besides its figures. */
interface ProcessWords extends ProcessSubject {
  /** Sentences about what could not be read, such as skipped lines. */
  readonly doubts: readonly string[]
}

/**
 * Describe in words what a process chart shows, for `<desc>`: the course and the peak of RSS, page faults,
 * CPU, labels, and doubts.
 */
export function describeProcess(
  reader: SampleReader,
  { title, clock, shown, doubts }: ProcessWords,
): About {
  if (isPart(shown)) {
    const part = [...describePart(reader, shown, clock), ...describeLabels(reader, clock, shown)]
    return { title, description: [...part, ...doubts].join(' ') }
  }
  const metrics = summariseProcess(reader)
  const sentences = [
    `Memory (RSS) starts at ${show(metrics.get('rss.first'))}, peaks at ${show(metrics.get('rss.peak'))} ${showMoment(findPeak(reader), clock)}, and ends at ${show(metrics.get('rss.last'))} ${showMoment(findEnd(reader), clock)}.`,
    ...(isMeasured(metrics.get('cpu.mean')) || isMeasured(metrics.get('cpu.peak'))
      ? [
          `Mean CPU ${show(metrics.get('cpu.mean'))} at the end, instantaneous CPU at most ${show(metrics.get('cpu.peak'))}.`,
        ]
      : []),
    ...(isMeasured(metrics.get('faults.total'))
      ? [
          `Page faults ${show(metrics.get('faults.total'))}, at most ${show(metrics.get('faults.peak'))}.`,
        ]
      : []),
    ...describeLabels(reader, clock, shown),
    `${show(metrics.get('process.samples'))} ${nameSamples(reader.length)}.`,
    ...doubts,
  ]
  return { title, description: sentences.join(' ') }
}

/** Summarise a process chart in one sentence, for the alt text of its image. */
export function summariseInSentence(
  reader: SampleReader,
  { title, clock, shown }: ProcessSubject,
): string {
  if (isPart(shown)) return `${title}${summarisePart(reader, shown, clock)}.`
  const metrics = summariseProcess(reader)
  const peak = findPeak(reader)
  const cpu = metrics.get('cpu.mean')
  const words = isMeasured(cpu) ? `, mean CPU is ${show(cpu)}` : ''
  return `${title}: memory (RSS) peaks at ${show(metrics.get('rss.peak'))} ${showMoment(peak, clock)}${words}.`
}

function isMeasured(metric: Metric | undefined): boolean {
  return metric?.kind === 'measured'
}

function findPeak(reader: SampleReader): number | undefined {
  return followSeries(getSeries('rss'), reader)?.highest.time
}

function findEnd(reader: SampleReader): number | undefined {
  return followSeries(getSeries('rss'), reader)?.last.time
}

/** Most labels that a description lists: a listener has to follow them. */
const MAX_LABELS = 5

function describeLabels(
  { labels: all }: SampleReader,
  clock: ChartClock | undefined,
  shown: ShownTime,
): readonly string[] {
  const labels = all.filter(({ elapsed }) => isShown(elapsed, shown))
  const named = labels
    .slice(0, MAX_LABELS)
    .map(({ text, elapsed }) => `\u201c${cleanLabel(text)}\u201d ${showMoment(elapsed, clock)}`)
  if (named.length === 0) return []
  const more = labels.length - named.length
  return [`Labels: ${named.join(', ')}${more > 0 ? `, and ${String(more)} more` : ''}.`]
}

function show(metric: Metric | undefined): string {
  if (metric?.kind !== 'measured') return 'unknown'
  const formatted = formatQuantity(metric.quantity, undefined)
  return formatted.kind === 'made' ? formatted.value : 'unknown'
}
