/** A parsed expression over metrics. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly path: readonly string[] }
  | { readonly kind: 'negative'; readonly operand: Expression }
  | {
      readonly kind: 'operation'
      readonly operator: Operator
      readonly left: Expression
      readonly right: Expression
    }
  | {
      readonly kind: 'call'
      readonly name: FunctionName
      readonly operands: readonly Expression[]
    }
  | { readonly kind: 'spread'; readonly name: SpreadName; readonly operand: Expression }

/** The four operations. */
export type Operator = '+' | '-' | '*' | '/'

/** The functions. `round` takes the number of decimals as an optional second operand. */
export type FunctionName = 'min' | 'max' | 'mean' | 'median' | 'round'

/** The functions of the samples of a run: its interval, its quartiles, their number. */
export type SpreadName = (typeof SPREAD_NAMES)[number]

/** All functions of samples. A run may have such a name too, since only a call has parentheses. */
export const SPREAD_NAMES = ['low', 'high', 'q1', 'q3', 'samples'] as const

/** All operators. */
export const OPERATORS: readonly Operator[] = ['+', '-', '*', '/']

/** All functions. */
export const FUNCTION_NAMES: readonly FunctionName[] = ['min', 'max', 'mean', 'median', 'round']

/** Call `visit` with the path of every name in an expression. */
export function visitNames(expression: Expression, visit: (path: readonly string[]) => void): void {
  switch (expression.kind) {
    case 'number':
      return
    case 'name':
      visit(expression.path)
      return
    case 'negative':
    case 'spread':
      visitNames(expression.operand, visit)
      return
    case 'operation':
      visitNames(expression.left, visit)
      visitNames(expression.right, visit)
      return
    case 'call':
      for (const operand of expression.operands) visitNames(operand, visit)
  }
}
