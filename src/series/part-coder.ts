/** Numbers in fewer bytes, exactly: each is a whole number divided by `scale`. */
export interface PackedWholes {
  readonly kind: 'wholes' | 'steps'
  readonly length: number
  readonly scale: number
  /** Added to each code: the smallest whole number, or the smallest step from one to the next. */
  readonly least: number
  /** The whole number before the first, of steps. */
  readonly start: number
  /** Whether code 0 is `NaN`, so that the others are one larger. */
  readonly hasAbsent: boolean
  /** The lower bits of the codes; `undefined` where all are 0. */
  readonly low: Uint8Array | Uint16Array | Uint32Array | undefined
  /** The bits above them. */
  readonly high: Uint8Array | undefined
  readonly lowSize: number
}

/** Turns the numbers of a part into codes, and back. */
export interface PartCoder {
  /** Take the numbers that are to be packed, at most those of a part. */
  load(values: Float64Array): void
  areAlike(): boolean
  /** Multiply the numbers with a scale; `false` unless all are whole then, and come out as they are. */
  writeWholes(scale: number): boolean
  /** Pack the whole numbers that were written last; `undefined` where their codes need as many bytes as they do. */
  packWholes(scale: number): PackedWholes | undefined
  /** The same for the steps from one to the next, of which none may be `NaN`. */
  packSteps(scale: number): PackedWholes | undefined
  unpack(part: PackedWholes, values: Float64Array): void
}
