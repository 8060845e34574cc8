import type { AxisName } from '../charts/chart.ts'
import { changeAxes, type ScriptSettings } from './script-settings.ts'
import { readRange } from './set-axis.ts'
import type { TokenReader } from './token-reader.ts'

/** Read a range of the command itself. */
export function readPlotRange(
  reader: TokenReader,
  settings: ScriptSettings,
  name: AxisName,
): ScriptSettings {
  return loosenEnds(readRange(reader, settings, name), settings, name)
}

/** Mark the ends that only the command itself fixes. */
function loosenEnds(
  changed: ScriptSettings,
  before: ScriptSettings,
  name: AxisName,
): ScriptSettings {
  const [now, set] = [changed.chart.axes[name].range, before.chart.axes[name].range]
  const loose = {
    ...(now.min !== undefined && set.min === undefined ? { min: true as const } : {}),
    ...(now.max !== undefined && set.max === undefined ? { max: true as const } : {}),
  }
  if (Object.keys(loose).length === 0) return changed
  return changeAxes(changed, [name], (axis) => ({ ...axis, loose }))
}
