import { crc32 } from 'node:zlib'

/** Metadata of a PNG. */
export interface PngNotes {
  /** Pixels per metre, horizontally and vertically. */
  readonly density: number
  /** Texts by keyword, such as `Title`. */
  readonly texts: Readonly<Record<string, string>>
}

const SIGNATURE_LENGTH = 8

/** The length, the type and the checksum of a chunk, four bytes each. */
const CHUNK_FRAME = 12

/** Add notes to a PNG, after its header. */
export function addPngNotes(png: Uint8Array, { density, texts }: PngNotes): Uint8Array {
  const start = SIGNATURE_LENGTH + CHUNK_FRAME + HEADER_LENGTH
  const chunks = [
    createChunk('pHYs', formatDensity(density)),
    ...Object.entries(texts).map(([keyword, text]) =>
      createChunk('iTXt', formatText(keyword, text)),
    ),
  ]
  return Buffer.concat([png.subarray(0, start), ...chunks, png.subarray(start)])
}

/** Length of the data of the header chunk. */
const HEADER_LENGTH = 13

/** Find a text of a PNG by its keyword; `undefined` if it has none, or if the bytes are no PNG. */
export function findPngText(png: Uint8Array, keyword: string): string | undefined {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength)
  const head = formatText(keyword, '')
  for (let at = SIGNATURE_LENGTH; at + CHUNK_FRAME <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (type === 'IDAT') return undefined
    if (type === 'iTXt' && data.subarray(0, head.length).equals(head)) {
      return data.toString('utf8', head.length)
    }
    at += CHUNK_FRAME + length
  }
  return undefined
}

/** Create a chunk: its length, its type, its data and their checksum. */
export function createChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return chunk
}

/** Format the data of a `pHYs` chunk; its unit 1 is the metre. */
function formatDensity(density: number): Buffer {
  const data = Buffer.alloc(9)
  data.writeUInt32BE(Math.round(density), 0)
  data.writeUInt32BE(Math.round(density), 4)
  data.writeUInt8(1, 8)
  return data
}

/** Format the data of an `iTXt` chunk: uncompressed UTF-8, without a language or a translated keyword. */
function formatText(keyword: string, text: string): Buffer {
  return Buffer.from(`${keyword}\0\0\0\0\0${text}`)
}
