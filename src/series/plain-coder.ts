import { PART_LENGTH } from '../quantities/long-column.ts'
import type { PackedWholes, PartCoder } from './part-coder.ts'

/** Sums and differences of two are exact. */
const MOST_WHOLE = 2 ** 52

/** Whole numbers of the part that is packed. */
const wholes = new Float64Array(PART_LENGTH)

/** Make what packs numbers where there is no WebAssembly. A property test holds the kernel to it. */
export function createPlainCoder(): PartCoder {
  let loaded: Float64Array = new Float64Array()
  return {
    load(values) {
      loaded = values
    },
    areAlike: () => areAlike(loaded),
    writeWholes: (scale) => writeWholes(loaded, scale),
    packWholes: (scale) => packWholes(loaded.length, scale),
    packSteps: (scale) => packSteps(loaded.length, scale),
    unpack: readCodes,
  }
}

function areAlike(values: Float64Array): boolean {
  const first = values[0] ?? NaN
  for (const value of values) if (!Object.is(value, first)) return false
  return true
}

function writeWholes(values: Float64Array, scale: number): boolean {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN
    const whole = Math.round(value * scale)
    // −0 is none of them, and neither is a number that comes out otherwise.
    if (whole / scale === value && Math.abs(whole) <= MOST_WHOLE && (whole !== 0 || 1 / value > 0))
      wholes[i] = whole
    else if (Number.isNaN(value)) wholes[i] = NaN
    else return false
  }
  return true
}

function packWholes(length: number, scale: number): PackedWholes | undefined {
  let [least, most, absent] = [Infinity, -Infinity, 0]
  for (let i = 0; i < length; i++) {
    const whole = wholes[i] ?? NaN
    if (whole < least) least = whole
    if (whole > most) most = whole
    if (Number.isNaN(whole)) absent++
  }
  const hasAbsent = absent > 0
  const codes = createCodes(length, most - least + (hasAbsent ? 1 : 0))
  if (codes === undefined) return undefined
  const before = hasAbsent ? least - 1 : least
  for (let i = 0; i < length; i++) {
    const whole = wholes[i] ?? NaN
    wholes[i] = Number.isNaN(whole) ? 0 : whole - before
  }
  writeCodes(codes, length)
  const { low, high, lowSize } = codes
  return { kind: 'wholes', length, scale, least, start: 0, hasAbsent, low, high, lowSize }
}

function packSteps(length: number, scale: number): PackedWholes | undefined {
  let [least, most] = [Infinity, -Infinity]
  for (let i = 1; i < length; i++) {
    const step = (wholes[i] ?? NaN) - (wholes[i - 1] ?? NaN)
    if (Number.isNaN(step)) return undefined
    if (step < least) least = step
    if (step > most) most = step
  }
  const codes = Math.abs(least) < MOST_STEP ? createCodes(length, most - least) : undefined
  if (codes === undefined) return undefined
  const start = (wholes[0] ?? NaN) - least
  for (let i = length - 1; i > 0; i--) {
    wholes[i] = (wholes[i] ?? NaN) - (wholes[i - 1] ?? NaN) - least
  }
  wholes[0] = 0
  writeCodes(codes, length)
  const { low, high, lowSize } = codes
  return { kind: 'steps', length, scale, least, start, hasAbsent: false, low, high, lowSize }
}

/** Room for codes. */
type Codes = Pick<PackedWholes, 'low' | 'high' | 'lowSize'>

/** Make room for codes up to the largest one; `undefined` where they need as much as the numbers. */
function createCodes(length: number, largest: number): Codes | undefined {
  const bytes = largest === 0 ? 0 : Math.ceil(Math.log2(largest + 1) / 8)
  if (!(bytes <= MOST_BYTES)) return undefined
  const lowBytes = bytes >= 4 ? 4 : bytes >= 2 ? 2 : bytes
  const high = bytes > lowBytes ? new Uint8Array(length) : undefined
  return { low: createLow(lowBytes, length), high, lowSize: 256 ** lowBytes }
}

/** Write the codes that stand where the whole numbers stood. */
function writeCodes({ low, high, lowSize }: Codes, length: number): void {
  // What a typed array takes of a whole number are its lowest bits.
  low?.set(length === PART_LENGTH ? wholes : wholes.subarray(0, length))
  if (high === undefined) return
  for (let i = 0; i < length; i++) high[i] = Math.floor((wholes[i] ?? 0) / lowSize)
}

const MOST_BYTES = 5
const MOST_STEP = 2 ** 40

function createLow(bytes: number, length: number): PackedWholes['low'] {
  if (bytes === 0) return undefined
  if (bytes === 1) return new Uint8Array(length)
  return bytes === 2 ? new Uint16Array(length) : new Uint32Array(length)
}

function readCodes(part: PackedWholes, values: Float64Array): void {
  const { kind, scale, low, high, lowSize, hasAbsent, start } = part
  const least = hasAbsent ? part.least - 1 : part.least
  let whole = start
  for (let i = 0; i < values.length; i++) {
    const code = (low?.[i] ?? 0) + (high === undefined ? 0 : lowSize * (high[i] ?? 0))
    whole = kind === 'steps' ? whole + least + code : least + code
    values[i] = (hasAbsent && code === 0 ? NaN : whole) / scale
  }
}
