import { explainChartProblems } from '../builds/draw-model.ts'
import type { Chart } from '../charts/chart.ts'
import type { Drawing } from '../charts/drawing.ts'
import { layOutChart } from '../charts/lay-out-chart.ts'
import { drawPdf } from '../charts/pictures/pdf/draw-pdf.ts'
import { drawPng } from '../charts/pictures/png/draw-png.ts'
import { drawSvg } from '../charts/pictures/svg/draw-svg.ts'
import { formatProblem } from '../problems/diagnostics.ts'

/** What a chart may be drawn as. */
export type PictureFormat = 'svg' | 'png' | 'pdf'

/** How a chart is drawn. */
export interface DrawOptions {
  /** `svg` by default. `png` needs the optional package `@resvg/resvg-js`. */
  readonly format?: PictureFormat
  /** Pixels of a PNG for each pixel of the chart; 2 by default. */
  readonly scale?: number
}

/**
 * Draw a chart as the text of an SVG document, or as the bytes of a PNG or a PDF. The same chart gives the
 * same SVG and the same PDF on every machine; a PNG depends on the fonts that are installed.
 *
 * @throws {Error} when an axis has no range, the canvas no room for the plot, or the package for PNG is missing
 */
export async function drawChart(
  chart: Chart,
  options?: DrawOptions & { readonly format?: 'svg' },
): Promise<string>
export async function drawChart(
  chart: Chart,
  options: DrawOptions & { readonly format: 'png' | 'pdf' },
): Promise<Uint8Array>
/** The same for the three formats. */
export async function drawChart(
  chart: Chart,
  { format = 'svg', scale = 2 }: DrawOptions = {},
): Promise<string | Uint8Array> {
  const drawing = layOut(chart)
  switch (format) {
    case 'svg':
      return drawSvg(drawing)
    case 'pdf':
      return (await drawPdf(drawing)).pdf
    case 'png':
      return drawPixels(drawing, scale)
  }
}

function layOut(chart: Chart): Drawing {
  const layout = layOutChart(chart)
  if (layout.kind === 'drawn') return layout.drawing
  throw new Error(explainChartProblems(layout.problems).map(formatProblem).join('\n'))
}

async function drawPixels(drawing: Drawing, scale: number): Promise<Uint8Array> {
  const drawn = await drawPng({ drawing, svg: await drawSvg(drawing), scale })
  if (drawn.kind === 'drawn') return drawn.png
  throw new Error(
    drawn.kind === 'no-package'
      ? formatProblem({ kind: 'missing-package', task: 'draw PNG', ...drawn.failure })
      : formatProblem(drawn),
  )
}
