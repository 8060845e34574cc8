import type { Primitive } from './primitive.ts'

/**
 * Pixels by which coordinates may differ from gnuplot's: one unit in the last printed digit, plus the
 * rounding of a symbol's shape.
 */
const TOLERANCE = 0.01 + 0.001

/**
 * Compare two drawings primitive by primitive. The result is empty if they are the same; otherwise it
 * lists what is missing, what is superfluous, or what is drawn in another order.
 */
export function comparePrimitives(
  actual: readonly Primitive[],
  expected: readonly Primitive[],
  tolerance = TOLERANCE,
): string[] {
  const { missing, rest } = matchPrimitives(actual, expected, tolerance)
  if (missing.length + rest.length > 0) return describeUnmatched(missing, rest)
  const misplaced = expected.findIndex((primitive, index) => {
    const other = actual[index]
    return other === undefined || !isSame(other, primitive, tolerance)
  })
  const first = expected[misplaced]
  return first ? [`drawn in another order from number ${misplaced}: ${describe(first)}`] : []
}

/** A primitive that waits for one like it. */
interface Candidate {
  readonly primitive: Primitive
  readonly first: number
  /** Its number in the drawing. */
  readonly index: number
  isTaken: boolean
}

/** Match the primitives of two drawings with each other, each with one of the same style and about the same place. */
function matchPrimitives(
  actual: readonly Primitive[],
  expected: readonly Primitive[],
  tolerance: number,
): { readonly missing: readonly Primitive[]; readonly rest: readonly Primitive[] } {
  const groups = new Map<string, Candidate[]>()
  const candidates = actual.map((primitive, index) => {
    const candidate = { primitive, first: numbersOf(primitive)[0] ?? 0, index, isTaken: false }
    const key = `${primitive.kind} ${styleOf(primitive)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [candidate])
    else group.push(candidate)
    return candidate
  })
  for (const group of groups.values()) group.sort((a, b) => a.first - b.first)
  const missing = expected.filter((primitive) => {
    const group = groups.get(`${primitive.kind} ${styleOf(primitive)}`) ?? []
    const first = numbersOf(primitive)[0] ?? 0
    // Of several that fit, the one that is drawn first, as its counterpart is.
    let found: Candidate | undefined
    for (let i = findFrom(group, first - tolerance); i < group.length; i++) {
      const candidate = group[i]
      if (candidate === undefined || candidate.first > first + tolerance) break
      if (candidate.isTaken || candidate.index > (found?.index ?? Infinity)) continue
      if (isSame(candidate.primitive, primitive, tolerance)) found = candidate
    }
    if (found === undefined) return true
    found.isTaken = true
    return false
  })
  const rest = candidates.filter(({ isTaken }) => !isTaken).map(({ primitive }) => primitive)
  return { missing, rest }
}

/** Find the first candidate that begins at a place or behind it. */
function findFrom(group: readonly Candidate[], place: number): number {
  let [low, high] = [0, group.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((group[middle]?.first ?? Infinity) < place) low = middle + 1
    else high = middle
  }
  return low
}

function isSame(a: Primitive, b: Primitive, tolerance: number): boolean {
  if (a.kind !== b.kind || styleOf(a) !== styleOf(b)) return false
  const numbersA = numbersOf(a)
  const numbersB = numbersOf(b)
  return (
    numbersA.length === numbersB.length &&
    numbersA.every((number, i) => Math.abs(number - (numbersB[i] ?? NaN)) <= tolerance)
  )
}

/** Format everything that must be exactly equal. */
function styleOf(primitive: Primitive): string {
  switch (primitive.kind) {
    case 'line': {
      const { colour, dashes, closed, opacity, cap } = primitive
      return `${colour} ${dashes} ${closed} ${opacity.toFixed(2)} ${cap}`
    }
    case 'area':
      return `${primitive.colour} ${primitive.opacity.toFixed(3)}`
    case 'disc':
      return `${primitive.colour} ${primitive.fill} ${primitive.opacity.toFixed(2)}`
    case 'image':
      return `${primitive.columns} × ${primitive.rows} ${primitive.pixels.join(' ')}`
    case 'text': {
      const { anchor, angle, colour, family, face, runs, isBoxed } = primitive
      const texts = runs.map((run) => [run.text, run.family, run.face].filter(isSaid).join('|'))
      const box = isBoxed === true ? ' boxed' : ''
      return `${JSON.stringify(texts)} ${anchor} ${angle}° ${colour} ${family} ${face}${box}`
    }
  }
}

function isSaid(word: string | undefined): boolean {
  return word !== undefined
}

function numbersOf(primitive: Primitive): number[] {
  switch (primitive.kind) {
    case 'line':
      return [...primitive.points.flat(), primitive.width]
    case 'area':
      return primitive.points.flat()
    case 'disc':
      return [...primitive.at, primitive.radius, primitive.width]
    case 'image':
      return [...primitive.at, ...primitive.size]
    case 'text': {
      // gnuplot prints the sizes of spans in tenths, where its rounding of halves shows.
      const runs = primitive.runs.flatMap(({ size, rise, back = 0 }) => [size / 5, rise, back / 10])
      return [...primitive.at, ...runs]
    }
  }
}

function describeUnmatched(missing: readonly Primitive[], rest: readonly Primitive[]): string[] {
  return [
    ...missing.map((primitive) => `- expected ${describe(primitive)}`),
    ...rest.map((primitive) => `+ drawn    ${describe(primitive)}`),
  ]
}

function describe(primitive: Primitive): string {
  const numbers = numbersOf(primitive)
  const shown = numbers.slice(0, 12).map((number) => number.toFixed(2))
  const more = numbers.length > 12 ? ` … (${numbers.length / 2} points)` : ''
  return `${primitive.kind} ${shorten(styleOf(primitive))} at ${shown.join(' ')}${more}`
}

/** The most characters of a style that are shown: an image has all of its pixels. */
const MOST_SHOWN = 300

function shorten(style: string): string {
  return style.length > MOST_SHOWN ? `${style.slice(0, MOST_SHOWN)}…` : style
}
