import { inflateSync } from 'node:zlib'

/** The pixels of a PNG with 8 bits a sample: its size, and `rrggbb` for each pixel in rows from the top, or what shows of it and `/aa` where it is not opaque. */
export interface DecodedPng {
  readonly columns: number
  readonly rows: number
  readonly pixels: readonly string[]
}

/** Samples of a pixel by colour type (W3C PNG, 11.2.1). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Decode a PNG without interlacing. */
export function decodePng(png: Buffer): DecodedPng {
  const chunks = listChunks(png)
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13)
  const palette = chunks.find(({ type }) => type === 'PLTE')?.data
  const opacities = chunks.find((chunk) => chunk.type === 'tRNS')?.data
  const [columns, rows, type] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9] ?? 2]
  const parts = chunks.filter((chunk) => chunk.type === 'IDAT').map(({ data }) => data)
  const samples = SAMPLES[type] ?? 3
  const bytes = unfilter(inflateSync(Buffer.concat(parts)), {
    rows,
    width: columns * samples,
    samples,
  })
  const pixels = Array.from({ length: columns * rows }, (_, i) => {
    const pixel = bytes.subarray(i * samples, (i + 1) * samples)
    const place = pixel[0] ?? 0
    if (palette !== undefined)
      return formatPixel(palette.subarray(place * 3, place * 3 + 3), opacities?.[place])
    if (samples < 3) return pixel.subarray(0, 1).toString('hex').repeat(3)
    return formatPixel(pixel.subarray(0, 3), pixel[3])
  })
  return { columns, rows, pixels }
}

/** Format what shows of a pixel: its colours as parts of its opacity, of which gnuplot keeps seven bits. */
function formatPixel(color: Buffer, opacity = 255): string {
  if (opacity === 255) return color.toString('hex')
  const shown = color.map((part) => Math.round((part * opacity) / 255))
  return `${Buffer.from(shown).toString('hex')}/${(opacity >> 1).toString(16).padStart(2, '0')}`
}

function listChunks(png: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = []
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    })
    at += length + 12
  }
  return chunks
}

interface Scan {
  readonly rows: number
  /** Bytes of a row, and of a pixel. */
  readonly width: number
  readonly samples: number
}

/** Undo the filters of rows (W3C PNG, 9.2). */
function unfilter(data: Buffer, { rows, width, samples }: Scan): Buffer {
  const out = Buffer.alloc(rows * width)
  for (let row = 0; row < rows; row++) {
    const filter = data[row * (width + 1)] ?? 0
    for (let i = 0; i < width; i++) {
      const raw = data[row * (width + 1) + 1 + i] ?? 0
      const left = i < samples ? 0 : (out[row * width + i - samples] ?? 0)
      const up = row === 0 ? 0 : (out[(row - 1) * width + i] ?? 0)
      const corner = row === 0 || i < samples ? 0 : (out[(row - 1) * width + i - samples] ?? 0)
      const guess = [0, left, up, Math.floor((left + up) / 2), paeth(left, up, corner)][filter] ?? 0
      out[row * width + i] = (raw + guess) % 256
    }
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value))
  if (a === undefined || b === undefined || c === undefined) return 0
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}
