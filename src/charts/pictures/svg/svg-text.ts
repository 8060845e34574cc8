import type { Drawing, TextMark, TextRun } from '../../drawing.ts'
import { formatFontFace } from '../../font-family.ts'
import { listShownRuns } from '../shown-runs.ts'
import type { SvgNode } from './svg-node.ts'
import { paint } from './svg-paint.ts'
import { findPlace } from './svg-places.ts'

/** Describe a line of text; runs in another size, height or typeface become spans. */
export function describeText(mark: TextMark, drawing: Drawing): SvgNode {
  const [x, y] = findPlace(mark, drawing)
  const { runs, isSpaced } = listShownRuns(mark)
  return {
    name: 'text',
    attributes: {
      ...paint(drawing, mark.ink, 'fill'),
      ...(mark.rotate === 0
        ? { x, y }
        : { transform: `translate(${x},${y}) rotate(${-mark.rotate})` }),
      ...(mark.anchor === 'start' ? {} : { 'text-anchor': mark.anchor }),
      'font-size': round(mark.font.size, 2),
      ...formatFontFace(mark.font.family, drawing.font.family),
      // Blanks collapse without it; a single one at the start, as most tic labels have, should.
      ...(isSpaced ? { 'xml:space': 'preserve' } : {}),
    },
    content: describeRuns(runs, mark.font),
  }
}

function describeRuns(runs: readonly TextRun[], font: TextMark['font']): string | SvgNode[] {
  const [first, ...others] = runs
  if (first === undefined) return ''
  if (others.length === 0 && isPlain(first)) return first.text
  return runs.map((run, index) => ({
    name: 'tspan',
    attributes: describeRun(run, runs[index - 1]?.rise ?? 0, font),
    content: run.text,
  }))
}

function isPlain({ scale = 1, rise = 0, family, isHidden }: TextRun): boolean {
  return scale === 1 && rise === 0 && family === undefined && isHidden !== true
}

/** Spans stand beside each other within the text: each tells its whole size, and how far it rises. */
function describeRun(
  { scale = 1, rise = 0, family, isHidden, back = 0 }: TextRun,
  riseBefore: number,
  font: TextMark['font'],
): SvgNode['attributes'] {
  const size = round(font.size * scale, 1)
  const dy = round((riseBefore - rise) * font.size, 2)
  return {
    ...(back === 0 ? {} : { dx: round(-back * size, 2) }),
    ...(dy === 0 ? {} : { dy }),
    ...(scale === 1 ? {} : { 'font-size': size }),
    ...(family === undefined ? {} : formatFontFace(family, font.family)),
    ...(isHidden === true ? { 'fill-opacity': 0 } : {}),
  }
}

function round(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals
}
