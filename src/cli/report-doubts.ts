import { createMessage, type Problem } from '../problems/diagnostics.ts'
import type { ProposedFormat } from '../proposals/proposed-format.ts'
import type { RunProcess } from '../summaries/run.ts'
import { report, type Session } from './session.ts'

/**
 * Report which columns of proposed formats may be meant otherwise or are left out, each once, at the first log that it is for.
 *
 * @param written the files that were written, which have to be removed before they can be proposed anew
 */
export function reportDoubts(
  session: Session,
  formats: ReadonlyMap<string, ProposedFormat>,
  written: readonly string[],
): void {
  const seen = new Set<ProposedFormat>()
  for (const [log, format] of formats) {
    if (seen.has(format)) continue
    seen.add(format)
    const place = { path: log, line: 1, column: 1 }
    report(
      session,
      format.notes.map((problem) => createMessage(addWritten(problem, written), place, 'info')),
    )
  }
}

function addWritten(problem: Problem, written: readonly string[]): Problem {
  const isMended = problem.kind === 'left-out-column' || problem.kind === 'foreign-unit'
  return isMended ? { ...problem, written } : problem
}

/** Report in which unit logs mean what they print, where a page shows it in another: `MB, by which psrecord means MiB`. */
export function reportNotes(session: Session, processes: readonly RunProcess[]): void {
  const seen = new Set<string>()
  for (const { log } of processes) {
    const notes = log.contents.processes.flatMap((series) => Object.entries(series.notes ?? {}))
    for (const [column, note] of notes) {
      const [unit = ''] = note.split(';')
      if (!unit.includes(' MB, by which ') || seen.has(unit)) continue
      seen.add(unit)
      const problem = { kind: 'meant-unit', column, note: unit } as const
      report(session, [createMessage(problem, { path: log.path }, 'info')])
    }
  }
}
