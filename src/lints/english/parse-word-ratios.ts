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
  String.raw`(?<![\p{L}-])${LEAD}(?:an?\s+)?(?:(?<many>${[...NUMBERS.keys()].slice(0, 15).join('|')})(?:\s+times|-?fold)|(?<single>twice|double|triple|half|third|quarter|tenth))(?![\p{L}-])`,
  'giu',
)

/** Find ratios that a text has in words: `about four times`, `nearly half`, `roughly 4x`. They are never exact. */
export function parseWordRatios(
  { text, start }: PlacedText,
  numbers: readonly WrittenNumber[],
): readonly WrittenNumber[] {
  const words = [...text.matchAll(WORDS)].flatMap((match): readonly WrittenNumber[] => {
    const word = match.groups?.['many'] ?? match.groups?.['single'] ?? ''
    const value = NUMBERS.get(word.toLowerCase())
    return value === undefined
      ? []
      : [createWordRatio(match[0].replace(/\s+/g, ' '), value, start + match.index)]
  })
  const written = numbers.filter(
    ({ form, isApproximate }) => isApproximate && (form === 'ratio' || form === 'percent'),
  )
  return [...words, ...written].sort((a, b) => a.start - b.start)
}

function createWordRatio(text: string, value: number, start: number): WrittenNumber {
  return {
    ...{ text, value, start },
    end: start + text.length,
    interval: createInterval(value, value * 0.2),
    step: value,
    digits: 1,
    decimals: 0,
    form: 'ratio',
    unit: '',
    readings: [],
    isSigned: false,
    isApproximate: true,
    isBound: false,
  }
}
