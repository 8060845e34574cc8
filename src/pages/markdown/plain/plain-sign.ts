import type { Range } from '../../region.ts'
import { matchAt } from './plain-block.ts'

/** What begins or ends emphasis. */
export type Delimiter = '*' | '**' | '_' | '__'

/** What is being read, and what it stands in. */
export interface SignPlace {
  readonly source: string
  readonly range: Range
  readonly at: number
  /** What ends what is being read; the end of the range, where it is absent. */
  readonly closer?: Delimiter | ']'
  readonly isInLink: boolean
  /** The delimiters that have been opened and not closed. */
  readonly open: readonly Delimiter[]
}

/** What a character is that may be more than text. */
export interface Sign {
  readonly kind: 'text' | 'node' | 'close' | 'doubt'
  /** How many characters it has. */
  readonly length: number
}

/** Characters that may be more than text. */
export const SIGN = /[*_`[\]<&\\!~]/g

/** Brackets that are text unless a definition makes a link of them; the definitions of a page are found last. */
const BRACKETS = /\[[^[\]*_`<&\\!~@\n\r|^]*\](?![(:])/y

const REFERENCE = /&(?:#|[A-Za-z][A-Za-z0-9]*;)/y
const SPACE = /\s/
const PUNCTUATION = /[\p{P}\p{S}]/u

/** Tell what a character is, by CommonMark's rules where they leave one reading. */
export function classifySign(place: SignPlace): Sign {
  const { source, at } = place
  const next = source[at + 1] ?? ''
  const decide = (kind: Sign['kind'], length = 1): Sign => ({ kind, length })
  switch (source[at] ?? '') {
    case '*':
    case '_':
      return classifyDelimiter(place)
    case '~':
      return classifyTilde(place)
    case '[':
      return classifyBracket(place)
    case ']':
      return decide(place.closer === ']' ? 'close' : 'doubt')
    case '`':
      return decide('node')
    case '!':
      return decide(next === '[' ? 'node' : 'text')
    case '<':
      return decide(/[A-Za-z/!?]/.test(next) ? 'node' : 'text')
    case '&':
      return decide(matchAt(REFERENCE, source, at) === null ? 'text' : 'doubt')
    default:
      return decide(/[A-Za-z0-9 ]/.test(next) && at + 1 < place.range.end ? 'text' : 'doubt')
  }
}

function classifyBracket({ source, at, isInLink }: SignPlace): Sign {
  const [text] = matchAt(BRACKETS, source, at) ?? []
  if (text !== undefined) return { kind: 'text', length: text.length }
  return { kind: isInLink || source[at + 1] === '^' ? 'doubt' : 'node', length: 1 }
}

/** A run of tildes strikes nothing out where there is no other. */
function classifyTilde({ source, at, range }: SignPlace): Sign {
  const length = countRun(source, at)
  const all = source.slice(range.start, range.end).split('~').length - 1
  return { kind: all === length ? 'text' : 'doubt', length }
}

function classifyDelimiter({ source, at, range, closer, open }: SignPlace): Sign {
  const length = countRun(source, at)
  const before = at > range.start ? (source[at - 1] ?? '') : ' '
  const after = at + length < range.end ? (source[at + length] ?? '') : ' '
  const [isSpaceBefore, isSpaceAfter] = [SPACE.test(before), SPACE.test(after)]
  const [isMarkBefore, isMarkAfter] = [PUNCTUATION.test(before), PUNCTUATION.test(after)]
  const isLeft = !isSpaceAfter && (!isMarkAfter || isSpaceBefore || isMarkBefore)
  const isRight = !isSpaceBefore && (!isMarkBefore || isSpaceAfter || isMarkAfter)
  if (isLeft && isRight) {
    const isInWord = source[at] === '_' && !isMarkBefore && !isMarkAfter
    return { kind: isInWord ? 'text' : 'doubt', length }
  }
  if (!isLeft && !isRight) return { kind: 'text', length }
  const run = source.slice(at, at + length)
  if (!isDelimiter(run)) return { kind: 'doubt', length }
  if (isRight) return { kind: run === closer ? 'close' : 'doubt', length }
  return { kind: open.includes(run) ? 'doubt' : 'node', length }
}

/** Whether a run emphasises in one way only. */
export function isDelimiter(run: string): run is Delimiter {
  return run === '*' || run === '**' || run === '_' || run === '__'
}

function countRun(source: string, at: number): number {
  let end = at + 1
  while (source[end] === source[at]) end++
  return end - at
}
