import type { Arrow, Color, LineStyle } from '../charts/chart.ts'
import { omit } from './script-settings.ts'

/**
 * Give arrows what the svg terminal of gnuplot 5.4 takes over from the arrow before: without a colour of their own, its colour, and its
 * dashes, too, where the colour is the same. Where the width of lines changes, or a head is filled, it starts anew.
 */
export function carryArrowColors(arrows: readonly Arrow[]): readonly Arrow[] {
  const pens = { front: createPen(), back: createPen() }
  return arrows.map((arrow) => pens[arrow.layer ?? 'back'](arrow))
}

/** Create what draws one arrow after the other in a layer. */
function createPen(): (arrow: Arrow) => Arrow {
  let before: LineStyle | undefined
  return (arrow) => {
    const isFilled = arrow.heads !== 'none' && (arrow.head?.fill ?? 'nofilled') !== 'nofilled'
    const isAnew = isFilled || before?.width !== arrow.line.width
    before = isAnew || before === undefined ? spellColor(arrow.line) : carry(before, arrow.line)
    return { ...arrow, line: before }
  }
}

function carry(before: LineStyle, line: LineStyle): LineStyle {
  const own = spellColor(line)
  const isSame = own.color === undefined || isSameCode(own.color, before.color)
  if (!isSame) return own
  const { color, dash } = before
  return {
    ...omit(own, 'dash'),
    ...(color === undefined ? {} : { color }),
    ...(dash === undefined ? {} : { dash }),
  }
}

/** Give a line the colour of its type; black that is not written has none. */
function spellColor(line: LineStyle): LineStyle {
  if (line.color !== undefined || line.type < 0) return line
  return { ...line, color: { kind: 'linetype', type: line.type } }
}

function isSameCode(own: Color, before: Color | undefined): boolean {
  return own.kind === 'rgb' && before?.kind === 'rgb' && own.hex === before.hex
}
