import { overlap } from '../../quantities/interval.ts'
import type { CheckedPage } from '../checked-page.ts'
import type { Finding } from '../finding.ts'
import { createFinding, type LintRule } from '../lint-rule.ts'
import type { RepeatedRun } from '../lint-data.ts'
import type { Sentence } from '../english/sentences.ts'

const DENIAL = /(?:\b(?:not|no|never|neither|hardly)|n['’]t)(?: \p{L}+)?\s+$/iu
const CLAIM = /\b(?:faster|slower|quicker) than\b/i

/** Claims that a run is faster. */
export const unproven: LintRule<Unproven> = {
  name: 'unproven',
  summary: 'a run that is called faster than another, which their samples do not show',
  explain: ({ words, first, second }) =>
    `Expected the samples to support \`${words}\`, got intervals that overlap: \`${first}\` and \`${second}\`; take more samples, or leave the claim out`,
  check: checkSentences,
}

interface Unproven {
  readonly words: string
  /** The interval of each run, with its name. */
  readonly first: string
  readonly second: string
}

/** Find sentences that call a run faster than another, although the intervals of both overlap. */
function checkSentences({ sentences, data }: CheckedPage): readonly Finding[] {
  const repeated = data?.repeated ?? []
  if (repeated.length < 2) return []
  return sentences.flatMap((sentence) => checkSentence(sentence, repeated))
}

function checkSentence(sentence: Sentence, runs: readonly RepeatedRun[]): readonly Finding[] {
  const match = CLAIM.exec(sentence.text)
  if (match === null || DENIAL.test(sentence.text.slice(0, match.index))) return []
  if (sentence.text.trimEnd().endsWith('?')) return []
  const words = match[0]
  // The run that is named last before the words, and the one that is named first behind them.
  const subject = findRun(sentence.text.slice(0, match.index), runs)?.last
  const other = findRun(sentence.text.slice(match.index + words.length), runs)?.first
  if (subject === undefined || other === undefined || subject === other) return []
  if (subject.metric !== other.metric || !overlap(subject.interval, other.interval)) return []
  const start = sentence.start + match.index
  const facts = {
    words: `${subject.title} ${words} ${other.title}`,
    first: `${subject.name}.${subject.metric} ${subject.shown}`,
    second: `${other.name}.${other.metric} ${other.shown}`,
  }
  return [createFinding(unproven, facts, { start, end: start + words.length })]
}

interface NamedRuns {
  readonly first: RepeatedRun
  readonly last: RepeatedRun
}

/** The runs that a text names, by title or by name, as whole words. */
function findRun(text: string, runs: readonly RepeatedRun[]): NamedRuns | undefined {
  const named = runs
    .flatMap((run) => listPlaces(text, run).map((place) => ({ run, place })))
    .sort((a, b) => a.place - b.place)
  const [first, last] = [named[0], named.at(-1)]
  return first === undefined || last === undefined
    ? undefined
    : { first: first.run, last: last.run }
}

function listPlaces(text: string, { name, title }: RepeatedRun): readonly number[] {
  return [name, title].flatMap((word) => {
    const escaped = word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    const whole = new RegExp(String.raw`(?<![\p{L}\p{N}_])${escaped}(?![\p{L}\p{N}_])`, 'giu')
    return [...text.matchAll(whole)].map(({ index }) => index)
  })
}
