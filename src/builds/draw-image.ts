import type { VFileMessage } from 'vfile-message'
import { drawPdf } from '../charts/pictures/pdf/draw-pdf.ts'
import { drawPng, isPngCurrent, type PngSource } from '../charts/pictures/png/draw-png.ts'
import type { Drawing } from '../charts/drawing.ts'
import type { PackageFailure } from '../charts/pictures/png/import-package.ts'
import { loadResvg } from '../charts/pictures/png/load-resvg.ts'
import { createMessage, type Place, type Problem } from '../problems/diagnostics.ts'

/** What a chart is drawn as for those who show no SVG. */
export type ImageFormat = (typeof IMAGE_FORMATS)[number]

/** In the order in which they are written. */
export const IMAGE_FORMATS = ['png', 'pdf'] as const

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

/** Draw a picture in another format. */
export async function drawImage(picture: Picture, request: ImageRequest): Promise<DrawnImage> {
  switch (request.format) {
    case 'png':
      return drawPngImage(picture, request)
    case 'pdf':
      return drawPdfImage(picture, request)
  }
}

/**
 * A PNG that was drawn from the same SVG stays as it is: another machine's fonts are no reason to
 * write it again.
 */
async function drawPngImage(picture: Picture, request: ImageRequest): Promise<DrawnImage> {
  const { before, scale = 2, place } = request
  const source: PngSource = { ...picture, scale }
  if (before !== undefined && isPngCurrent(before, source)) return { bytes: before, messages: [] }
  const drawn = await drawPng(source)
  if (drawn.kind === 'drawn') return { bytes: drawn.png, messages: [] }
  const problem = drawn.kind === 'no-package' ? explainPackage(drawn.failure) : drawn
  return { bytes: undefined, messages: [createMessage(problem, place)] }
}

async function drawPdfImage({ drawing }: Picture, { place }: ImageRequest): Promise<DrawnImage> {
  const { pdf, unknown } = await drawPdf(drawing)
  if (unknown.length === 0) return { bytes: pdf, messages: [] }
  const problem = { kind: 'unknown-characters', characters: unknown } as const
  return { bytes: pdf, messages: [createMessage(problem, place, 'warning')] }
}

/** Tell of packages that some formats need and that are not there, before anything is done. */
export async function checkImagePackages(
  formats: readonly string[],
): Promise<readonly VFileMessage[]> {
  if (!formats.includes('png')) return []
  const loaded = await loadResvg()
  if (loaded.kind === 'imported') return []
  return [createMessage(explainPackage(loaded.failure), { path: 'package.json' })]
}

function explainPackage(failure: PackageFailure): Problem {
  return { kind: 'missing-package', format: 'PNG', ...failure }
}
