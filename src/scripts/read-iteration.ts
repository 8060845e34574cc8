import { toText } from './operators.ts'
import { parseScriptExpression } from './parse-script-expression.ts'
import type { Scope } from './scope.ts'
import { integer, NO_ROW, text, toNumber, type Value } from './script-expression.ts'
import { ScriptError } from './script-token.ts'
import { splitWords } from './split-words.ts'
import type { TokenReader } from './token-reader.ts'

/** What `for [i=1:3] for [w in "a b"]` runs through. */
export interface Iteration {
  /** Whether an end is `*`: then the rounds end where there are no more data. */
  readonly isOpen: boolean
  /** Go through the rounds; calling what each gives sets its variables. */
  rounds(): Iterable<() => void>
}

/** The rounds of `for [i=1:*]` where nothing else ends it. */
const MAX_OPEN_ROUNDS = 10_000

/** What a round costs that reads a command again, in calls of functions. */
const ROUND_STEPS = 100

/** Read any `for […]`; `undefined` without one. */
export function readIteration(reader: TokenReader, scope: Scope): Iteration | undefined {
  const parts: Part[] = []
  while (reader.take('for')) parts.push(readPart(reader, scope))
  if (parts.length === 0) return undefined
  const start = reader.placeOfLast()
  return { isOpen: parts.some((part) => part.isOpen), rounds: () => goThrough(parts, scope, start) }
}

/**
 * Read any `for […]`, and what follows it once for each of its rounds; once without one.
 * @param read reads what follows, and is told whether another round went before
 */
export function readRounds(
  reader: TokenReader,
  scope: Scope,
  read: (isLaterRound: boolean) => void,
): void {
  const rounds = readIteration(reader, scope)?.rounds() ?? [() => undefined]
  const { position } = reader
  const start = reader.placeOfNext()
  let isLaterRound = false
  for (const set of rounds) {
    scope.spend(start, ROUND_STEPS)
    set()
    reader.rewind(position)
    read(isLaterRound)
    isLaterRound = true
  }
}

interface Part {
  readonly name: string
  readonly isOpen: boolean
  /** The values, which may depend on the variables of the parts before. */
  list(): Iterable<Value>
}

function* goThrough(parts: readonly Part[], scope: Scope, start: number): Generator<() => void> {
  const [first, ...others] = parts
  if (first === undefined) return
  for (const value of first.list()) {
    scope.spend(start)
    const set = (): void => {
      scope.set(first.name, value)
    }
    set()
    if (others.length === 0) yield set
    else {
      for (const inner of goThrough(others, scope, start)) {
        yield () => {
          set()
          inner()
        }
      }
    }
  }
}

function readPart(reader: TokenReader, scope: Scope): Part {
  reader.expect('[')
  const { text: name } = reader.next('a variable')
  if (reader.take('in')) {
    const words = parseScriptExpression(reader, scope)
    reader.expect(']')
    const list = (): Value[] => splitWords(toText(words.evaluate(NO_ROW))).map(text)
    return { name, isOpen: false, list }
  }
  reader.expect('=')
  const from = parseScriptExpression(reader, scope)
  reader.expect(':')
  const isOpen = reader.take('*')
  const to = isOpen ? undefined : parseScriptExpression(reader, scope)
  const step = reader.take(':') ? parseScriptExpression(reader, scope) : undefined
  reader.expect(']')
  const place = reader.placeOfLast()
  const whole = (part: typeof step, usual: number): number =>
    part === undefined ? usual : Math.trunc(toNumber(part.evaluate(NO_ROW)))
  const list = (): Iterable<Value> => {
    const by = whole(step, 1)
    if (by === 0 || Number.isNaN(by)) {
      const reason = 'the step of `for` must be a number that is not 0'
      throw new ScriptError({ problem: { kind: 'bad-script-value', reason }, start: place })
    }
    const first = whole(from, 1)
    return count(first, whole(to, first + MAX_OPEN_ROUNDS), by)
  }
  return { name, isOpen, list }
}

function* count(from: number, to: number, by: number): Generator<Value> {
  for (let i = from; by > 0 ? i <= to : i >= to; i += by) yield integer(i)
}
