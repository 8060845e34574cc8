import type { Closing, PlotStyleName } from '../../charts/chart.ts'
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

/** How areas are closed in polar plots. */
const POLAR_CLOSINGS: ReadonlySet<Closing['kind']> = new Set(['closed', 'between', 'r'])

/**
 * Check that an element can be drawn in a polar plot.
 *
 * @throws ScriptError at the end of an element that cannot be
 */
export function checkPolarElement(
  reader: TokenReader,
  { style, smoothing, closing }: PlotElement,
): void {
  const refuse = (option: string): Error =>
    reader.createErrorBefore({ kind: 'uncovered-option', option, command: 'polar plots' })
  if (!POLAR_STYLES.has(style)) throw refuse(`with ${style}`)
  if (smoothing !== undefined) throw refuse(`smooth ${smoothing.name}`)
  if (style !== 'filledcurves') return
  if (closing !== undefined && !POLAR_CLOSINGS.has(closing.kind))
    throw refuse(`filledcurves ${closing.kind}`)
}
