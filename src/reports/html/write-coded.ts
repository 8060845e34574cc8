import { markup, type Html } from './html.ts'
import { writeCode } from './write-code.ts'

/** Write a sentence whose names stand in backticks, as in messages; a backtick without another one stays. */
export function writeCoded(sentence: string): Html {
  // The parts at odd places are those that the pattern captures.
  const parts = sentence.split(/`([^`]+)`/)
  return markup`${parts.map((part, i) => (i % 2 === 1 ? writeCode(part) : markup`${part}`))}`
}
