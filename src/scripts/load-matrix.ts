import { expandMatrix, type MatrixHeaders, type MatrixReading } from './expand-matrix.ts'
import { namesSet } from './names-set.ts'
import { loadPlots, type LoadedPlot } from './load-plot.ts'
import type { PlotElement } from './script-plot.ts'
import type { ScriptSettings } from './script-settings.ts'

/** Read the data of elements that share a matrix; names of its columns and rows label the tics. */
export async function loadMatrix(
  elements: readonly PlotElement[],
  settings: ScriptSettings,
  {
    chunks,
    matrix,
  }: { readonly chunks: AsyncIterable<Uint8Array>; readonly matrix: MatrixReading },
): Promise<readonly LoadedPlot[]> {
  const headers: MatrixHeaders = { columns: [], rows: [] }
  const isIndexed = elements.some((element) => namesSet(element.rows))
  const rows = expandMatrix(chunks, settings.data, { reading: matrix, headers, isIndexed })
  // Without an index, the first matrix is meant.
  const chosen = elements.map((element) =>
    namesSet(element.rows) ? element : { ...element, rows: { ...element.rows, lastSet: 0 } },
  )
  const plain = {
    ...settings,
    hasHeaders: false,
    isHeaderTitled: false,
    data: { ...settings.data, separator: undefined },
  }
  const [first, ...others] = await loadPlots(chosen, plain, rows)
  if (first === undefined) return []
  const label = (names: readonly string[], axis: 'x' | 'y'): LoadedPlot['labels'] =>
    names.map((text, value) => ({ axis, tic: { value, label: { kind: 'text', text } } }))
  const labels = [...first.labels, ...label(headers.columns, 'x'), ...label(headers.rows, 'y')]
  return [{ ...first, labels }, ...others]
}
