import type { ExpressionParser } from './expression-parser.ts'
import { combineExpressions } from './combine-expressions.ts'
import {
  BINARY_LEVELS,
  isTrue,
  negate,
  OperandError,
  raise,
  truth,
  type Operate,
} from './operators.ts'
import { parseOperand } from './parse-operand.ts'
import type { Scope } from './scope.ts'
import type { ScriptExpression, Value } from './script-expression.ts'
import { integer, toNumber } from './script-expression.ts'
import { ScriptError } from './script-token.ts'
import type { TokenReader } from './token-reader.ts'

/** The most brackets and signs that may stand in each other. */
const MAX_NESTING = 400

/**
 * Parse a gnuplot expression: assignments, `? :`, the binary operators, signs, `**`, calls, `$n`, quoted texts,
 * variables. Nothing is evaluated yet.
 *
 * @param locals names of parameters, or of the dummy variable of a plot
 */
export function parseScriptExpression(
  reader: TokenReader,
  scope: Scope,
  locals: readonly string[] = [],
): ScriptExpression {
  const start = reader.placeOfNext()
  const expression = new DescentParser(reader, scope, locals).parse()
  return { ...expression, evaluate: withPlace(expression, start) }
}

/** Say where an operand stands that its operator does not take. */
function withPlace(expression: ScriptExpression, start: number): ScriptExpression['evaluate'] {
  return (row) => {
    try {
      return expression.evaluate(row)
    } catch (error) {
      if (!(error instanceof OperandError)) throw error
      throw new ScriptError({ problem: { kind: 'bad-script-value', reason: error.message }, start })
    }
  }
}

/** Whether `A[…] =` follows. */
export function isElementSet(reader: TokenReader): boolean {
  if (!isSymbol(reader, 1, '[')) return false
  let depth = 0
  for (let at = 1; reader.peek(at) !== undefined; at++) {
    if (isSymbol(reader, at, '[')) depth += 1
    if (isSymbol(reader, at, ']')) depth -= 1
    if (depth === 0) return isSymbol(reader, at + 1, '=')
  }
  return false
}

function isSymbol(reader: TokenReader, ahead: number, symbol: string): boolean {
  const token = reader.peek(ahead)
  return token?.kind === 'symbol' && token.text === symbol
}

/** Parses one expression by recursive descent. */
class DescentParser implements ExpressionParser {
  readonly reader: TokenReader
  readonly scope: Scope
  readonly locals: readonly string[]
  #nesting = 0

  constructor(reader: TokenReader, scope: Scope, locals: readonly string[]) {
    this.reader = reader
    this.scope = scope
    this.locals = locals
  }

  /** Parse an assignment `name = value`, or an expression without one. */
  parse(): ScriptExpression {
    this.#enter()
    const parsed = this.#parseAssignment() ?? this.#parseTernary()
    this.#nesting -= 1
    return parsed
  }

  #enter(): void {
    this.#nesting += 1
    if (this.#nesting <= MAX_NESTING) return
    const reason = 'the expression is nested too deeply; give parts of it names, such as `f(x) = …`'
    throw this.reader.createError({ kind: 'bad-script-value', reason })
  }

  /** Parse expressions separated by commas; the value is the last one's. */
  parseSequence(): ScriptExpression {
    const parts = [this.parse()]
    while (this.reader.take(',')) parts.push(this.parse())
    const [first] = parts
    if (parts.length === 1 && first !== undefined) return first
    return combineExpressions(parts, (row) => {
      let value: Value = integer(0)
      for (const part of parts) value = part.evaluate(row)
      return value
    })
  }

  #parseAssignment(): ScriptExpression | undefined {
    const { reader, scope } = this
    const token = reader.peek()
    if (token?.kind !== 'word') return undefined
    if (isElementSet(reader)) return this.#parseElementSet()
    if (reader.peek(1)?.text !== '=' || reader.peek(1)?.kind === 'text') return undefined
    reader.next('a name')
    reader.expect('=')
    const input = this.parse()
    return combineExpressions(
      [input],
      (row) => {
        const value = input.evaluate(row)
        scope.set(token.text, value)
        return value
      },
      { isConstant: false, isStateful: true },
    )
  }

  /** Parse `A[place] = value`. */
  #parseElementSet(): ScriptExpression {
    const { reader, scope } = this
    const { text: name } = reader.next('a name')
    const start = reader.placeOfLast()
    reader.expect('[')
    const place = this.parse()
    reader.expect(']')
    reader.expect('=')
    const input = this.parse()
    return combineExpressions(
      [place, input],
      (row) => {
        const array = scope.get(name, start)
        const at = Math.trunc(toNumber(place.evaluate(row)))
        const value = input.evaluate(row)
        if (array.kind !== 'array' || !(at >= 1 && at <= array.value.length))
          throw new OperandError(`\`${name}\` has no element ${String(at)}`)
        array.value[at - 1] = value
        return value
      },
      { isConstant: false, isStateful: true },
    )
  }

  #parseTernary(): ScriptExpression {
    const condition = this.#parseOr()
    if (!this.reader.take('?')) return condition
    const yes = this.parse()
    this.reader.expect(':')
    const no = this.parse()
    // Only the chosen branch is evaluated: the other may read a column that does not exist.
    return combineExpressions([condition, yes, no], (row) =>
      (isTrue(condition.evaluate(row)) ? yes : no).evaluate(row),
    )
  }

  #parseOr(): ScriptExpression {
    const parts = [this.#parseAnd()]
    while (this.reader.take('||')) parts.push(this.#parseAnd())
    const [first, second] = parts
    if (first !== undefined && second === undefined) return first
    return combineExpressions(parts, (row) =>
      truth(parts.some((part) => isTrue(part.evaluate(row)))),
    )
  }

  #parseAnd(): ScriptExpression {
    const parts = [this.#parseBinary(0)]
    while (this.reader.take('&&')) parts.push(this.#parseBinary(0))
    const [first, second] = parts
    if (first !== undefined && second === undefined) return first
    return combineExpressions(parts, (row) =>
      truth(parts.every((part) => isTrue(part.evaluate(row)))),
    )
  }

  #parseBinary(level: number): ScriptExpression {
    const operators = BINARY_LEVELS[level]
    if (operators === undefined) return this.parseSigned()
    const first = this.#parseBinary(level + 1)
    const steps: OperatorStep[] = []
    for (;;) {
      const operate = this.#takeOperator(operators)
      if (operate === undefined) break
      steps.push({ operate, right: this.#parseBinary(level + 1) })
    }
    return joinOperators(first, steps)
  }

  #takeOperator(operators: Readonly<Record<string, Operate>>): Operate | undefined {
    const token = this.reader.peek()
    if (token === undefined || token.kind === 'text' || !Object.hasOwn(operators, token.text)) {
      return undefined
    }
    // `0<*` is the bound of a range's end.
    if (token.text === '<' && this.reader.peek(1)?.text === '*') return undefined
    this.reader.next('an operator')
    return operators[token.text]
  }

  /** Parse signs, negations and powers. */
  parseSigned(): ScriptExpression {
    this.#enter()
    const parsed = this.#parseSign()
    this.#nesting -= 1
    return parsed
  }

  #parseSign(): ScriptExpression {
    const { reader } = this
    if (reader.take('-')) return this.#change(this.parseSigned(), negate)
    if (reader.take('+')) return this.parseSigned()
    if (reader.take('!')) {
      return this.#change(this.parseSigned(), (value) => integer(isTrue(value) ? 0 : 1))
    }
    const base = parseOperand(this)
    if (!reader.take('**')) return base
    const power = this.parseSigned()
    return combineExpressions([base, power], (row) =>
      raise(base.evaluate(row), power.evaluate(row)),
    )
  }

  #change(input: ScriptExpression, change: (value: Value) => Value): ScriptExpression {
    return combineExpressions([input], (row) => change(input.evaluate(row)))
  }
}

/** An operator with what stands to its right. */
interface OperatorStep {
  readonly operate: Operate
  readonly right: ScriptExpression
}

/** Apply operators from left to right; not one in the other, since a sum may have thousands of parts. */
function joinOperators(first: ScriptExpression, steps: readonly OperatorStep[]): ScriptExpression {
  const [step, ...others] = steps
  if (step === undefined) return first
  const { operate, right } = step
  if (others.length === 0) {
    return combineExpressions([first, right], (row) =>
      operate(first.evaluate(row), right.evaluate(row)),
    )
  }
  return combineExpressions([first, ...steps.map((one) => one.right)], (row) => {
    let value = first.evaluate(row)
    for (const one of steps) value = one.operate(value, one.right.evaluate(row))
    return value
  })
}
