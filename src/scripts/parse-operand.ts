import { combineExpressions, createConstant, createLeaf } from './combine-expressions.ts'
import { indexValue, measureValue, sliceText } from './index-value.ts'
import { complex } from './complex-numbers.ts'
import { toText } from './operators.ts'
import { parseCall } from './parse-call.ts'
import type { ExpressionParser } from './expression-parser.ts'
import {
  type DataRow,
  integer,
  parseNumberPrefix,
  real,
  text,
  toNumber,
  type ScriptExpression,
  type Value,
} from './script-expression.ts'

/** Parse what operators stand between: a value, a call, something in brackets, with any `[…]` and `!` behind it. */
export function parseOperand(parser: ExpressionParser): ScriptExpression {
  const { reader } = parser
  let operand = parsePrimary(parser)
  for (;;) {
    if (reader.take('[')) operand = parseIndex(parser, operand)
    else if (reader.isNext('!') && reader.peek(1)?.text !== '=') {
      reader.next('`!`')
      const input = operand
      operand = combineExpressions([input], (row) => findFactorial(toNumber(input.evaluate(row))))
    } else return operand
  }
}

function parsePrimary(parser: ExpressionParser): ScriptExpression {
  const { reader } = parser
  if (reader.take('(')) {
    const inner = parser.parseSequence()
    reader.expect(')')
    return inner
  }
  if (reader.take('|')) return parseSize(parser)
  if (reader.take('{')) return parseComplex(parser)
  const isColumn = reader.take('$')
  const token = reader.next('a value')
  if (isColumn) {
    if (token.kind !== 'number') {
      throw reader.createErrorBefore({
        kind: 'script-syntax',
        expected: 'a column',
        actual: token.text,
      })
    }
    return readColumn(Number(token.text))
  }
  if (token.kind === 'number') return createConstant(parseNumber(token.text))
  if (token.kind === 'text') return createConstant(text(token.text))
  if (token.kind === 'word') return parseName(parser, token.text)
  throw reader.createErrorBefore({ kind: 'script-syntax', expected: 'a value', actual: token.text })
}

/** Parse `{1,-2}`, a complex number. */
function parseComplex({ reader }: ExpressionParser): ScriptExpression {
  const readPart = (): number => {
    const sign = reader.take('-') ? -1 : 1
    const { kind, text: actual } = reader.next('a number')
    if (kind === 'number') return sign * toNumber(parseNumber(actual))
    throw reader.createErrorBefore({ kind: 'script-syntax', expected: 'a number', actual })
  }
  const re = readPart()
  reader.expect(',')
  const im = readPart()
  reader.expect('}')
  return createConstant(complex(re, im))
}

/** gnuplot's constants; a variable of the same name goes before them. */
const CONSTANTS: Readonly<Record<string, Value>> = {
  pi: real(Math.PI),
  NaN: real(NaN),
  Inf: real(Infinity),
}

function parseName(parser: ExpressionParser, name: string): ScriptExpression {
  const { reader, scope, locals } = parser
  const start = reader.placeOfLast()
  if (name === 'sum' && reader.isNext('[')) return parseSum(parser)
  if (reader.take('(')) return parseCall(parser, name, start)
  const local = locals.indexOf(name)
  if (local >= 0) return createLeaf(() => scope.frame[local] ?? real(NaN), { usesLocals: true })
  if (name.startsWith('$')) return createLeaf(() => readBlock(parser, name, start))
  const constant = Object.hasOwn(CONSTANTS, name) ? CONSTANTS[name] : undefined
  if (constant !== undefined && !scope.variables.has(name)) return createConstant(constant)
  return createLeaf(() => scope.get(name, start))
}

/** Read a data block as an array of its lines. */
function readBlock({ scope }: ExpressionParser, name: string, start: number): Value {
  const block = scope.blocks.get(name)
  if (block === undefined) throw scope.createUnknown(name, { kind: 'variable', start })
  return { kind: 'array', value: block.replace(/\n$/, '').split('\n').map(text) }
}

/** Parse `[2:5]` behind a text, or `[3]` behind an array. */
function parseIndex(parser: ExpressionParser, operand: ScriptExpression): ScriptExpression {
  const { reader, scope } = parser
  const start = reader.placeOfLast()
  const read = (row: DataRow): Value => {
    const value = operand.evaluate(row)
    if (value.kind === 'text') scope.spendOnText(start, value.value.length)
    return value
  }
  const isOpenLow = reader.isNext(':') || reader.isNext('*')
  reader.take('*')
  const low = isOpenLow ? createConstant(integer(1)) : parser.parse()
  if (reader.take(']')) {
    return combineExpressions([operand, low], (row) => indexValue(read(row), low.evaluate(row)))
  }
  reader.expect(':')
  const isOpenHigh = reader.take('*') || reader.isNext(']')
  const high = isOpenHigh ? createConstant(real(Infinity)) : parser.parse()
  reader.expect(']')
  return combineExpressions([operand, low, high], (row) =>
    text(sliceText(toText(read(row)), toNumber(low.evaluate(row)), toNumber(high.evaluate(row)))),
  )
}

/** Parse `|A|`, the size of an array or a data block. */
function parseSize(parser: ExpressionParser): ScriptExpression {
  const operand = parsePrimary(parser)
  parser.reader.expect('|')
  return combineExpressions([operand], (row) => measureValue(operand.evaluate(row)))
}

/** Parse `sum [i=1:10] i**2`. */
function parseSum(parser: ExpressionParser): ScriptExpression {
  const { reader, scope } = parser
  const start = reader.placeOfLast()
  reader.expect('[')
  const name = reader.next('a variable').text
  reader.expect('=')
  const from = parser.parse()
  reader.expect(':')
  const to = parser.parse()
  reader.expect(']')
  const body = parser.parse()
  const evaluate: ScriptExpression['evaluate'] = (row) => {
    const before = scope.variables.get(name)
    let total = 0
    let isWhole = true
    const last = Math.trunc(toNumber(to.evaluate(row)))
    for (let i = Math.trunc(toNumber(from.evaluate(row))); i <= last; i++) {
      scope.spend(start)
      scope.set(name, integer(i))
      const value = body.evaluate(row)
      isWhole &&= value.kind === 'integer'
      total += toNumber(value)
    }
    if (before === undefined) scope.variables.delete(name)
    else scope.set(name, before)
    return isWhole ? integer(total) : real(total)
  }
  return combineExpressions([from, to, body], evaluate, { isConstant: false, isStateful: true })
}

function parseNumber(digits: string): Value {
  if (/^0x/i.test(digits)) return integer(Number(digits))
  if (/^0[0-7]+$/.test(digits)) return integer(Number.parseInt(digits, 8))
  const value = parseNumberPrefix(digits)
  return /^\d+$/.test(digits) && Number.isSafeInteger(value) ? integer(value) : real(value)
}

function readColumn(column: number): ScriptExpression {
  const evaluate: ScriptExpression['evaluate'] = (row) => row.readValue(column)
  return createLeaf(evaluate, { readsRow: true, highestColumn: column, lastColumn: column })
}

function findFactorial(value: number): Value {
  let product = 1
  for (let factor = 2; factor <= Math.min(value, 171); factor++) product *= factor
  return Number.isSafeInteger(product) ? integer(product) : real(product)
}
