import { formatLogPath } from '../logs/read-log-name.ts'
import type { MetricOrigin } from './metric-kind.ts'
import type { Metric } from './metric.ts'
import type { RunLog } from './run.ts'

/** What logs have nothing of all metrics of it lack for one reason; of the logs that were asked about last. */
let absences: { readonly logs: readonly RunLog[]; readonly of: Map<MetricOrigin, Metric> } = {
  logs: [],
  of: new Map(),
}

/** Explain why no log has a number of some formats, as far as the logs show it. */
export function explainAbsence(
  origin: MetricOrigin | undefined,
  logs: readonly RunLog[],
  reason?: string,
): Metric {
  if (origin === undefined) return missing('the run has no log')
  if (absences.logs !== logs) absences = { logs, of: new Map() }
  const known = absences.of.get(origin)
  if (known !== undefined) return known
  const having = logs.filter((log) => hasRecords(log, origin))
  const outdated = logs.filter(({ unread = [] }) =>
    origin.formats.some(({ name }) => unread.includes(name)),
  )
  if (outdated.length > 0) {
    return missing(
      `the lock has ${listPaths(outdated)} as an older tracedocs read it; build where the log is`,
    )
  }
  if (having.length === 0) {
    const absence = missing(`no ${origin.record} in ${listPaths(logs)}`)
    absences.of.set(origin, absence)
    return absence
  }
  const why = reason === undefined ? '' : `: ${reason}`
  const places = having.map((log) => quotePath(log) + quoteFirstLine(log, origin)).join(', ')
  return missing(`the ${origin.record} in ${places} has none${why}`)
}

/** Whether a log has records of some formats. */
export function hasRecords({ contents }: RunLog, { formats }: MetricOrigin): boolean {
  return formats.some(({ name }) => contents.reading.counts.has(name))
}

/** List the paths of logs for a sentence. */
export function listPaths(logs: readonly RunLog[]): string {
  return logs.map(quotePath).join(', ')
}

/** Quote the path of a log for a sentence. */
export function quotePath({ path }: RunLog): string {
  return `\`${formatLogPath(path)}\``
}

/** Say where the record is that lacks something, where the log was read. */
function quoteFirstLine({ contents }: RunLog, { formats }: MetricOrigin): string {
  const [line] = formats.flatMap(({ name }) => contents.reading.firstLines?.get(name) ?? [])
  return line === undefined ? '' : ` (${line})`
}

function missing(reason: string): Metric {
  return { kind: 'missing', reason }
}
