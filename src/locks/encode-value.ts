/** A JSON value. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * Encode plain data as JSON: objects, lists, strings and numbers, and also maps, columns of numbers, and
 * numbers that are not finite. {@link decodeValue} restores the same values to the last bit. Keys whose
 * value is `undefined` are omitted.
 */
export function encodeValue(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return encodeNumber(value)
  if (value instanceof Float64Array) return { $column: encodeColumn(value) }
  if (value instanceof Map) {
    return { $map: [...value].map(([key, entry]) => [encodeValue(key), encodeValue(entry)]) }
  }
  if (Array.isArray(value)) return value.map(encodeValue)
  if (typeof value !== 'object') throw new Error(`Unexpected ${typeof value} in a lock`)
  // In the order in which a lock has them, so that what was read from one is written as before.
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const encoded = entries.map(([key, entry]) => [key, encodeValue(entry)] as const)
  return Object.fromEntries(shareSteps(encoded))
}

/**
 * A column with the same steps as another column of its object, such as the clock's time and the time
 * since the start, refers to that column instead of repeating the steps.
 */
function shareSteps(entries: readonly (readonly [string, Json])[]): [string, Json][] {
  const seen = new Map<string, string>()
  return entries.map(([key, entry]) => {
    const { decimals, steps } = readColumn(entry)
    const [first, ...others] = steps ?? []
    if (others.length === 0) return [key, entry]
    const text = JSON.stringify(others)
    const other = seen.get(text)
    if (other === undefined) {
      seen.set(text, key)
      return [key, entry]
    }
    return [key, { $column: { decimals: decimals ?? 0, first: first ?? null, stepsOf: other } }]
  })
}

/** Read the parts of an encoded column; no parts for any other value. */
function readColumn(json: Json | undefined): ColumnParts {
  if (json === undefined || json === null || typeof json !== 'object' || isList(json)) return {}
  const column = json['$column']
  if (column === undefined || column === null || typeof column !== 'object' || isList(column)) {
    return {}
  }
  const { decimals, steps, values, first, stepsOf } = column
  return {
    decimals,
    first,
    ...(steps !== undefined && isList(steps) ? { steps } : {}),
    ...(values !== undefined && isList(values) ? { values } : {}),
    ...(typeof stepsOf === 'string' ? { stepsOf } : {}),
  }
}

interface ColumnParts {
  readonly decimals?: Json | undefined
  readonly first?: Json | undefined
  readonly steps?: readonly Json[]
  readonly values?: readonly Json[]
  readonly stepsOf?: string
}

/** Decode what {@link encodeValue} made. */
export function decodeValue(json: Json): unknown {
  if (json === null || typeof json !== 'object') return json
  if (isList(json)) return json.map(decodeValue)
  const tag = Object.keys(json)[0]
  if (tag === '$number') return readNumber(json['$number'])
  if (tag === '$column') return decodeColumn(readColumn(json))
  if (tag === '$map') return decodeMap(json['$map'] ?? null)
  return Object.fromEntries(
    Object.entries(json).map(([key, entry]) => [key, decodeEntry(entry, json)]),
  )
}

function decodeEntry(entry: Json, siblings: Readonly<Record<string, Json>>): unknown {
  const { decimals, first = null, stepsOf } = readColumn(entry)
  if (stepsOf === undefined) return decodeValue(entry)
  const [, ...others] = readColumn(siblings[stepsOf]).steps ?? []
  return decodeColumn({ decimals, steps: [first, ...others] })
}

/** Check for a list. `Array.isArray` does not narrow readonly arrays. */
export function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json)
}

function encodeNumber(value: number): Json {
  return Number.isFinite(value) && !Object.is(value, -0) ? value : { $number: formatOdd(value) }
}

function formatOdd(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value)
}

function decodeMap(json: Json): Map<unknown, unknown> {
  const pairs = isList(json) ? json : []
  return new Map(
    pairs.map((pair) => {
      const [key = null, entry = null] = isList(pair) ? pair : []
      return [decodeValue(key), decodeValue(entry)]
    }),
  )
}

const MOST_DECIMALS = 9

/**
 * Encode a column of decimals as the steps between its values, in units of the last place: that is
 * shorter, and changing one value changes little. Other columns are written unchanged.
 */
function encodeColumn(column: Float64Array): Json {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
    const steps = findSteps(column, 10 ** decimals)
    if (steps !== undefined) return { decimals, steps }
  }
  return { values: Array.from(column, encodeNumber) }
}

function decodeColumn({ decimals, steps = [], values }: ColumnParts): Float64Array {
  if (values !== undefined) {
    return Float64Array.from(values, (value) => readNumber(decodeValue(value)))
  }
  const scale = 10 ** readNumber(decimals)
  let last = 0
  return Float64Array.from(steps, (step) => {
    if (step === null) return NaN
    last += readNumber(step)
    return last / scale
  })
}

/** What is neither a number nor its text is none: of an object, `Number` may throw. */
function readNumber(value: unknown): number {
  return typeof value === 'number' || typeof value === 'string' ? Number(value) : NaN
}

/** Compute the steps between the values times `scale`, all whole; `null` for `NaN`. `undefined` if they are not exact. */
function findSteps(column: Float64Array, scale: number): (number | null)[] | undefined {
  const steps: (number | null)[] = []
  let last = 0
  for (const value of column) {
    if (Number.isNaN(value)) {
      steps.push(null)
      continue
    }
    const whole = Math.round(value * scale)
    if (!Number.isSafeInteger(whole) || whole / scale !== value || Object.is(value, -0)) {
      return undefined
    }
    steps.push(whole - last)
    last = whole
  }
  return steps
}
