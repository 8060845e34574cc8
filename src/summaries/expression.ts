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

/** The four operations. */
export type Operator = '+' | '-' | '*' | '/'

/** The functions. `round` takes a number of decimals as its second operand. */
export type FunctionName = 'min' | 'max' | 'mean' | 'median' | 'round'

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
