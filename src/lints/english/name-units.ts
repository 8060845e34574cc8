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
  return numbers.map((number, at) => {
    const [whole = '', word] = nouns[at] ?? []
    if (word === undefined || words.indexOf(word) === words.lastIndexOf(word)) return number
    const end = number.end + whole.length
    const written = text.slice(number.start - start, end - start).replace(/\s+/g, ' ')
    return { ...number, end, text: written, unit: word, readings: createForeignUnit(word) }
  })
}

/** A unit or a thing that is counted: no word of grammar. */
const NOUN =
  /^[ \u00a0\u202f]?((?!(?:and|or|to|of|in|on|at|for|with|is|was|are|were|the|an?|as|by|from|than|vs|per|but|if|when|which|that|more|less|fewer|times|before|after|now|out|instead|rather|million|billion|thousand)(?!\p{L}))[\p{L}µ°]{1,14})(?![\p{L}\p{N}])/u
