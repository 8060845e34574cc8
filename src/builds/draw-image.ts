import type { VFileMessage } from 'vfile-message'
import { drawPdf } from '../charts/pictures/pdf/draw-pdf.ts'
import { drawPng, isPngCurrent, type PngSource } from '../charts/pictures/png/draw-png.ts'
import type { Drawing } from '../charts/drawing.ts'
import type { PackageFailure } from '../charts/pictures/png/import-package.ts'
import { loadResvg } from '../charts/pictures/png/load-resvg.ts'
import { createMessage, type Place, type Problem } from '../problems/diagnostics.ts'

/** The formats of charts for hosts that do not show SVG. */
export type ImageFormat = (typeof IMAGE_FORMATS)[number]

/** In the order in which they are written. */
export const IMAGE_FORMATS = ['png', 'pdf'] as const

/** A chart's layout and its SVG. */
export interface Picture {
  readonly drawing: Drawing
  readonly svg: string
}

/** How to draw a picture in another format. */
export interface ImageRequest {
  readonly format: ImageFormat
  /** Pixels of a PNG per pixel of the SVG; 2 by default. */
  readonly scale?: number | undefined
  /** The present file's content. */
  readonly before?: Uint8Array | undefined
  /** The place that messages point to. */
  readonly place: Place
}

/** An image's bytes, or `undefined` if it could not be drawn; with the messages. */
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
 * Keep a PNG that was drawn from the same SVG, since another machine's fonts are no reason to write it
 * again.
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

async function drawPdfImage(
  { drawing, svg }: Picture,
  { place }: ImageRequest,
): Promise<DrawnImage> {
  const { pdf, unknown } = await drawPdf(drawing, svg)
  if (unknown.length === 0) return { bytes: pdf, messages: [] }
  const problem = { kind: 'unknown-characters', characters: unknown } as const
  return { bytes: pdf, messages: [createMessage(problem, place, 'warning')] }
}

/** Report missing packages that some formats need, before anything is built. */
export async function checkImagePackages(
  formats: readonly string[],
): Promise<readonly VFileMessage[]> {
  if (!formats.includes('png')) return []
  const loaded = await loadResvg()
  if (loaded.kind === 'imported') return []
  return [createMessage(explainPackage(loaded.failure), { path: 'package.json' })]
}

function explainPackage(failure: PackageFailure): Problem {
  return { kind: 'missing-package', task: 'draw PNG', ...failure }
}
