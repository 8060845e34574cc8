import type { Drawing, TextMark, TextRun } from '../../drawing.ts'
import { formatFontFace } from '../../font-family.ts'
import { listShownRuns } from '../shown-runs.ts'
import { pushElement, pushWords, type SvgAttributes, type SvgElement } from './svg-element.ts'
import type { SvgPainter } from './svg-painter.ts'
import { findPlace } from './svg-places.ts'

/** Draw a line of text; runs in another size, at another height or in another typeface become spans. */
export function pushText(parent: SvgElement, mark: TextMark, painter: SvgPainter): void {
  const { drawing } = painter
  const [x, y] = findPlace(mark, drawing)
  const { runs, isSpaced } = listShownRuns(mark)
  const text = pushElement(parent, 'text', {
    ...painter.paint(mark.ink, 'fill'),
    ...(mark.rotate === 0
      ? { x, y }
      : { transform: `translate(${x},${y}) rotate(${-mark.rotate})` }),
    ...(mark.anchor === 'start' ? {} : { 'text-anchor': mark.anchor }),
    'font-size': round(mark.font.size, 2),
    ...formatFontFace(mark.font.family, drawing.font.family),
    ...(mark.isBoxed === true ? { filter: `url(#${nameBox(drawing)})` } : {}),
    // Blanks would collapse. A single one at the start, as in most tic labels, should.
    ...(isSpaced ? { 'xml:space': 'preserve' } : {}),
  })
  pushRuns(text, runs, mark.font)
}

/** Draw the filter that paints the background behind a text, where a drawing has such a text. */
export function pushTextBox(definitions: SvgElement, painter: SvgPainter): void {
  const { drawing } = painter
  if (!drawing.marks.some((mark) => mark.kind === 'text' && mark.isBoxed === true)) return
  const place = { id: nameBox(drawing), x: 0, y: 0, width: 1, height: 1 }
  const filter = pushElement(definitions, 'filter', place)
  pushElement(filter, 'feFlood', { ...painter.paint('background', 'flood-color'), result: 'box' })
  pushElement(filter, 'feComposite', { in: 'SourceGraphic', in2: 'box', operator: 'atop' })
}

function nameBox({ id }: Drawing): string {
  return `${id}-text-box`
}

function pushRuns(text: SvgElement, runs: readonly TextRun[], font: TextMark['font']): void {
  const [first, ...others] = runs
  if (first === undefined || (others.length === 0 && isPlain(first))) {
    pushWords(text, first?.text ?? '')
    return
  }
  for (const [index, run] of runs.entries()) {
    const attributes = describeRun(run, runs[index - 1]?.rise ?? 0, font)
    pushWords(pushElement(text, 'tspan', attributes), run.text)
  }
}

function isPlain({ scale = 1, rise = 0, family, isHidden }: TextRun): boolean {
  return scale === 1 && rise === 0 && family === undefined && isHidden !== true
}

/** Describe a run. Spans are not nested: each has its full size, and its rise relative to the previous one. */
function describeRun(
  { scale = 1, rise = 0, family, isHidden, back = 0 }: TextRun,
  riseBefore: number,
  font: TextMark['font'],
): SvgAttributes {
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
