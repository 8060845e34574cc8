import type { Interval } from '../../quantities/interval.ts'
import { createInterval } from '../rounding-interval.ts'
import type { PlacedText } from '../../pages/page-block.ts'
import type { WrittenNumber } from '../written-number.ts'

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...'two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, index + 2] as const),
  ...([
    ['twenty', 20],
    ['fifty', 50],
    ['hundred', 100],
    ['thousand', 1000],
    ['twice', 2],
    ['double', 2],
    ['triple', 3],
    ['half', 0.5],
    ['third', 1 / 3],
    ['quarter', 0.25],
    ['tenth', 0.1],
  ] as const),
])

const LEAD = String.raw`(?:(?<about>about|around|roughly|approximately|some|nearly|almost|close to)\s+)?`

const WORDS = new RegExp(
  String.raw`(?<![\p{L}-])${LEAD}(?:an?\s+)?(?:(?<many>${[...NUMBERS.keys()].slice(0, 15).join('|')})(?:\s+times|-?fold)|factor\s+of\s+(?<factor>${[...NUMBERS.keys()].slice(0, 11).join('|')})|(?<single>twice|doubl(?:e|ed|es|ing)|tripl(?:e|ed|es|ing)|quadrupl(?:e|ed|es|ing)|hal(?:f|ved|ves|ving)|third|quarter|tenth))(?![\p{L}-])`,
  'giu',
)

/** What every such word has in it; most sentences have none of it. */
const STEMS = /times|factor of|fold|twice|doubl|tripl|quadrupl|hal[fv]|third|quarter|tenth/i

/** Find ratios that a text has in words: `about four times`, `nearly half`, `roughly 4x`. They are never exact. */
export function parseWordRatios(
  { text, start }: PlacedText,
  numbers: readonly WrittenNumber[],
): readonly WrittenNumber[] {
  const words = (STEMS.test(text) ? [...text.matchAll(WORDS)] : []).flatMap(
    (match): readonly WrittenNumber[] => {
      const word =
        match.groups?.['many'] ?? match.groups?.['factor'] ?? match.groups?.['single'] ?? ''
      const value = NUMBERS.get(word.toLowerCase()) ?? readVerb(word)
      const lead = text.slice(Math.max(0, match.index - 20), match.index)
      const bound = BOUND.exec(lead)?.[0] ?? ''
      if (value === undefined || (bound !== '' && !LIMIT.test(bound))) return []
      const isRough = match.groups?.['about'] !== undefined
      const place = {
        text: `${bound}${match[0]}`.replace(/\s+/g, ' '),
        start: start + match.index - bound.length,
        end: start + match.index + match[0].length,
      }
      const ratio = createWordRatio(place, value, isRough)
      return [bound === '' ? ratio : { ...ratio, interval: limit(ratio, bound) }]
    },
  )
  const written = numbers.filter(
    ({ form, isApproximate }) => isApproximate && (form === 'ratio' || form === 'percent'),
  )
  return [...words, ...written].sort((a, b) => a.start - b.start)
}

/** `more than doubled` may be anything above. */
const BOUND = /\b(?:more|less|better|over|under|at least|up to|well over) (?:than )?$/i

/** What may be anything below, or above: `less than a quarter`. */
const LIMIT = /^(?:less|more) than $/i

function limit({ interval: { low, high } }: WrittenNumber, bound: string): Interval {
  return /^less/i.test(bound) ? { low: 0, high } : { low, high: MOST }
}

/** More than any quotient that words are said of. */
const MOST = 1e4

function readVerb(word: string): number | undefined {
  const stems = [
    ['doubl', 2],
    ['tripl', 3],
    ['quadrupl', 4],
    ['hal', 0.5],
  ] as const
  return stems.find(([stem]) => word.toLowerCase().startsWith(stem))?.[1]
}

/** Words have the room of an eighth; those that are said to be rough are told by `isApproximate`. */
const ROOM = 0.125

function createWordRatio(
  place: { readonly text: string; readonly start: number; readonly end: number },
  value: number,
  isApproximate: boolean,
): WrittenNumber {
  return {
    ...{ ...place, value, isApproximate },
    interval: createInterval(value, value * ROOM),
    step: value * ROOM,
    digits: 1,
    decimals: 0,
    form: 'ratio',
    unit: '',
    readings: [],
    isSigned: false,
    isBound: false,
  }
}
