import { combineExpressions, createConstant } from './combine-expressions.ts'
import { FUNCTIONS } from './functions.ts'
import { toText, truth } from './operators.ts'
import type { ExpressionParser } from './expression-parser.ts'
import type { Scope } from './scope.ts'
import { NO_ROW, real, toNumber, type ScriptExpression } from './script-expression.ts'
import type { ScriptFunction } from './script-function.ts'
import { ScriptError } from './script-token.ts'
import { TEXT_FUNCTIONS } from './text-functions.ts'
import type { TokenReader } from './token-reader.ts'
import { NO_GRID } from './voxels/voxel-grid.ts'

/** Parse the arguments of a call; its name and bracket are read. Functions of the script go before gnuplot's. */
export function parseCall(parser: ExpressionParser, name: string, start: number): ScriptExpression {
  const { reader, scope } = parser
  if (name === 'system')
    throw reader.createErrorBefore({ kind: 'refused-command', what: '`system()`' })
  if (name === 'defined') return parseDefined(parser)
  const column = name === 'column' ? findOnlyColumn(parser) : 0
  const inputs = parseArguments(parser)
  if (name === 'value') return callByName(parser, name, { inputs, start })
  if (name === 'exists' || name === 'exist') return callByName(parser, 'exists', { inputs, start })
  if (name === 'rand' && !scope.functions.has(name)) return callRandom(parser, inputs)
  if (name === 'voxel' && !scope.functions.has(name)) return callVoxel(parser, { inputs, start })
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined
  if (known !== undefined && !scope.functions.has(name)) {
    checkCount(reader, name, { inputs, known })
    const own = Object.hasOwn(TEXT_FUNCTIONS, name) ? onTexts(known, scope, start) : known
    const called = callKnown(inputs, known.angles === undefined ? own : inAngles(known, scope))
    return column > called.highestColumn ? { ...called, highestColumn: column } : called
  }
  return callUser(parser, name, { inputs, start })
}

/** Find the column of `column(3)`, or of `column(i)` while `i` is whole; 0 for any other argument (gnuplot 5.4). */
function findOnlyColumn({ reader, scope }: ExpressionParser): number {
  const [token, next] = [reader.peek(), reader.peek(1)]
  if (token === undefined || next?.text !== ')') return 0
  if (token.kind === 'number') return /^\d+$/.test(token.text) ? Number(token.text) : 0
  const value = token.kind === 'word' ? scope.variables.get(token.text) : undefined
  return value?.kind === 'integer' ? value.value : 0
}

function parseArguments(parser: ExpressionParser): ScriptExpression[] {
  const { reader } = parser
  const inputs: ScriptExpression[] = []
  if (reader.take(')')) return inputs
  do inputs.push(parser.parse())
  while (reader.take(','))
  reader.expect(')')
  return inputs
}

/** Parse `defined(name)`, whose argument is not evaluated. */
function parseDefined({ reader, scope }: ExpressionParser): ScriptExpression {
  const { text: name } = reader.next('a variable')
  reader.expect(')')
  return combineExpressions([], () => truth(scope.isDefined(name)), { isConstant: false })
}

interface Arguments {
  readonly inputs: readonly ScriptExpression[]
  readonly start: number
}

/** Call `exists("name")` or `value("name")`. */
function callByName(
  { scope }: ExpressionParser,
  call: 'exists' | 'value',
  { inputs, start }: Arguments,
): ScriptExpression {
  const input = inputs[0] ?? createConstant(real(NaN))
  const evaluate: ScriptExpression['evaluate'] = (row) => {
    const name = toText(input.evaluate(row))
    return call === 'exists' ? truth(scope.isDefined(name)) : scope.get(name, start)
  }
  return combineExpressions(inputs, evaluate, { isConstant: false })
}

/** Call `rand(0)`: the order of the calls matters. */
function callRandom(
  { scope, reader }: ExpressionParser,
  inputs: readonly ScriptExpression[],
): ScriptExpression {
  checkCount(reader, 'rand', { inputs, known: { minArguments: 1, maxArguments: 1 } })
  return combineExpressions(inputs, (row) => real(scope.random.next(inputs[0]?.evaluate(row))), {
    isConstant: false,
    isStateful: true,
  })
}

/** Call `voxel(x, y, z)`: a value of the grid that is set, or `NaN` outside of it. */
function callVoxel({ scope, reader }: ExpressionParser, call: Arguments): ScriptExpression {
  const { inputs, start } = call
  checkCount(reader, 'voxel', { inputs, known: { minArguments: 3, maxArguments: 3 } })
  return combineExpressions(
    inputs,
    (row) => {
      const [x = NaN, y = NaN, z = NaN] = inputs.map((input) => toNumber(input.evaluate(row)))
      if (scope.voxelGrid !== undefined) return real(scope.voxelGrid.get(x, y, z))
      throw new ScriptError({ problem: { kind: 'bad-script-value', reason: NO_GRID }, start })
    },
    { isConstant: false, isStateful: true },
  )
}

/** Let a function take or give angles in the unit that is set when it is called. */
function inAngles(known: ScriptFunction, scope: Scope): ScriptFunction {
  const { call, angles } = known
  return {
    ...known,
    isVolatile: true,
    call: (values, row) => {
      const unit = scope.radiansPerAngle
      if (unit === 1) return call(values, row)
      if (angles === 'given') return real(toNumber(call(values, row)) / unit)
      return call([real(toNumber(values[0] ?? real(NaN)) * unit)], row)
    },
  }
}

/** Let a function of texts take steps for long ones. */
function onTexts(known: ScriptFunction, scope: Scope, start: number): ScriptFunction {
  return {
    ...known,
    call: (values, row) => {
      for (const value of values) {
        if (value.kind === 'text') scope.spendOnText(start, value.value.length)
      }
      return known.call(values, row)
    },
  }
}

function callKnown(inputs: readonly ScriptExpression[], known: ScriptFunction): ScriptExpression {
  const { call, readsRow = false, isVolatile = false } = known
  const isHeader =
    readsRow && inputs[0]?.isConstant === true && inputs[0].evaluate(NO_ROW).kind === 'text'
  return combineExpressions(
    inputs,
    (row) =>
      call(
        inputs.map((input) => input.evaluate(row)),
        row,
      ),
    {
      ...(readsRow ? { readsRow, isConstant: false } : {}),
      ...(isVolatile ? { isConstant: false } : {}),
      ...(isHeader ? { namesHeader: true } : {}),
    },
  )
}

function callUser(
  { scope, reader }: ExpressionParser,
  name: string,
  { inputs, start }: Arguments,
): ScriptExpression {
  const defined = scope.functions.get(name)
  if (defined !== undefined) {
    const count = defined.parameters.length
    checkCount(reader, name, { inputs, known: { minArguments: count, maxArguments: count } })
  }
  return combineExpressions(
    inputs,
    (row) => {
      const user = scope.functions.get(name)
      if (user === undefined) throw scope.createUnknown(name, { kind: 'function', start })
      return scope.call(user, { values: inputs.map((input) => input.evaluate(row)), row, start })
    },
    {
      isConstant: false,
      isStateful: defined?.body.isStateful ?? true,
      ...(defined?.body.readsRow === true ? { readsRow: true } : {}),
    },
  )
}

function checkCount(
  reader: TokenReader,
  name: string,
  {
    inputs,
    known,
  }: {
    readonly inputs: readonly ScriptExpression[]
    readonly known: Pick<ScriptFunction, 'minArguments' | 'maxArguments'>
  },
): void {
  if (inputs.length >= known.minArguments && inputs.length <= known.maxArguments) return
  const noun = known.minArguments === 1 ? 'argument' : 'arguments'
  const reason = `\`${name}\` takes ${String(known.minArguments)} ${noun}, got ${String(inputs.length)}`
  throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
}
