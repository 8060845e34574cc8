import type { WrittenNumber } from '../written-number.ts'

/** A row or a column of a table: its name, and its numbers. */
export interface TablePart {
  readonly name: string
  readonly cells: readonly (WrittenNumber | undefined)[]
}

/** What a comparison says that it is about, and what a row or a column of that is called, or counted in. */
interface Measure {
  readonly said: RegExp
  readonly name: RegExp
  readonly dimension: RegExp
}

/** The first that a sentence names is meant: `half the memory at the same speed`. */
const MEASURES: readonly Measure[] = [
  {
    said: /\b(?:memory|RAM|RSS|heap)\b/i,
    name: /\b(?:memory|mem|RAM|RSS|heap|VRAM)\b/i,
    dimension: /^bytes$/,
  },
  {
    said: /\b(?:requests|operations|queries|messages|events|transactions)\b/i,
    name: /\b(?:req|reqs|requests?|ops|operations?|quer(?:y|ies)|[qrt]ps|msgs?|messages?|events?|transactions?)\b/i,
    dimension: /by time$/,
  },
  {
    said: /\b(?:faster|slower|quicker|as (?:fast|quick|slow)(?: as)?|speed-?ups?|the speed of)\b/i,
    name: /\b(?:time|latency|duration|elapsed|run-?time|throughput|speed|ops|[qr]ps|fps)\b|(?:^|[\s([])[nuµm]s(?:\/\w+)?(?:[)\]]|$)|\/s(?:ec(?:ond)?)?\b|\bper second\b/iu,
    dimension: /^seconds$|by time$/,
  },
  {
    said: /\b(?:smaller|larger|bigger|lighter|heavier|as (?:small|large|big|heavy)|the size of)\b/i,
    name: /\b(?:size|footprint|weight)\b/i,
    dimension: /^bytes$/,
  },
]

/**
 * List the places of the rows or columns that a comparison is about by what it measures: those of times and of rates for `faster`. Empty where
 * its words name no measure, or nothing is of it.
 */
export function listMeasuredParts(said: string, parts: readonly TablePart[]): readonly number[] {
  const measure = MEASURES.find((one) => one.said.test(said))
  if (measure === undefined) return []
  const suited = parts.flatMap((part, index) => {
    const isCalled = measure.name.test(part.name)
    return isCalled || isCountedIn(part, measure.dimension) ? [{ index, isCalled }] : []
  })
  // of several sizes the one that is called memory
  const called = suited.filter(({ isCalled }) => isCalled)
  const isBySize = measure.dimension.test('bytes') && called.length > 0
  return (isBySize ? called : suited).map(({ index }) => index)
}

function isCountedIn({ cells }: TablePart, dimension: RegExp): boolean {
  const known = cells.filter((cell) => cell !== undefined)
  return (
    known.length > 0 &&
    known.every(({ readings }) => readings.some((one) => dimension.test(one.dimension)))
  )
}
