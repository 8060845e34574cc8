import type { CircleStyle } from '../charts/chart.ts'
import { readLength } from './set-objects.ts'
import { changeChart, type ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** Read `set style circle radius 0.5 nowedge`. */
export function readCircleStyle(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  let circle: CircleStyle = settings.chart.circle ?? { radius: 0.02, system: 'graph' }
  while (!reader.isAtEnd()) {
    if (reader.take('r$adius')) {
      const { length: radius, system } = readLength(reader, settings)
      // Files of `save` of gnuplot 4 have lengths in y and z behind it.
      while (reader.take(',')) readLength(reader, settings)
      circle = { ...circle, radius, system }
    } else if (reader.take('wedge$s')) circle = { ...circle, isOpen: false }
    else if (reader.take('nowedge$s')) circle = { ...circle, isOpen: true }
    else if (!reader.take('clip')) throw reader.createUncovered('set style circle')
  }
  return changeChart(settings, { circle })
}
