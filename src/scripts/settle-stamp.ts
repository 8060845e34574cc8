import type { Chart } from '../charts/chart.ts'
import type { ScriptSession } from './script-session.ts'
import { omit } from './script-settings.ts'

/** Report a `set timestamp` whose text has the time of the drawing: there is no clock. */
export function reportTimedStamp(session: ScriptSession, start: number): void {
  if (!hasTime(session.settings.chart.stamp)) return
  const option = 'the time of the drawing'
  session.fault({ problem: { kind: 'uncovered-option', option, command: 'set timestamp' }, start })
}

/** Write the text of `set timestamp` as it is drawn; nothing is of an empty one (gnuplot 5.4), or of one with a time. */
export function settleStamp<C extends Pick<Chart, 'stamp'>>(chart: C): C | Omit<C, 'stamp'> {
  const { stamp } = chart
  if (stamp === undefined) return chart
  const { caption, place } = stamp
  if (caption.text === '' || hasTime(stamp)) return omit(chart, 'stamp')
  const text = caption.text.replaceAll('%%', '%')
  return { ...chart, stamp: { caption: { ...caption, text }, place } }
}

function hasTime(stamp: Chart['stamp']): boolean {
  return stamp?.caption.text.replaceAll('%%', '').includes('%') === true
}
