import { CARDINALS, readCardinal } from '../english/cardinals.ts'
import { createInterval } from '../rounding-interval.ts'
import type { PlacedText } from '../../pages/page-block.ts'
import type { WrittenNumber } from '../written-number.ts'

const ORDINALS = 'half third quarter fifth sixth seventh eighth ninth tenth'.split(' ')

const CARDINAL = CARDINALS.join('|')
const SHARE = new RegExp(
  String.raw`(?<![\p{L}-])(?<bound>(?:more|less) than )?(?<about>about |around |roughly |nearly |almost |close to )?(?:(?<many>an?|${CARDINAL})[ -](?<part>${ORDINALS.join('|')})s?|(?<over>${CARDINAL}) (?:in|out of)(?: every)? (?<under>${CARDINAL}))(?![\p{L}-])`,
  'giu',
)

/** What every share has, which is found faster. */
const HINT = new RegExp(
  String.raw`${ORDINALS.join('|')}|(?:in|out of)(?: every)? (?:${CARDINAL})`,
  'i',
)

/** Find shares that a text has in words: `two thirds`, `a fifth`, `one in six`. */
export function parseWordShares({ text, start }: PlacedText): readonly WrittenNumber[] {
  if (!HINT.test(text)) return []
  return [...text.matchAll(SHARE)].flatMap((match): readonly WrittenNumber[] => {
    const { bound = '', about, many = '', part = '', over = '', under = '' } = match.groups ?? {}
    const value =
      part === ''
        ? readCardinal(over) / readCardinal(under)
        : readCardinal(many) / readOrdinal(part)
    if (!(value > 0 && value < 1)) return []
    const room = createInterval(value, value * ROOM)
    return [
      {
        text: match[0].replace(/\s+/g, ' '),
        start: start + match.index,
        end: start + match.index + match[0].length,
        value,
        interval:
          bound === ''
            ? room
            : /^less/i.test(bound)
              ? { low: 0, high: room.high }
              : { low: room.low, high: 1 },
        ...{ step: value * ROOM, digits: 1, decimals: 0, form: 'ratio', unit: '', readings: [] },
        ...{ isSigned: false, isApproximate: about !== undefined, isBound: false },
      },
    ]
  })
}

/** What words leave open. */
const ROOM = 0.125

function readOrdinal(word: string): number {
  const at = ORDINALS.indexOf(word.toLowerCase())
  return at <= 2 ? ([2, 3, 4][at] ?? 2) : at + 2
}
