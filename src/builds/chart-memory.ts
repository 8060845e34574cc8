import { createHash } from 'node:crypto'

/** A chart that was drawn without a message. */
export interface KnownChart {
  /** Of the model that it was drawn from; see `sumData`. */
  readonly model: string
  /** Of its SVG; see {@link sumSvg}. */
  readonly svg: string
}

/** Remembers charts between builds, so that those whose models are the same need not be drawn. */
export interface ChartMemory {
  /** @param file relative to the project's root */
  find(file: string): KnownChart | undefined
  keep(file: string, chart: KnownChart): void
}

/** Make a memory of charts, with those that are known already by their files. */
export function createChartMemory(known = new Map<string, KnownChart>()): ChartMemory {
  return {
    find: (file) => known.get(file),
    keep(file, chart) {
      known.set(file, chart)
    },
  }
}

/** Sum up an SVG, whichever line ends Git gave it. */
export function sumSvg(svg: string): string {
  return createHash('sha256').update(svg.replaceAll('\r\n', '\n')).digest('base64')
}
