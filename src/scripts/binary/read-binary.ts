import { parseNumberExpression, parseTextExpression } from '../parse-constant.ts'
import type { ScriptSettings } from '../script-settings.ts'
import type { TokenReader } from '../token-reader.ts'
import {
  TYPE_NAMES,
  type BinaryField,
  type BinaryReading,
  type BinaryRecords,
} from './binary-reading.ts'

const FLOATS: readonly BinaryField[] = [{ type: 'float32', isSkipped: false }]

const PLAIN: BinaryRecords = {
  kind: 'records',
  sizes: [],
  hasPlaces: false,
  fields: FLOATS,
  isBig: false,
  skip: 0,
  steps: [1, 1],
  isFlipped: [false, false],
}

/** How the rows of `binary matrix` are read. */
export const BINARY_MATRIX = {
  isNonuniform: true,
  hasRowHeaders: false,
  hasColumnHeaders: false,
} as const

/** Read what follows `binary`: `matrix`, or the words about records. */
export function readBinary(reader: TokenReader, settings: ScriptSettings): BinaryReading {
  let records = PLAIN
  let isMatrix = false
  let hasFormat = false
  for (;;) {
    if (reader.take('mat$rix')) isMatrix = true
    else {
      hasFormat ||= reader.isNext('form$at')
      const next = readWord(reader, settings, records)
      if (next === undefined) break
      records = next
    }
  }
  // Without a word about records, the file is a matrix.
  const isBare = records.sizes.length === 0 && !hasFormat
  return isMatrix || isBare ? { kind: 'matrix', isBig: records.isBig } : records
}

function readWord(
  reader: TokenReader,
  settings: ScriptSettings,
  before: BinaryRecords,
): BinaryRecords | undefined {
  const number = (): number => {
    reader.expect('=')
    return parseNumberExpression(reader, settings.scope)
  }
  if (reader.take('arr$ay'))
    return { ...before, hasPlaces: true, sizes: readSizes(reader, settings) }
  if (reader.take('rec$ord')) {
    const sizes = readSizes(reader, settings)
    if (sizes.length > 1) {
      const option = 'record of two sizes'
      throw reader.createErrorBefore({ kind: 'uncovered-option', option, command: 'binary' })
    }
    return { ...before, sizes }
  }
  if (reader.take('form$at')) {
    reader.expect('=')
    return { ...before, fields: readFields(reader, settings) }
  }
  if (reader.take('endian')) return { ...before, isBig: readOrder(reader) }
  if (reader.take('skip')) return { ...before, skip: Math.max(0, Math.trunc(number())) }
  if (reader.take('dx', 'dt')) {
    const step = number()
    return { ...before, steps: [step, step] }
  }
  if (reader.take('dy', 'dr')) return { ...before, steps: [before.steps[0], number()] }
  if (reader.take('flipx')) return { ...before, isFlipped: [true, before.isFlipped[1]] }
  if (reader.take('flipy')) return { ...before, isFlipped: [before.isFlipped[0], true] }
  if (reader.take('flip')) {
    reader.expect('=')
    const { text } = reader.next('`x` or `y`')
    return {
      ...before,
      isFlipped: [
        before.isFlipped[0] || text.includes('x'),
        before.isFlipped[1] || text.includes('y'),
      ],
    }
  }
  for (const kind of ['origin', 'center'] as const) {
    if (!reader.take(kind === 'origin' ? 'ori$gin' : 'cen$ter')) continue
    reader.expect('=')
    const [x = 0, y = 0] = readTuple(reader, settings)
    return { ...before, place: { kind, at: [x, y] } }
  }
  if (UNCOVERED.some((word) => reader.isNext(word))) throw reader.createUncovered('binary')
  return undefined
}

/** Words about records that are not covered. */
const UNCOVERED = [
  'filetype',
  'rot$ation',
  'perp$endicular',
  'scan',
  'trans$pose',
  'dz',
  'flipz',
  'gen$eral',
]

/** More records than this no picture shows. */
const MOST_RECORDS = 16_000_000

function readSizes(reader: TokenReader, settings: ScriptSettings): readonly number[] {
  reader.expect('=')
  const sizes = reader.isNext('(') ? readTuple(reader, settings) : readProduct(reader, settings)
  // Several records are separated by colons.
  if (reader.isNext(':') || sizes.length > 2) throw reader.createUncovered('binary')
  const count = sizes.reduce((all, size) => all * size, 1)
  if (sizes.every((size) => Number.isInteger(size) && size >= 1) && count <= MOST_RECORDS)
    return sizes
  const reason = `the records of a binary file are 1 to ${String(MOST_RECORDS)}`
  throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
}

/** Read `100`, or the older `128x64`, of which `x64` is a word. */
function readProduct(reader: TokenReader, settings: ScriptSettings): readonly number[] {
  const first = parseNumberExpression(reader, settings.scope)
  const second = /^x(\d+)$/.exec(reader.peek()?.text ?? '')?.[1]
  if (second === undefined) return [first]
  reader.next('a size')
  return [first, Number(second)]
}

function readTuple(reader: TokenReader, settings: ScriptSettings): readonly number[] {
  const values: number[] = []
  reader.expect('(')
  do values.push(parseNumberExpression(reader, settings.scope))
  while (reader.take(','))
  reader.expect(')')
  return values
}

function readOrder(reader: TokenReader): boolean {
  reader.expect('=')
  if (reader.take('big')) return true
  if (reader.take('swap', 'swab')) return true
  if (reader.take('lit$tle', 'def$ault')) return false
  throw reader.createUncovered('binary')
}

/** Read a format such as `%uchar%3float%*double`. */
function readFields(reader: TokenReader, settings: ScriptSettings): readonly BinaryField[] {
  const text = parseTextExpression(reader, settings.scope) ?? ''
  const fields: BinaryField[] = []
  for (const [, star, count = '', name = ''] of text.matchAll(/%\s*(\*)?\s*(\d*)\s*([a-z]+\d*)/g)) {
    const type = TYPE_NAMES[name]
    if (type === undefined || Number(count) > MOST_FIELDS) {
      const option = `the format \`${text}\` after \`binary\``
      throw reader.createErrorBefore({ kind: 'uncovered-option', option, command: 'plot' })
    }
    const field = { type, isSkipped: star !== undefined }
    for (let i = 0; i < (count === '' ? 1 : Number(count)); i++) fields.push(field)
  }
  return fields.length === 0 ? FLOATS : fields
}

const MOST_FIELDS = 1000
