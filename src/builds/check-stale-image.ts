import { createHash } from 'node:crypto'
import type { VFileMessage } from 'vfile-message'
import { nameBeside } from '../charts/pictures/plt/emit-chart.ts'
import { createMessage } from '../problems/diagnostics.ts'
import type { BuiltChart } from './build-charts.ts'
import type { ImageFormat } from './draw-image.ts'
import { readPresentBytes, type PresentFiles } from './read-present.ts'

/**
 * Warn of the image beside a chart that this build does not write, where an earlier build made it of another SVG: what includes it by hand, such as LaTeX,
 * would show old figures. An image that another program made says nothing, and is left alone.
 */
export async function checkStaleImage(
  { file, place, picture }: BuiltChart,
  format: ImageFormat,
  present: PresentFiles,
): Promise<readonly VFileMessage[]> {
  const path = nameBeside(file, format)
  if (!(await present.files.isInside(path))) return []
  const bytes = await readPresentBytes(path, present)
  const stated = bytes && STAMP.exec(Buffer.from(bytes).toString('latin1'))?.[1]
  if (stated === undefined || stated === sumText(picture.svg)) return []
  return [createMessage({ kind: 'stale-image', path, format }, place, 'warning')]
}

/** What PDF and PNG state of the SVG that they were made of; a PNG has up to five zeros between. */
const STAMP = /tracedocs[ \0]{1,5}sha256 ([0-9a-f]{64})/

function sumText(svg: string): string {
  return createHash('sha256').update(svg).digest('hex')
}
