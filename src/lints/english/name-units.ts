import { createForeignUnit } from '../../quantities/unit-words.ts'
import type { WrittenNumber } from '../written-number.ts'
import type { Sentence } from './sentences.ts'

/** Take a word that stands right behind two numbers of a sentence for their unit: `from 20 mg to 30 mg`. */
export function nameUnits(
  { text, start }: Sentence,
  numbers: readonly WrittenNumber[],
): readonly WrittenNumber[] {
  const nouns = numbers.map(({ end, unit, form }) =>
    unit === '' && form === 'plain' ? NOUN.exec(text.slice(end - start)) : null,
  )
  const words = nouns.map((noun) => noun?.[1])
  const units = { text, start, numbers }
  return numbers.map((number, at) => {
    const former = findFormer(units, at) ?? findLatter(units, at)
    if (former !== undefined) return { ...number, unit: former.unit, readings: former.readings }
    const [whole = '', word] = nouns[at] ?? []
    if (word === undefined || words.indexOf(word) === words.lastIndexOf(word)) return number
    const end = number.end + whole.length
    const written = text.slice(number.start - start, end - start).replace(/\s+/g, ' ')
    return { ...number, end, text: written, unit: word, readings: createForeignUnit(word) }
  })
}

interface Units extends Pick<Sentence, 'text' | 'start'> {
  readonly numbers: readonly WrittenNumber[]
}

/** `9,000 req/s, up from 3,000`: the rate whose former value goes without its unit. */
function findFormer({ text, start, numbers }: Units, at: number): WrittenNumber | undefined {
  const [before, number] = [numbers[at - 1], numbers[at]]
  if (number?.form !== 'plain' || before?.form !== 'plain') return undefined
  if (!/\/| per |ps$/i.test(before.unit) || !isPrefixOf(number.unit, before.unit)) return undefined
  const between = text.slice(before.end - start, number.start - start)
  const after = text.slice(number.end - start)
  return FORMER.test(between) && ENDS.test(after) ? before : undefined
}

/** `14k req/s, up from 10k`; or no unit at all. */
function isPrefixOf(prefix: string, unit: string): boolean {
  return prefix === '' || (/^[kKM]$/.test(prefix) && unit.startsWith(`${prefix} `))
}

/** `from 61k to 88k operations per second`: the rate that comes next has the unit. */
function findLatter({ text, start, numbers }: Units, at: number): WrittenNumber | undefined {
  const [number, next] = [numbers[at], numbers[at + 1]]
  if (number?.form !== 'plain' || next?.form !== 'plain' || number.unit === '') return undefined
  if (!/\/| per | a second$/i.test(next.unit) || !isPrefixOf(number.unit, next.unit))
    return undefined
  return TO.test(text.slice(number.end - start, next.start - start)) ? next : undefined
}

const TO = /^ (?:to|→|->) $/

const FORMER =
  /^,?(?: (?:now|today))? \(?(?:(?:up |down )?from|against|instead of|vs\.?|versus|compared (?:to|with)|was|previously|(?:where|while|whereas|but)(?: (?:[\p{L}'’-]+|\d+(?:\.(?:\d+|x))+)){1,6})\s*$/iu
const ENDS = /^(?: (?:before|previously|earlier|originally|in the past))?\s*(?:$|[.,;:)–—])/i

/** A unit or a thing that is counted: no word of grammar. */
const NOUN =
  /^[ \u00a0\u202f]?((?!(?:and|or|to|of|in|on|at|for|with|is|was|are|were|the|an?|as|by|from|than|vs|per|but|if|when|which|that|more|less|fewer|times|before|after|now|out|instead|rather|million|billion|thousand)(?!\p{L}))[\p{L}µ°]{1,14})(?![\p{L}\p{N}])/u
