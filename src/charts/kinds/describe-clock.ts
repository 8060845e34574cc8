import { describeTrace } from '../../summaries/describe-trace.ts'
import { nameRuns } from './describe-live.ts'
import type { Findings } from './chart-findings.ts'
import { joinWords, showValue } from './show-value.ts'
import type { ClockSpec } from './trace-spec.ts'
import type { ObjectRun } from './traced-run.ts'

/** What a chart of memory over the clock is described from. */
export interface ClockFindingsInput {
  readonly spec: ClockSpec
  readonly runs: readonly ObjectRun[]
}

/** Say in words how RSS goes over the events of each trace. */
export function describeClock({ spec, runs }: ClockFindingsInput): Findings {
  const names = nameRuns(runs)
  const subject = `RSS at the events of ${joinWords(names)}`
  const courses = runs.map(({ trace: { rss, events } }, i) => {
    const course = `starts at ${showValue(rss.first, 'B')}, peaks at ${showValue(rss.peak, 'B')}, ends at ${showValue(rss.last, 'B')}, over ${showValue(events, '1')} events and ${showValue(rss.elapsed, 's')} of CPU time.`
    return `${names[i] ?? ''}: ${course}`
  })
  const sentences = runs.flatMap(({ trace }, i) => [courses[i] ?? '', ...describeTrace(trace)])
  return {
    about: { title: spec.alt ?? subject, description: sentences.join(' ') },
    alt: [`${subject}.`, ...courses].join(' '),
  }
}
