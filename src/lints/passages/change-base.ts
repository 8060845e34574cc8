import { findChangeKind } from '../english/change-words.ts'
import { changeLanguages } from '../foreign/change-languages.ts'
import { CHANGE_WORDS, OLD } from '../tables/relation-words.ts'
import type { WrittenNumber } from '../written-number.ts'
import type { ChangedPair } from './changed-amount.ts'
import type { Passage } from './passage.ts'
import { isLess } from './quantity-difference.ts'

/** A share and the amount that it stands behind. */
interface SharedAmount {
  readonly number: WrittenNumber
  readonly amount: WrittenNumber
}

/** What a share of a change is of. */
export interface ChangeBase {
  /** The quantity before the change; the first where nothing says which. */
  readonly base: WrittenNumber
  readonly other: WrittenNumber
  /** Whether the share may be of the other one as well. */
  readonly isEither: boolean
}

/**
 * Find what the share of a change is of: the quantity that a name such as `Before` says is the former, the greater of a saving, the lesser of a
 * growth, or the first where nothing is named. `undefined` where no words say that the amount is a change.
 */
export function findChangeBase(
  passage: Passage,
  shared: SharedAmount,
  { reference: a, subject: b }: ChangedPair,
): ChangeBase | undefined {
  const isBare = areUnnamed(passage, [a, b, shared.amount, shared.number])
  if (!isBare && !isChangeTold(passage, shared)) return undefined
  const named = [a, b].filter((one) => OLD.test(readLabel(passage, one)))
  const former = named.length === 1 ? named[0] : undefined
  const turn = findTurn(readWords(passage, shared))
  const [lesser, greater] = isLess(a, b) ? [a, b] : [b, a]
  const turned = turn === 'less' ? greater : turn === 'more' ? lesser : undefined
  const isAtOdds = former !== undefined && turned !== undefined && former !== turned
  const isStated = former !== undefined || turned !== undefined || isBare
  const base = former ?? turned ?? a
  return {
    base,
    other: base === a ? b : a,
    isEither: isAtOdds || !isStated || turn === 'speed',
  }
}

/** Check whether words say that an amount is one of a change: `Saving: 518 kB (35%)`. */
export function isChangeTold(passage: Passage, shared: SharedAmount): boolean {
  const words = readWords(passage, shared)
  return findTurn(words) !== undefined || CHANGE_WORDS.test(words)
}

/** Whether numbers stand in the items of a list without a word beside them. */
function areUnnamed({ text, item }: Passage, numbers: readonly WrittenNumber[]): boolean {
  if (item === undefined) return false
  const places = numbers.map(({ start, end }) => [start - text.start, end - text.start] as const)
  const from = Math.min(...places.map(([start]) => start))
  const to = Math.max(...places.map(([, end]) => end))
  const head = text.text.lastIndexOf('\n', from)
  const tail = text.text.indexOf('\n', to)
  const lines = Array.from(text.text)
  for (const [start, end] of places) lines.fill(' ', start, end)
  return !/\p{L}/u.test(lines.slice(head + 1, tail < 0 ? undefined : tail).join(''))
}

/** Which way a change goes, as words say it; of speed it is a share of either. */
function findTurn(words: string): 'less' | 'more' | 'speed' | undefined {
  const kinds = words.split(/[^\p{L}-]+/u).flatMap((word) => findChangeKind(word) ?? [])
  const isSpeed = kinds.includes('speed') || changeLanguages.some(({ speed }) => speed.test(words))
  if (isSpeed) return 'speed'
  const isLower =
    kinds.includes('less') ||
    FREED.test(words) ||
    changeLanguages.some(({ less }) => less.test(words))
  const isHigher = kinds.includes('more') || changeLanguages.some(({ more }) => more.test(words))
  if (isLower === isHigher) return undefined
  return isLower ? 'less' : 'more'
}

const FREED = /(?<!\p{L})(?:free[sd]?|gespart|eingespart)(?!\p{L})/iu

/** What stands before a quantity in its line, or behind the last comma or full stop; empty where another one stands there. */
function readLabel({ text, quantities }: Passage, { start }: WrittenNumber): string {
  const before = text.text.slice(0, Math.max(0, start - text.start))
  const label = before.split(CLAUSE_END).at(-1) ?? ''
  const from = start - label.length
  const isShared = quantities.some((one) => one.start >= from && one.end <= start)
  return isShared ? '' : label.slice(-NEAR)
}

/** Where a line, a clause or a sentence ends. */
const CLAUSE_END = /\n|[,;.](?=\s)/

/** How far before a quantity its name stands at most, in characters. */
const NEAR = 40

/** The words around an amount and its share: before the first, between them, and right behind the last. */
function readWords({ text, quantities }: Passage, { number, amount }: SharedAmount): string {
  const [first, last] = amount.start < number.start ? [amount, number] : [number, amount]
  const between = text.text.slice(first.end - text.start, last.start - text.start)
  const behind = text.text.slice(last.end - text.start, last.end - text.start + NEAR / 2)
  const tail = behind.split(CLAUSE_END)[0] ?? ''
  const before = quantities.findLast(({ end }) => end <= first.start)?.end ?? text.start
  const lead = text.text.slice(
    Math.max(before, first.start - NEAR) - text.start,
    first.start - text.start,
  )
  return `${lead.split(CLAUSE_END).at(-1) ?? ''} ${between} ${tail}`
}
