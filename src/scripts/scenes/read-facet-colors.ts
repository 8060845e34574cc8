import type { Color, Surface } from '../../charts/chart.ts'
import { parseNumberExpression } from '../parse-constant.ts'
import { findLineStyle, readColor } from '../read-line-style.ts'
import type { ScriptSettings } from '../script-settings.ts'
import type { TokenReader } from '../token-reader.ts'

/** Whether `fillcolor` follows; `fillcolor palette` is a property of lines. */
export function isFillColorNext(reader: TokenReader): boolean {
  if (!reader.isNext('fc') && !reader.isNext('fillc$olor')) return false
  return !(reader.peek(1)?.text.startsWith('pal') ?? false)
}

/** Read `fillcolor "cyan"`, or `fillcolor linestyle 3`, whose next style is the colour of the other side. */
export function readFacetColors(
  reader: TokenReader,
  settings: ScriptSettings,
): Surface['facetColors'] {
  reader.take('fc', 'fillc$olor')
  if (!reader.take('ls', 'linest$yle')) {
    const color = readColor(reader, settings)
    // gnuplot 5.4 knows no number of a line type here.
    return color.kind === 'rgb' ? [color, color] : undefined
  }
  const style = Math.trunc(parseNumberExpression(reader, settings.scope))
  const find = (number: number): Color => {
    const { color, type = number } = findLineStyle(number, settings)
    return color ?? { kind: 'linetype', type }
  }
  return [find(style), find(style + 1)]
}
