import path from 'node:path'
import { IMAGE_FORMATS } from '../../builds/draw-image.ts'
import type { PlotFormat } from './plot-options.ts'

/** What pictures are drawn as; the other formats are for gnuplot. */
export const PICTURE_FORMATS = ['svg', ...IMAGE_FORMATS] as const

/** Whether a path names the file of a picture, rather than a folder. */
export function isPictureFile(file: string): boolean {
  return findFormat(file) !== undefined
}

/** The SVG beside a picture, which gives the picture's other formats their names. */
export function nameSvg(file: string): string {
  return file.slice(0, -path.extname(file).length) + '.svg'
}

/** What to write: what `--emit` says; else what the file of `-o` is; else SVG. */
export function chooseEmit(
  emit: readonly PlotFormat[] | undefined,
  output = '',
): readonly PlotFormat[] {
  return emit ?? [findFormat(output) ?? 'svg']
}

function findFormat(file: string): PlotFormat | undefined {
  return PICTURE_FORMATS.find((format) => path.extname(file) === `.${format}`)
}
