import { describeTrace } from '../../summaries/describe-trace.ts'
import { formatRunTitle } from './chart-run.ts'
import type { Findings } from './chart-findings.ts'
import { listValues } from './live-chart.ts'
import { findPeakEvents, type LiveValue } from './live-points.ts'
import { joinWords, showValue } from './show-value.ts'
import type { LiveSpec } from './trace-spec.ts'
import type { MallocRun } from './traced-run.ts'

/** What a chart of live memory is described from. */
export interface LiveFindingsInput {
  readonly spec: LiveSpec
  readonly runs: readonly MallocRun[]
}

/** Say in words where what is live peaks, what is left at the end, and how far that can be trusted. */
export function describeLive({ spec, runs }: LiveFindingsInput): Findings {
  const values = listValues(spec)
  const thing = spec.show === 'count' ? 'Outstanding allocations' : 'Outstanding memory'
  const subject = `${thing} of ${joinWords(nameRuns(runs))}`
  const tell = (run: MallocRun): string =>
    values.map((value) => describePeak(run, value)).join('; ')
  const courses = runs.map(tell)
  const name = (text: string, i: number): string =>
    runs.length === 1 ? capitalise(text) : `${nameRuns(runs)[i] ?? ''}: ${text}`
  const sentences = runs.flatMap((run, i) => [
    `${name(courses[i] ?? '', i)}, after ${showValue(run.trace.live.events.at(-1) ?? 0, '1')} events.`,
    ...describeTrace(run.trace),
  ])
  return {
    about: { title: spec.alt ?? subject, description: sentences.join(' ') },
    alt:
      runs.length === 1
        ? `${subject}: ${courses.join('')}.`
        : [`${subject}.`, ...courses.map((course, i) => `${name(course, i)}.`)].join(' '),
  }
}

/** The only run of a chart is compared with nothing. */
export function nameRuns(
  runs: readonly { readonly title: string; readonly isBaseline: boolean }[],
): readonly string[] {
  return runs.length === 1 ? runs.map(({ title }) => title) : runs.map(formatRunTitle)
}

function describePeak({ trace: { counts, live } }: MallocRun, value: LiveValue): string {
  const isBytes = value === 'bytes'
  const show = (amount: number): string =>
    isBytes ? showValue(amount, 'B') : `${showValue(amount, '1')} allocations`
  const peak = isBytes ? counts.peakBytes : counts.peakCount
  const end = isBytes ? counts.outstandingBytes : counts.outstanding
  return `peaks at ${show(peak)}${placePeak(findPeakEvents(live, value))} and ends at ${show(end)}`
}

function placePeak(events: readonly [number, number] | undefined): string {
  if (events === undefined) return ''
  const [first, last] = events
  if (first === last) return ` at event ${showValue(last, '1')}`
  return ` between events ${showValue(first, '1')} and ${showValue(last, '1')}`
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
