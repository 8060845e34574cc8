import type { PlotStyleName } from '../../charts/chart.ts'
import type { PlotElement } from '../script-plot.ts'
import type { TokenReader } from '../token-reader.ts'

/** The plot styles that are drawn in polar plots. */
const POLAR_STYLES: ReadonlySet<PlotStyleName> = new Set([
  'lines',
  'points',
  'linespoints',
  'dots',
  'impulses',
  'labels',
  'circles',
  'filledcurves',
])

/**
 * Check that an element can be drawn in a polar plot.
 *
 * @throws ScriptError at the end of an element that cannot be
 */
export function checkPolarElement(
  reader: TokenReader,
  { style, smoothing, closing, using }: PlotElement,
): void {
  const refuse = (option: string): Error =>
    reader.createErrorBefore({ kind: 'uncovered-option', option, command: 'polar plots' })
  if (!POLAR_STYLES.has(style)) throw refuse(`with ${style}`)
  if (smoothing !== undefined) throw refuse(`smooth ${smoothing.name}`)
  if (style !== 'filledcurves') return
  if ((closing?.kind ?? 'closed') !== 'closed') throw refuse(`filledcurves ${closing?.kind ?? ''}`)
  if (using.columns.length > 2) throw refuse('filledcurves between two curves')
}
