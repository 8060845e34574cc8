import { namePid, NO_PID } from '../../records/sum-pid.ts'
import { formatSurvey, type NamedSurvey } from '../../explanations/format-survey.ts'
import { surveyLog } from '../../explanations/survey-log.ts'
import { findUnitName } from '../../quantities/quantity.ts'
import { findUnitNotes } from '../../summaries/find-unit-notes.ts'
import { pickMeasured } from '../../summaries/run-metrics.ts'
import { readFormats } from '../read-formats.ts'
import { resolveLog } from '../resolve-log.ts'
import { EXIT, report, type ExitCode, type Session } from '../session.ts'

/** The options of `tracedocs show`. */
export interface ShowOptions {
  readonly format: 'text' | 'json'
}

/** Show what each log holds: formats, lines taken and not, every metric with its line, and its series. */
export async function runShow(
  session: Session,
  logs: readonly string[],
  { format }: ShowOptions,
): Promise<ExitCode> {
  let isFailed = false
  const shown: NamedSurvey[] = []
  const { formats } = await readFormats(session)
  for (const log of logs) {
    const file = await resolveLog(session, log)
    const request = { file, path: log, formats, forced: false, words: false }
    const { survey, messages } = await surveyLog(request, session.effects)
    report(session, messages)
    isFailed ||= survey === undefined
    if (survey !== undefined) shown.push({ log, survey })
  }
  // An empty list would say that the logs hold nothing.
  const isNone = isFailed && shown.length === 0
  if (format === 'text') session.print(shown.map(formatSurvey).join('\n'))
  else if (!isNone) session.print(`${JSON.stringify(shown.map(exportSurvey), null, 2)}\n`)
  return isFailed ? EXIT.failed : EXIT.fine
}

function exportSurvey({ log, survey }: NamedSurvey) {
  const { contents, runs, series, lines, untaken } = survey
  return {
    log,
    formats: Object.fromEntries(contents.reading.counts),
    trace: contents.trace?.kind ?? null,
    bytes: contents.reading.totals.bytes,
    lines: contents.reading.totals.lines,
    processes: runs.map((run) => ({
      pid: exportPid(run.pid),
      metrics: Array.from(pickMeasured(run.metrics), ([name, { quantity }]) => ({
        name,
        value: quantity.value,
        unit: findUnitName(quantity.unit) ?? null,
        lines: lines.get(name)?.list() ?? [],
        notes: findUnitNotes(run, name),
      })),
    })),
    series: series.map(({ pid, length }) => ({ pid: exportPid(pid), samples: length })),
    untaken: untaken ?? null,
  }
}

/** A pid for programs: `null` where there is none, a text such as `1234[2]` for a later execution. */
function exportPid(pid: number | undefined): number | string | null {
  if (pid === undefined || pid === NO_PID) return null
  return namePid(pid)
}
