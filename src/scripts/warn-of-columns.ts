import type { LoadedPlot } from './load-plot.ts'
import type { PlotElement } from './script-plot.ts'
import type { ScriptSession } from './script-session.ts'

/** Warn of columns that no row has, which leave their curve empty. */
export function warnOfColumns(
  session: Pick<ScriptSession, 'warn'>,
  { rows, columns, missingHeader }: LoadedPlot,
  element: PlotElement | undefined,
): void {
  if (element === undefined) return
  const { source, using } = element
  const { name } = source
  if (rows === 0) {
    session.warn({ problem: { kind: 'no-rows', path: name }, start: source.start })
    return
  }
  if (missingHeader !== undefined) {
    const problem = { kind: 'missing-header', path: name, ...missingHeader } as const
    session.warn({ problem, start: using.start })
    return
  }
  const asked = using.columns.flatMap((one) => (one.kind === 'number' ? [one.column] : []))
  const column = Math.max(0, ...asked)
  if (column > columns) {
    session.warn({
      problem: { kind: 'missing-column', path: name, column, columns },
      start: using.start,
    })
  }
}
