import type { Range } from '../../pages/region.ts'
import { listPossibleNames } from './run-names.ts'

/** A run as sentences may call it. */
export interface NamedRun {
  readonly name: string
  readonly title: string
}

/** Where a sentence names a run. */
export interface Mention extends Range {
  readonly run: NamedRun
}

/** List where a text names runs, by title or by name, as whole words; of two at one place the longer. */
export function listRunMentions(text: string, runs: readonly NamedRun[]): readonly Mention[] {
  const found = listPossibleNames(text, runs)
    .flatMap(({ word, run }) => listPlaces(text, word, run))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((mention, i) => !found.slice(0, i).some(({ end }) => end > mention.start))
}

function listPlaces(text: string, word: string, run: NamedRun): readonly Mention[] {
  // A letter is a run's name where a noun says so, or where it is no word: `run a` and `B`, not `a` and `I`.
  const isLetter = word.length === 1
  return findName(text, word).flatMap(({ start, end }) => {
    const isArticle = isLetter && /[aAI]/.test(word) && !isCalled(text, start)
    // A run may be called `fast`, and be as fast as another.
    const isAdjective = /\bas\s+$/i.test(text.slice(0, start)) && /^\s+as\b/i.test(text.slice(end))
    return isArticle || isAdjective ? [] : [{ run, start, end }]
  })
}

/** Find a name that is no part of a longer word; a letter only in its own case. */
function findName(text: string, name: string): readonly Range[] {
  if (name.trim() === '') return []
  const isLetter = name.length === 1
  const [lower, sought] = [text.toLowerCase(), name.toLowerCase()]
  // Some letters are longer in lower case, which would move what is behind them.
  if (name.trim() !== name || lower.length !== text.length) return findSpaced(text, name, isLetter)
  return isLetter ? findWords(text, [name]) : findWords(lower, sought.split(/\s+/))
}

/** A part of a word at the start of a text. Node 26 finds no letter of two units before a `$`. */
const PART = /^[\p{L}\p{N}_-]/u

/** Find words that follow each other; thousands of names are looked for, and a pattern of each takes longer to make than this. */
function findWords(text: string, words: readonly string[]): readonly Range[] {
  const [word = '', ...others] = words
  const found: Range[] = []
  for (let start = text.indexOf(word); start !== -1;) {
    const end = others.reduce((at, next) => findNext(text, next, at), start + word.length)
    const before = Array.from(text.slice(Math.max(0, start - 2), start)).at(-1) ?? ''
    const isWhole = end !== -1 && !PART.test(before) && !PART.test(text.slice(end, end + 2))
    if (isWhole) found.push({ start, end })
    start = text.indexOf(word, isWhole ? end : start + 1)
  }
  return found
}

const BLANKS = /\s+/y

/** The end of a word that stands behind an offset and blanks; -1 where it does not, or the offset is none. */
function findNext(text: string, word: string, from: number): number {
  BLANKS.lastIndex = from
  if (from === -1 || !BLANKS.test(text)) return -1
  const start = BLANKS.lastIndex
  return text.startsWith(word, start) ? start + word.length : -1
}

/** Find a name with blanks around it, or in a text whose letters change their length with their case. */
function findSpaced(text: string, name: string, isExact: boolean): readonly Range[] {
  const escaped = name
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\s+/g, String.raw`\s+`)
  const whole = String.raw`(?<![\p{L}\p{N}_-])${escaped}(?![\p{L}\p{N}_-])`
  const pattern = new RegExp(whole, isExact ? 'gu' : 'giu')
  return Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
}

/** Check whether a noun before a letter makes it a name, or a verb after a capital letter. */
function isCalled(text: string, index: number): boolean {
  const before = text.slice(0, index)
  if (
    /\b(?:runs?|builds?|versions?|variants?|case|and|than|beats?|outperforms?|by|as|of)\s+$/i.test(
      before,
    )
  ) {
    return (
      !/^a\s+\p{L}/u.test(text.slice(index)) ||
      /\b(?:runs?|builds?|versions?|variants?|case)\s+$/i.test(before)
    )
  }
  return /^A\s+(?:is|was|and|beats?|outperforms?|outperformed|takes|took|uses|used|needs|needed|runs|ran)\b/.test(
    text.slice(index),
  )
}
