import { parseNumberExpression } from '../parse-constant.ts'
import type { Scope } from '../scope.ts'
import { real, toNumber, type Value } from '../script-expression.ts'
import type { TokenReader } from '../token-reader.ts'

/** A parameter of a fit: a variable, or an element of an array. */
export interface FitParameter {
  readonly name: string
  /** From 1, of an element of the array of that name. */
  readonly index?: number
}

/** Read `a` or `A[2]`. */
export function readFitParameter(reader: TokenReader, scope: Scope): FitParameter {
  const { kind, text: name } = reader.next('a parameter')
  if (kind !== 'word') {
    throw reader.createErrorBefore({ kind: 'uncovered-option', option: name, command: 'fit' })
  }
  if (!reader.take('[')) return { name }
  const index = Math.trunc(parseNumberExpression(reader, scope))
  reader.expect(']')
  const parameter = { name, index }
  if (findElement(scope, parameter) !== undefined) return parameter
  const reason = `there is no element \`${name}[${String(index)}]\``
  throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
}

/** Get the value of a parameter; a variable that is not set begins at 1. */
export function getParameter(scope: Scope, parameter: FitParameter): number {
  const value =
    parameter.index === undefined
      ? scope.variables.get(parameter.name)
      : findElement(scope, parameter)
  return value === undefined ? 1 : toNumber(value)
}

/** Set a parameter. */
export function setParameter(scope: Scope, { name, index }: FitParameter, value: number): void {
  if (index === undefined) scope.set(name, real(value))
  else {
    const array = scope.variables.get(name)
    if (array?.kind === 'array') array.value[index - 1] = real(value)
  }
}

/** The name of a parameter in those of its error and its covariances: `A_2_` of `A[2]` (gnuplot 5.4). */
export function formatParameter({ name, index }: FitParameter): string {
  return index === undefined ? name : `${name}_${String(index)}_`
}

function findElement(scope: Scope, { name, index = 0 }: FitParameter): Value | undefined {
  const array = scope.variables.get(name)
  return array?.kind === 'array' ? array.value[index - 1] : undefined
}
