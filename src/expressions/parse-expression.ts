import type { Outcome } from '../problems/outcome.ts'
import { formatSubject } from '../summaries/format-subject.ts'
import jsep from 'jsep'
import { describeForeign } from './describe-foreign.ts'
import {
  FUNCTION_NAMES,
  OPERATORS,
  SPREAD_NAMES,
  type Expression,
  type SpreadName,
} from './expression.ts'

/** An expression, or the problem with its text. */
export type ParsedExpression = Outcome<Expression>

/** Longer texts are refused before they are parsed. */
const LONGEST = 1000

/**
 * Parse an expression such as `dtrace_on.time.real / baseline.time.real`: names, numbers, `+ - * /`,
 * parentheses, and the functions of {@link FUNCTION_NAMES} and {@link SPREAD_NAMES}. No code is evaluated.
 */
export function parseExpression(text: string): ParsedExpression {
  const refuse = (reason: string): ParsedExpression => ({
    kind: 'problem',
    problem: { kind: 'bad-expression', expression: text.slice(0, 80), reason },
  })
  if (text.trim() === '') return refuse('it is empty; name a metric such as `time.real`')
  if (text.length > LONGEST) return refuse(`it is longer than ${String(LONGEST)} characters`)
  // The names of results are in quotes, and are what people called them.
  const own = text.replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/gs, "''")
  const curled = /[\u2018\u2019\u201c-\u201e\u00ab\u00bb]/.exec(own)?.[0]
  if (curled !== undefined) {
    return refuse(`\`${curled}\` is no quote here; write straight ones, \`'\` or \`"\``)
  }
  const sign = /[\u00d7\u00f7\u2212\u00b7]/.exec(own)?.[0]
  if (sign !== undefined) return refuse(`write \`${SIGNS[sign] ?? ''}\` in place of \`${sign}\``)
  const bare = /\w\[(?=[^\]'"`]*[^\]'"`\d])([^\]'"`]+)\]/.exec(own)?.[1]
  if (bare !== undefined) return refuse(`a name in brackets has quotes: \`['${bare}']\``)
  try {
    return { kind: 'made', value: convert(jsep(text)) }
  } catch (error) {
    if (error instanceof RangeError) return refuse('it is nested too deeply')
    return refuse(error instanceof ForeignNode ? error.explain(text) : formatReason(error))
  }
}

/** Signs of operations as books print them. */
const SIGNS: Readonly<Record<string, string>> = {
  '\u00d7': '*',
  '\u00b7': '*',
  '\u00f7': '/',
  '\u2212': '-',
}

/** Format the error that jsep throws, with the place of what it could not parse. */
function formatReason(error: unknown): string {
  if (!(error instanceof Error)) throw error
  const index = 'index' in error && typeof error.index === 'number' ? error.index : undefined
  const reason = error.message.replace(/ at character \d+$/, '')
  const sentence = reason
    .replace(/^Unexpected (?:"")?$/, 'unexpected end of the expression')
    .replace(/^./, (first) => first.toLowerCase())
  return index === undefined ? sentence : `${sentence} at character ${String(index + 1)}`
}

function convert(node: jsep.Expression): Expression {
  if (isLiteral(node)) return convertLiteral(node)
  if (isIdentifier(node) || isMember(node)) return { kind: 'name', path: readPath(node) }
  if (isUnary(node)) return convertUnary(node)
  if (isBinary(node)) return convertBinary(node)
  if (isCall(node)) return convertCall(node)
  throw new ForeignNode(node.type)
}

/** Something that jsep parses and that no expression of tracedocs has. */
class ForeignNode extends Error {
  readonly #type: string

  constructor(type: string) {
    super(type)
    this.#type = type
  }

  explain(text: string): string {
    const { what, at } = describeForeign(this.#type, text)
    const place = at < 0 ? '' : ` at character ${String(at + 1)}`
    return `expected names, numbers, + - * / and parentheses, got ${what}${place}`
  }
}

const isLiteral = (node: jsep.Expression): node is jsep.Literal => node.type === 'Literal'
const isIdentifier = (node: jsep.Expression): node is jsep.Identifier => node.type === 'Identifier'
const isMember = (node: jsep.Expression): node is jsep.MemberExpression =>
  node.type === 'MemberExpression'
const isUnary = (node: jsep.Expression): node is jsep.UnaryExpression =>
  node.type === 'UnaryExpression'
const isBinary = (node: jsep.Expression): node is jsep.BinaryExpression =>
  node.type === 'BinaryExpression'
const isCall = (node: jsep.Expression): node is jsep.CallExpression =>
  node.type === 'CallExpression'

function convertLiteral({ raw, value }: jsep.Literal): Expression {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new Error(`expected a name or a number, got ${raw}`)
  }
  return { kind: 'number', value }
}

function readPath(node: jsep.Expression): readonly string[] {
  if (isIdentifier(node)) return [node.name]
  if (!isMember(node) || node.optional === true) throw new Error(EXPECTED_NAMES)
  const path = readPath(node.object)
  if (!node.computed && isIdentifier(node.property)) return [...path, node.property.name]
  return [...path.slice(0, -1), formatSubject(path.at(-1) ?? '', readSubject(node.property))]
}

const EXPECTED_NAMES = 'expected names joined by dots, such as `baseline.time.real`'

/** Read which result of a log is meant: `2` or `'parse/small'`. */
function readSubject(node: jsep.Expression): string | number {
  const value = isLiteral(node) ? node.value : undefined
  if (typeof value === 'string') return value
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value
  throw new Error(
    "expected a result in brackets by its name or its place from 1, such as `time[2].real` or `bench['parse'].time`",
  )
}

function convertUnary({ operator, argument }: jsep.UnaryExpression): Expression {
  if (operator === '-') return { kind: 'negative', operand: convert(argument) }
  if (operator === '+') return convert(argument)
  throw new Error(`unexpected operator ${operator}`)
}

function convertBinary(node: jsep.BinaryExpression): Expression {
  const operator = OPERATORS.find((known) => known === node.operator)
  if (operator === undefined) {
    throw new Error(`unexpected operator ${node.operator}, expected one of + - * /`)
  }
  return { kind: 'operation', operator, left: convert(node.left), right: convert(node.right) }
}

function convertCall({ callee, arguments: operands }: jsep.CallExpression): Expression {
  const spread = SPREAD_NAMES.find((known) => isIdentifier(callee) && known === callee.name)
  if (spread !== undefined) return convertSpread(spread, operands)
  const name = isIdentifier(callee)
    ? FUNCTION_NAMES.find((known) => known === callee.name)
    : undefined
  if (name === undefined) {
    throw new Error(
      `unexpected function, expected one of ${[...FUNCTION_NAMES, ...SPREAD_NAMES].join(', ')}`,
    )
  }
  if (operands.length === 0) throw new Error(`expected \`${name}\` to have operands`)
  if (name === 'round' && operands.length > 2) {
    throw new Error('expected `round(value)` or `round(value, decimals)`')
  }
  return { kind: 'call', name, operands: operands.map(convert) }
}

function convertSpread(name: SpreadName, operands: readonly jsep.Expression[]): Expression {
  const [operand, ...others] = operands
  if (operand === undefined || others.length > 0) {
    throw new Error(`expected one value in \`${name}\`, such as \`${name}(after.time.real)\``)
  }
  return { kind: 'spread', name, operand: convert(operand) }
}
