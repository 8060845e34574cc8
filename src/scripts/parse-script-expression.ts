import {
  integer,
  parseNumberPrefix,
  real,
  text,
  type DataRow,
  type ScriptExpression,
  type Scope,
  type Value,
  NO_ROW,
} from './script-expression.ts'
import { FUNCTIONS, type ScriptFunction } from './functions.ts'
import { BINARY_LEVELS, isTrue, negate, OperandError, raise, type Operate } from './operators.ts'
import type { TokenReader } from './token-reader.ts'

/** The depth at which nested calls of user functions count as endless. */
const MAX_DEPTH = 50

/**
 * Parse a gnuplot expression: `? :`, the binary operators, signs, `**`, calls, `$n`, quoted texts,
 * variables. An expression that reads no row is evaluated at once.
 */
export function parseScriptExpression(
  reader: TokenReader,
  scope: Scope,
  depth = 0,
): ScriptExpression {
  if (depth > MAX_DEPTH) {
    throw reader.createError({
      kind: 'bad-script-value',
      reason: 'functions call each other without end',
    })
  }
  return new ExpressionParser(reader, scope, depth).parseTernary()
}

class ExpressionParser {
  readonly #reader: TokenReader
  readonly #scope: Scope
  readonly #depth: number

  constructor(reader: TokenReader, scope: Scope, depth: number) {
    this.#reader = reader
    this.#scope = scope
    this.#depth = depth
  }

  parseTernary(): ScriptExpression {
    const condition = this.#parseBinary(0)
    if (!this.#reader.take('?')) return condition
    const yes = this.parseTernary()
    this.#reader.expect(':')
    const no = this.parseTernary()
    if (!condition.readsRow) return isTrue(condition.evaluate(NO_ROW)) ? yes : no
    // Only the chosen branch is evaluated: the other may read a column that does not exist.
    return {
      readsRow: true,
      highestColumn: Math.max(...[condition, yes, no].map(({ highestColumn }) => highestColumn)),
      namesHeader: [condition, yes, no].some(({ namesHeader }) => namesHeader),
      evaluate: (row) => (isTrue(condition.evaluate(row)) ? yes : no).evaluate(row),
    }
  }

  #parseBinary(level: number): ScriptExpression {
    const operators = BINARY_LEVELS[level]
    if (operators === undefined) return this.#parseSigned()
    let left = this.#parseBinary(level + 1)
    for (;;) {
      const operate = this.#takeOperator(operators)
      if (operate === undefined) return left
      left = this.#join(left, this.#parseBinary(level + 1), operate)
    }
  }

  #takeOperator(operators: Readonly<Record<string, Operate>>): Operate | undefined {
    const token = this.#reader.peek()
    if (token === undefined || token.kind === 'text' || !Object.hasOwn(operators, token.text)) {
      return undefined
    }
    this.#reader.next('an operator')
    return operators[token.text]
  }

  #parseSigned(): ScriptExpression {
    if (this.#reader.take('-')) return this.#change(this.#parseSigned(), negate)
    if (this.#reader.take('+')) return this.#parseSigned()
    if (this.#reader.take('!')) {
      return this.#change(this.#parseSigned(), (value) => integer(isTrue(value) ? 0 : 1))
    }
    return this.#parsePower()
  }

  #parsePower(): ScriptExpression {
    const base = this.#parseOperand()
    if (!this.#reader.take('**')) return base
    return this.#join(base, this.#parseSigned(), raise)
  }

  #parseOperand(): ScriptExpression {
    const reader = this.#reader
    if (reader.take('(')) {
      const inner = this.parseTernary()
      reader.expect(')')
      return inner
    }
    const isColumn = reader.take('$')
    const token = reader.next('a value')
    if (isColumn) {
      if (token.kind !== 'number') throw reader.createErrorBefore(expected('a column', token.text))
      return readColumn(Number(token.text))
    }
    if (token.kind === 'number') return constant(parseNumber(token.text))
    if (token.kind === 'text') return constant(text(token.text))
    if (token.kind === 'word') return this.#parseName(token.text)
    throw reader.createErrorBefore(expected('a value', token.text))
  }

  #parseName(name: string): ScriptExpression {
    const reader = this.#reader
    if (reader.take('(')) return this.#parseCall(name)
    const known = this.#scope.variables.get(name) ?? CONSTANTS[name]
    if (known !== undefined) return constant(known)
    throw reader.createErrorBefore({
      kind: 'bad-script-value',
      reason: `the variable \`${name}\` is not set`,
    })
  }

  #parseCall(name: string): ScriptExpression {
    const reader = this.#reader
    const inputs: ScriptExpression[] = []
    if (!reader.take(')')) {
      do inputs.push(this.parseTernary())
      while (reader.take(','))
      reader.expect(')')
    }
    const user = this.#scope.functions.get(name)
    if (user !== undefined) return this.#callUser(name, inputs)
    const known: ScriptFunction | undefined = Object.hasOwn(FUNCTIONS, name)
      ? FUNCTIONS[name]
      : undefined
    if (known === undefined) {
      throw reader.createErrorBefore({
        kind: 'uncovered-option',
        option: `${name}()`,
        command: 'expressions',
      })
    }
    if (inputs.length < known.minArguments || inputs.length > known.maxArguments) {
      const reason = describeArguments(name, known.minArguments, inputs.length)
      throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
    }
    return this.#combine(inputs, known.call, known.readsRow)
  }

  /** Parse a call of a user function; its parameters are variables while the body is evaluated. */
  #callUser(name: string, inputs: readonly ScriptExpression[]): ScriptExpression {
    const user = this.#scope.functions.get(name)
    if (user?.parameters.length !== inputs.length) {
      const reason = describeArguments(name, user?.parameters.length ?? 0, inputs.length)
      throw this.#reader.createErrorBefore({ kind: 'bad-script-value', reason })
    }
    const call = (values: readonly Value[], row: DataRow): Value => {
      const variables = new Map(this.#scope.variables)
      user.parameters.forEach((parameter, i) => variables.set(parameter, values[i] ?? real(NaN)))
      return user.call({ ...this.#scope, variables }, this.#depth + 1).evaluate(row)
    }
    return this.#combine(inputs, call)
  }

  #change(input: ScriptExpression, change: (value: Value) => Value): ScriptExpression {
    return this.#combine([input], ([value]) => change(value ?? real(NaN)))
  }

  #join(left: ScriptExpression, right: ScriptExpression, operate: Operate): ScriptExpression {
    return this.#combine([left, right], ([a, b]) => operate(a ?? real(NaN), b ?? real(NaN)))
  }

  /** Combine expressions; if none reads a row, evaluate the result at once. */
  #combine(
    inputs: readonly ScriptExpression[],
    call: (values: readonly Value[], row: DataRow) => Value,
    readsRow = false,
  ): ScriptExpression {
    const evaluate = (row: DataRow): Value =>
      call(
        inputs.map((input) => input.evaluate(row)),
        row,
      )
    if (readsRow || inputs.some((input) => input.readsRow)) {
      const highestColumn = Math.max(0, ...inputs.map((input) => input.highestColumn))
      const namesHeader =
        (readsRow && isHeader(inputs[0])) || inputs.some((input) => input.namesHeader)
      return { evaluate, readsRow: true, highestColumn, namesHeader }
    }
    try {
      return constant(evaluate(NO_ROW))
    } catch (error) {
      if (!(error instanceof OperandError)) throw error
      throw this.#reader.createErrorBefore({ kind: 'bad-script-value', reason: error.message })
    }
  }
}

const CONSTANTS: Readonly<Record<string, Value>> = {
  pi: real(Math.PI),
  NaN: real(NaN),
  Inf: real(Infinity),
}

function parseNumber(digits: string): Value {
  if (/^0x/i.test(digits)) return integer(Number(digits))
  const value = parseNumberPrefix(digits)
  return /^\d+$/.test(digits) && Number.isSafeInteger(value) ? integer(value) : real(value)
}

/** Whether the argument of a function that reads the row is a text, which then is a header. */
function isHeader(input: ScriptExpression | undefined): boolean {
  return input?.readsRow === false && input.evaluate(NO_ROW).kind === 'text'
}

function readColumn(column: number): ScriptExpression {
  return {
    readsRow: true,
    highestColumn: column,
    namesHeader: false,
    evaluate: (row) => real(row.requireNumber(column)),
  }
}

function constant(value: Value): ScriptExpression {
  return { readsRow: false, highestColumn: 0, namesHeader: false, evaluate: () => value }
}

function describeArguments(name: string, expected: number, actual: number): string {
  const noun = expected === 1 ? 'argument' : 'arguments'
  return `\`${name}\` takes ${String(expected)} ${noun}, got ${String(actual)}`
}

function expected(what: string, actual: string) {
  return { kind: 'script-syntax', expected: what, actual } as const
}
