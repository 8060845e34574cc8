import { createSteps, type LineShape, type NumberStep, type ShapeStep } from '../line-shape.ts'
import type { RowSource } from '../record-rows.ts'
import { GENERATIONS, OF_JVM, PAUSE, readPauseResolution, WORK } from './jvm-gc-dialect.ts'

const [ELAPSED, PAUSED, BEFORE, AFTER, SIZE] = [0, 1, 3, 4, 5]

/** The first number of a line is the time since the start, and no other decoration begins with a digit. */
const DECORATIONS = /^\[(\d+[.,]\d+)s\](?:\[[^\]\d][^\]]*\])* */d
const COLLECTION = /^GC\((\d+)\) /d
const HEAP =
  /(?<= )(?:(\d+)([BKMG])->(\d+)([BKMG])\((\d+)([BKMG])\) )?(?<![\d.,])(\d+(?:[.,]\d+)?)ms$/d
const NUMBER = /\d+(?:[.,]\d+)?/g

const SCALES: Readonly<Record<string, number>> = { B: 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 }

/** The shapes of the lines that {@link jvmGcDialect} reads: pauses, and what says nothing. */
export const jvmGcRows: RowSource = {
  layout: {
    columns: [
      ...([{ kind: 'elapsed' }, { kind: 'figure' }, { kind: 'decimals' }] as const),
      ...['heapBefore', 'heapAfter', 'heapSize'].map((name) => ({ kind: 'gauge', name }) as const),
    ],
    figure: { name: 'pause', unit: 's', of: OF_JVM, readResolution: readPauseResolution },
  },
  findShape({ bytes, start, end }, isRecord): LineShape | undefined {
    const text = bytes.toString('latin1', start, end)
    const decorations = DECORATIONS.exec(text)
    if (decorations === null) return undefined
    const [from = 0, to = 0] = decorations.indices?.[1] ?? []
    const elapsed = { from, to, step: readNumber({ column: ELAPSED, only: 'fraction' }) }
    const behind = decorations[0].length
    return isRecord
      ? findPause(text, behind, elapsed)
      : findNothing(text, behind, { ...elapsed, step: readNumber({ only: 'fraction' }) })
  },
}

interface Part {
  readonly from: number
  readonly to: number
  readonly step: ShapeStep
}

function readNumber(step: Omit<NumberStep, 'kind' | 'hasComma'> = {}): NumberStep {
  return { kind: 'number', hasComma: true, ...step }
}

function findPause(text: string, start: number, elapsed: Part): LineShape | undefined {
  const number = COLLECTION.exec(text.slice(start))
  const work = HEAP.exec(text)
  if (number === null || work === null) return undefined
  const behind = text.slice(start + number[0].length)
  const begins = ['', ...GENERATIONS].some((one) => behind.startsWith(one + PAUSE))
  // A heap that is written in another way.
  if (work[1] === undefined && behind.includes('->')) return undefined
  if (!begins || work.index < start + number[0].length + PAUSE.length) return undefined
  const createPart = (group: number, step: Omit<NumberStep, 'kind'>): readonly Part[] => {
    const found = work.indices?.[group]
    return found === undefined ? [] : [{ from: found[0], to: found[1], step: readNumber(step) }]
  }
  const readScale = (group: number): number => SCALES[work[group] ?? ''] ?? NaN
  const [from = 0, to = 0] = number.indices?.[1] ?? []
  return {
    steps: createSteps(text, [
      elapsed,
      { from: start + from, to: start + to, step: readNumber() },
      ...createPart(1, { column: BEFORE, only: 'whole', factor: readScale(2) }),
      ...createPart(3, { column: AFTER, only: 'whole', factor: readScale(4) }),
      ...createPart(5, { column: SIZE, only: 'whole', factor: readScale(6) }),
      ...createPart(7, { column: PAUSED, exponent: 3, isCounted: true }),
    ]),
  }
}

/** A line that states no pause and no heap, whatever its numbers are. */
function findNothing(text: string, start: number, elapsed: Part): LineShape | undefined {
  const behind = text.slice(start)
  if (behind.startsWith('[')) return undefined
  const number = COLLECTION.exec(behind)
  const work = number === null ? behind : behind.slice(number[0].length)
  const begins = number === null ? ['GC(', 'Using '] : [...GENERATIONS, PAUSE, ...WORK]
  if (begins.some((one) => work.startsWith(one))) return undefined
  const numbers = [...behind.matchAll(NUMBER)].map(({ index, 0: found }): Part => ({
    from: start + index,
    to: start + index + found.length,
    step: readNumber(),
  }))
  return { steps: createSteps(text, [elapsed, ...numbers]), isNothing: true }
}
