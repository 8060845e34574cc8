import { collectBytes } from '../collect-bytes.ts'
import {
  BYTES,
  type BinaryField,
  type BinaryReading,
  type BinaryRecords,
} from './binary-reading.ts'

/** The most bytes of a binary file, which is read as a whole. */
const MOST_BYTES = 256 * 1024 ** 2

/** Turn a binary file into rows of numbers; a row of records ends with an empty line. */
export async function* expandBinary(
  chunks: AsyncIterable<Uint8Array>,
  reading: BinaryReading,
): AsyncGenerator<Uint8Array> {
  const { bytes: whole } = await collectBytes(chunks, MOST_BYTES)
  const bytes = new DataView(whole.buffer, whole.byteOffset, whole.byteLength)
  const lines = reading.kind === 'matrix' ? listMatrix(bytes, reading) : listRecords(bytes, reading)
  for (const line of lines) yield Buffer.from(line)
}

/** List the rows of `binary matrix` as those of a nonuniform matrix: the count of the columns, their places, then each row. */
function* listMatrix(bytes: DataView, { isBig }: { readonly isBig: boolean }): Generator<string> {
  const count = bytes.byteLength < 4 ? 0 : Math.trunc(bytes.getFloat32(0, !isBig))
  const width = 4 * (count + 1)
  if (!(count >= 1)) return
  for (let at = 0; at + width <= bytes.byteLength; at += width) {
    const cells = Array.from({ length: count + 1 }, (_, i) => bytes.getFloat32(at + 4 * i, !isBig))
    yield `${cells.map(String).join(' ')}\n`
  }
}

/** List the records with the place of each behind its numbers, if it has one. */
function* listRecords(bytes: DataView, reading: BinaryRecords): Generator<string> {
  const { sizes, fields, isBig, skip, hasPlaces } = reading
  const width = fields.reduce((sum, { type }) => sum + BYTES[type], 0)
  // Without a size, records reach to the end.
  const [columns = Infinity, rows = 1] = sizes
  let at = skip
  for (let row = 0; row < rows; row++) {
    const lines: string[] = []
    for (let column = 0; column < columns && at + width <= bytes.byteLength; column++) {
      const values = readRecord(bytes, fields, { at, isBig })
      const places = hasPlaces
        ? sizes.map((_, i) => findPlace(reading, i, i === 0 ? column : row))
        : []
      lines.push(`${[...values, ...places].map(String).join(' ')}\n`)
      at += width
    }
    yield `${lines.join('')}\n`
  }
}

/** Find the place of a record along x or y (gnuplot 5.4 `df_readbinary`). */
function findPlace(
  { sizes, steps, isFlipped, place }: BinaryRecords,
  direction: number,
  index: number,
): number {
  const [size = 1, step = 1] = [sizes[direction], steps[direction]]
  const from = isFlipped[direction] === true ? size - 1 - index : index
  const at = place?.at[direction] ?? 0
  return place?.kind === 'center' ? at + (from - (size - 1) / 2) * step : at + from * step
}

function readRecord(
  bytes: DataView,
  fields: readonly BinaryField[],
  { at, isBig }: { readonly at: number; readonly isBig: boolean },
): readonly number[] {
  let offset = at
  const values: number[] = []
  for (const { type, isSkipped } of fields) {
    if (!isSkipped) values.push(READERS[type](bytes, offset, !isBig))
    offset += BYTES[type]
  }
  return values
}

type ReadNumber = (bytes: DataView, at: number, isLittle: boolean) => number

const READERS: Readonly<Record<BinaryField['type'], ReadNumber>> = {
  int8: (bytes, at) => bytes.getInt8(at),
  uint8: (bytes, at) => bytes.getUint8(at),
  int16: (bytes, at, isLittle) => bytes.getInt16(at, isLittle),
  uint16: (bytes, at, isLittle) => bytes.getUint16(at, isLittle),
  int32: (bytes, at, isLittle) => bytes.getInt32(at, isLittle),
  uint32: (bytes, at, isLittle) => bytes.getUint32(at, isLittle),
  int64: (bytes, at, isLittle) => Number(bytes.getBigInt64(at, isLittle)),
  uint64: (bytes, at, isLittle) => Number(bytes.getBigUint64(at, isLittle)),
  float32: (bytes, at, isLittle) => bytes.getFloat32(at, isLittle),
  float64: (bytes, at, isLittle) => bytes.getFloat64(at, isLittle),
}
