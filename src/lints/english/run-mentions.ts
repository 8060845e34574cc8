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
  const escaped = word
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\s+/g, String.raw`\s+`)
  if (word.trim() === '') return []
  const whole = String.raw`(?<![\p{L}\p{N}_-])${escaped}(?![\p{L}\p{N}_-])`
  // A letter is a run's name where a noun says so, or where it is no word: `run a` and `B`, not `a` and `I`.
  const isLetter = word.length === 1
  const pattern = new RegExp(whole, isLetter ? 'gu' : 'giu')
  return [...text.matchAll(pattern)].flatMap(({ index, 0: { length } }) => {
    const isArticle = isLetter && /[aAI]/.test(word) && !isCalled(text, index)
    // A run may be called `fast`, and be as fast as another.
    const isAdjective =
      /\bas\s+$/i.test(text.slice(0, index)) && /^\s+as\b/i.test(text.slice(index + length))
    return isArticle || isAdjective ? [] : [{ run, start: index, end: index + length }]
  })
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
