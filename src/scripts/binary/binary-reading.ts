/** How `binary` is read (gnuplot 5.4 `help binary general`). */
export type BinaryReading =
  /** `binary matrix`: numbers of 32 bits, as `nonuniform matrix` has them: their count, places of the columns, then rows. */
  { readonly kind: 'matrix'; readonly isBig: boolean } | BinaryRecords

/** Records of a binary file. */
export interface BinaryRecords {
  readonly kind: 'records'
  /** The sizes of `array` or `record`; without any, records reach to the end. */
  readonly sizes: readonly number[]
  /** Whether places are made for the records, as `array` does. */
  readonly hasPlaces: boolean
  readonly fields: readonly BinaryField[]
  readonly isBig: boolean
  /** Bytes at the start that are passed over. */
  readonly skip: number
  readonly steps: readonly [x: number, y: number]
  readonly isFlipped: readonly [x: boolean, y: boolean]
  readonly place?: {
    readonly kind: 'origin' | 'center'
    readonly at: readonly [x: number, y: number]
  }
}

/** A number of a record. */
export interface BinaryField {
  readonly type: BinaryType
  /** `%*uchar`: it is passed over. */
  readonly isSkipped: boolean
}

/** A type of binary numbers. */
export type BinaryType =
  | 'int8'
  | 'uint8'
  | 'int16'
  | 'uint16'
  | 'int32'
  | 'uint32'
  | 'int64'
  | 'uint64'
  | 'float32'
  | 'float64'

/** The bytes of each type. */
export const BYTES: Readonly<Record<BinaryType, number>> = {
  int8: 1,
  uint8: 1,
  int16: 2,
  uint16: 2,
  int32: 4,
  uint32: 4,
  int64: 8,
  uint64: 8,
  float32: 4,
  float64: 8,
}

/** The names of types in a format, as those of a machine with 64 bits. */
export const TYPE_NAMES: Readonly<Record<string, BinaryType>> = {
  char: 'int8',
  schar: 'int8',
  c: 'int8',
  int8: 'int8',
  byte: 'int8',
  uchar: 'uint8',
  uint8: 'uint8',
  ubyte: 'uint8',
  short: 'int16',
  int16: 'int16',
  word: 'int16',
  ushort: 'uint16',
  uint16: 'uint16',
  uword: 'uint16',
  int: 'int32',
  sint: 'int32',
  i: 'int32',
  d: 'int32',
  int32: 'int32',
  uint: 'uint32',
  u: 'uint32',
  uint32: 'uint32',
  long: 'int64',
  ld: 'int64',
  int64: 'int64',
  ulong: 'uint64',
  lu: 'uint64',
  uint64: 'uint64',
  float: 'float32',
  f: 'float32',
  float32: 'float32',
  double: 'float64',
  lf: 'float64',
  float64: 'float64',
}
