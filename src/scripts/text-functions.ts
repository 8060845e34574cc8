import { formatTicNumber, parseTicFormat } from '../charts/gnuplot/tics/tic-format.ts'
import { formatText } from './format-text.ts'
import { sliceText } from './index-value.ts'
import { OperandError, toText } from './operators.ts'
import { integer, text } from './script-expression.ts'
import { fixed, numberOf, ofOne, textOf, type ScriptFunction } from './script-function.ts'
import { splitWords } from './split-words.ts'

/** gnuplot's functions of texts. */
export const TEXT_FUNCTIONS: Readonly<Record<string, ScriptFunction>> = {
  strlen: ofOne((value) => integer(Array.from(toText(value)).length)),
  strstrt: fixed(2, ([value, part]) => integer(textOf(value).indexOf(textOf(part)) + 1)),
  substr: fixed(3, ([value, from, to]) =>
    text(sliceText(textOf(value), numberOf(from), numberOf(to))),
  ),
  trim: ofOne((value) => text(toText(value).trim())),
  word: fixed(2, ([value, index]) => text(pickWord(splitWords(textOf(value)), numberOf(index)))),
  words: ofOne((value) => integer(splitWords(toText(value)).length)),
  sprintf: {
    minArguments: 1,
    maxArguments: 30,
    call: ([format, ...values]) => text(formatText(textOf(format), values)),
  },
  gprintf: fixed(2, ([format, value]) => text(formatNumber(textOf(format), numberOf(value)))),
}

/** Format a number as tic labels are. */
function formatNumber(format: string, value: number): string {
  const parsed = parseTicFormat(format)
  if (parsed.kind === 'unknown-conversion') {
    throw new OperandError(`\`gprintf\` has no conversion \`${parsed.conversion}\``)
  }
  return formatTicNumber(parsed.format, value, { base: 10, isPlain: false })
}

/** Pick a word, counted from 1; empty where there is none. */
function pickWord(words: readonly string[], index: number): string {
  return words[Math.trunc(index) - 1] ?? ''
}
