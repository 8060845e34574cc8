import { inflateSync } from 'node:zlib'

/** A decoded PNG: pixels as `r, g, b, a`, texts by keyword. */
export interface DecodedPng {
  readonly width: number
  readonly height: number
  /** Pixels to a metre. */
  readonly density: number
  readonly texts: Readonly<Record<string, string>>
  readonly pixels: Uint8Array
}

/** Decode a PNG of four channels of eight bits, not interlaced (PNG 1.2, chapters 4 and 6). */
export function readPng(png: Buffer): DecodedPng {
  const chunks = listChunks(png)
  const find = (type: string): Buffer =>
    Buffer.concat(chunks.filter((chunk) => chunk.type === type).map(({ data }) => data))
  const header = find('IHDR')
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const texts = chunks
    .filter(({ type }) => type === 'iTXt')
    .map(({ data }) => data.toString().split('\0\0\0\0\0'))
  return {
    width,
    height,
    density: find('pHYs').readUInt32BE(0),
    texts: Object.fromEntries(texts.map(([keyword = '', text = '']) => [keyword, text])),
    pixels: undoFilters(inflateSync(find('IDAT')), width * 4),
  }
}

function listChunks(png: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = []
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    const data = png.subarray(at + 8, at + 8 + length)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data })
    at += length + 12
  }
  return chunks
}

function undoFilters(rows: Buffer, length: number): Uint8Array {
  const pixels = new Uint8Array((rows.length / (length + 1)) * length)
  for (let i = 0; i < pixels.length; i++) {
    const row = Math.floor(i / length)
    const left = i % length < 4 ? 0 : (pixels[i - 4] ?? 0)
    const above = pixels[i - length] ?? 0
    const corner = i % length < 4 ? 0 : (pixels[i - length - 4] ?? 0)
    const guess = [0, left, above, (left + above) >> 1, findPaeth(left, above, corner)]
    const filter = rows[row * (length + 1)] ?? 0
    pixels[i] = (rows[i + row + 1] ?? 0) + (guess[filter] ?? 0)
  }
  return pixels
}

function findPaeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const distances = [left, above, corner].map((value) => Math.abs(guess - value))
  return [left, above, corner][distances.indexOf(Math.min(...distances))] ?? 0
}
