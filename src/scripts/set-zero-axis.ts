import type { AxisName } from '../charts/chart.ts'
import { completeLine, readLineChange } from './read-line-style.ts'
import { changeChart, omit, type ScriptSettings } from './script-settings.ts'
import { changeScene } from './scenes/change-scene.ts'
import type { TokenReader } from './token-reader.ts'

/** Read `set xzeroaxis` with its line, which is dotted by default. */
export function readZeroAxis(
  reader: TokenReader,
  settings: ScriptSettings,
  names: readonly (AxisName | 'z')[],
): ScriptSettings {
  const change = readLineChange(reader, settings)
  const line = completeLine(change, 0)
  // Without a type or a colour of its own, it is black (gnuplot 5.4).
  const own =
    change.type === undefined && change.color === undefined
      ? { ...line, color: { kind: 'linetype', type: -1 } as const }
      : line
  // Types below black draw nothing.
  if (own.type < -1) return unsetZeroAxis(settings, names)
  const zeroAxes = {
    ...settings.chart.zeroAxes,
    ...Object.fromEntries(names.filter((name) => name !== 'z').map((name) => [name, own])),
  }
  const changed = changeChart(settings, { zeroAxes })
  return names.includes('z') ? changeScene(changed, { zeroAxis: own }) : changed
}

/** Remove lines at zero. */
export function unsetZeroAxis(
  settings: ScriptSettings,
  names: readonly (AxisName | 'z')[],
): ScriptSettings {
  const zeroAxes = names
    .filter((name) => name !== 'z')
    .reduce((all, name) => omit(all, name), settings.chart.zeroAxes ?? {})
  const changed = changeChart(settings, { zeroAxes })
  return names.includes('z') ? { ...changed, scene: omit(changed.scene, 'zeroAxis') } : changed
}
