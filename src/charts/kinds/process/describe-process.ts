import { cleanLabel } from '../../../series/clean-label.ts'
import type { SampleReader } from '../../../series/sample-reader.ts'
import { formatQuantity } from '../../../quantities/format-quantity.ts'
import type { Metric } from '../../../summaries/metric.ts'
import { summariseProcess } from '../../../summaries/summarise-process.ts'
import type { About } from '../../chart.ts'
import type { SampleDates } from '../dates/sample-dates.ts'
import { showMoment } from '../dates/show-moment.ts'
import { getSeries } from '../runs/series-catalogue.ts'
import { followSeries } from '../runs/series-course.ts'

/** What the description of a process says besides its figures. */
interface ProcessWords {
  readonly title: string
  /** When its samples were taken, if the chart shows it. */
  readonly dates: SampleDates | undefined
  /** Sentences about what could not be read, such as skipped lines. */
  readonly doubts: readonly string[]
}

/**
 * Describe in words what a process chart shows, for `<desc>`: the course and the peak of RSS, page faults,
 * CPU, labels, and doubts.
 */
export function describeProcess(
  reader: SampleReader,
  { title, dates, doubts }: ProcessWords,
): About {
  const metrics = summariseProcess(reader)
  const sentences = [
    `Memory (RSS) starts at ${show(metrics.get('rss.first'))}, peaks at ${show(metrics.get('rss.peak'))} ${showMoment(findPeak(reader), dates)}, and ends at ${show(metrics.get('rss.last'))} ${showMoment(findEnd(reader), dates)}.`,
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
    ...describeLabels(reader, dates),
    `${show(metrics.get('process.samples'))} samples.`,
    ...doubts,
  ]
  return { title, description: sentences.join(' ') }
}

/** Summarise a process chart in one sentence, for the alt text of its image. */
export function summariseInSentence(
  reader: SampleReader,
  title: string,
  dates: SampleDates | undefined,
): string {
  const metrics = summariseProcess(reader)
  const peak = findPeak(reader)
  const cpu = metrics.get('cpu.mean')
  const words = isMeasured(cpu) ? `, mean CPU is ${show(cpu)}` : ''
  return `${title}: memory (RSS) peaks at ${show(metrics.get('rss.peak'))} ${showMoment(peak, dates)}${words}.`
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
  { labels }: SampleReader,
  dates: SampleDates | undefined,
): readonly string[] {
  const named = labels
    .slice(0, MAX_LABELS)
    .map(({ text, elapsed }) => `\u201c${cleanLabel(text)}\u201d ${showMoment(elapsed, dates)}`)
  if (named.length === 0) return []
  const more = labels.length - named.length
  return [`Labels: ${named.join(', ')}${more > 0 ? `, and ${String(more)} more` : ''}.`]
}

function show(metric: Metric | undefined): string {
  if (metric?.kind !== 'measured') return 'unknown'
  const formatted = formatQuantity(metric.quantity, undefined)
  return formatted.kind === 'made' ? formatted.value : 'unknown'
}
