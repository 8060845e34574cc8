import { findPixelOpacity } from '../../pixel-alpha.ts'
import { createChunk } from './png-chunks.ts'

/** Pixels in rows from the top, each a packed `0xAARRGGBB`, of which an alpha of 0 is opaque. */
export interface PixelGrid {
  readonly columns: number
  readonly rows: number
  readonly pixels: Uint32Array
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Colour types of PNG (W3C PNG, 11.2.1): with a palette, or red, green and blue, and opacity behind them. */
const INDEXED = 3
const TRUE_COLOR = 2
const TRUE_COLOR_ALPHA = 6

/**
 * Encode pixels as a PNG. They are stored without compression, whose result would depend on the version of
 * zlib: the same pixels give the same bytes everywhere. Up to 256 colours take a byte a pixel, more take three, and four
 * where some are transparent.
 */
export function encodePng({ columns, rows, pixels }: PixelGrid): Buffer {
  const colors = [...new Set(pixels)]
  const isIndexed = colors.length <= 256
  const places = new Map(colors.map((color, index) => [color, index]))
  const hasAlpha = colors.some((color) => findPixelOpacity(color) < 255)
  const samples = isIndexed ? 1 : hasAlpha ? 4 : 3
  const width = columns * samples
  // Each row begins with its filter: none.
  const data = Buffer.alloc(rows * (width + 1))
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const color = pixels[row * columns + column] ?? 0
      const at = row * (width + 1) + 1
      if (isIndexed) data[at + column] = places.get(color) ?? 0
      else if (hasAlpha) data.writeUInt32BE(turnAlpha(color), at + column * 4)
      else data.writeUIntBE(color, at + column * 3, 3)
    }
  }
  const palette = Buffer.alloc(isIndexed ? colors.length * 3 : 0)
  if (isIndexed)
    colors.forEach((color, index) => palette.writeUIntBE(color % 0x1000000, index * 3, 3))
  const type = isIndexed ? INDEXED : hasAlpha ? TRUE_COLOR_ALPHA : TRUE_COLOR
  return Buffer.concat([
    SIGNATURE,
    createChunk('IHDR', formatHeader(columns, rows, type)),
    ...(isIndexed ? [createChunk('PLTE', palette)] : []),
    ...(isIndexed && hasAlpha
      ? [createChunk('tRNS', Buffer.from(colors.map(findPixelOpacity)))]
      : []),
    createChunk('IDAT', storeAsZlib(data)),
    createChunk('IEND', Buffer.alloc(0)),
  ])
}

/** Move the opacity of a pixel behind its colour, as PNG has it. */
function turnAlpha(color: number): number {
  return (color % 0x1000000) * 0x100 + findPixelOpacity(color)
}

function formatHeader(columns: number, rows: number, type: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(columns, 0)
  header.writeUInt32BE(rows, 4)
  header.writeUInt8(8, 8)
  header.writeUInt8(type, 9)
  return header
}

/** The most bytes of a stored block of deflate (RFC 1951, 3.2.4). */
const MOST_STORED = 0xffff

/** Wrap bytes as a zlib stream of stored blocks (RFC 1950). */
function storeAsZlib(data: Buffer): Buffer {
  const blocks: Buffer[] = [Buffer.from([0x78, 0x01])]
  for (let at = 0; at < data.length || at === 0; at += MOST_STORED) {
    const block = data.subarray(at, at + MOST_STORED)
    const head = Buffer.alloc(5)
    head.writeUInt8(at + MOST_STORED >= data.length ? 1 : 0, 0)
    head.writeUInt16LE(block.length, 1)
    head.writeUInt16LE(~block.length & 0xffff, 3)
    blocks.push(head, block)
  }
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(findAdler(data), 0)
  return Buffer.concat([...blocks, sum])
}

/** The checksum Adler-32 (RFC 1950, 8.2). */
function findAdler(data: Buffer): number {
  let [a, b] = [1, 0]
  for (const byte of data) {
    a = (a + byte) % 65521
    b = (b + a) % 65521
  }
  return b * 0x10000 + a
}
