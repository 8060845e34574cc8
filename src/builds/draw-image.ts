import type { VFileMessage } from 'vfile-message'
import { drawPng, isPngCurrent, type PngSource } from '../charts/draw-png.ts'
import type { Drawing } from '../charts/drawing.ts'
import type { ImportedPackage, PackageFailure } from '../charts/import-package.ts'
import { loadResvg } from '../charts/load-resvg.ts'
import { createMessage, type Place, type Problem } from '../diagnostics.ts'

/** What a chart is drawn as for those who show no SVG. */
export type ImageFormat = 'png'

/** A chart that is laid out, and drawn as SVG. */
export interface Picture {
  readonly drawing: Drawing
  readonly svg: string
}

/** How a picture is drawn once more. */
export interface ImageRequest {
  readonly format: ImageFormat
  /** Pixels of a PNG to a pixel of the SVG; absent is 2. */
  readonly scale?: number | undefined
  /** What is there now. */
  readonly before?: Uint8Array | undefined
  /** Where messages point to. */
  readonly place: Place
}

/** An image's bytes, or `undefined` when it could not be drawn; and what is to be said about it. */
export interface DrawnImage {
  readonly bytes: Uint8Array | undefined
  readonly messages: readonly VFileMessage[]
}

/**
 * Draw a picture in another format. A PNG that was drawn from the same SVG stays as it is: another
 * machine's fonts are no reason to write it again.
 */
export async function drawImage(picture: Picture, request: ImageRequest): Promise<DrawnImage> {
  const { before, scale = 2, place } = request
  const source: PngSource = { ...picture, scale }
  if (before !== undefined && isPngCurrent(before, source)) return { bytes: before, messages: [] }
  const drawn = await drawPng(source)
  if (drawn.kind === 'drawn') return { bytes: drawn.png, messages: [] }
  const problem =
    drawn.kind === 'no-package' ? explainPackage(request.format, drawn.failure) : drawn
  return { bytes: undefined, messages: [createMessage(problem, place)] }
}

/** Tell of packages that some formats need and that are not there, before anything is done. */
export async function checkImagePackages(
  formats: readonly string[],
): Promise<readonly VFileMessage[]> {
  const messages: VFileMessage[] = []
  for (const [format, load] of LOADERS) {
    if (!formats.includes(format)) continue
    const loaded = await load()
    if (loaded.kind === 'imported') continue
    messages.push(createMessage(explainPackage(format, loaded.failure), { path: 'package.json' }))
  }
  return messages
}

const LOADERS: readonly (readonly [ImageFormat, () => Promise<ImportedPackage<unknown>>])[] = [
  ['png', loadResvg],
]

function explainPackage(format: ImageFormat, failure: PackageFailure): Problem {
  return { kind: 'missing-package', format: format.toUpperCase(), ...failure }
}
