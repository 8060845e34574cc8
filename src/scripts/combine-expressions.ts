import { NO_ROW, type DataRow, type ScriptExpression, type Value } from './script-expression.ts'

/** What is known of an expression before it is evaluated. */
export type ExpressionTraits = Omit<ScriptExpression, 'evaluate'>

const PLAIN: ExpressionTraits = {
  readsRow: false,
  highestColumn: 0,
  lastColumn: 0,
  namesHeader: false,
  isConstant: true,
  isStateful: false,
  usesLocals: false,
}

/** Make an expression of a value. */
export function createConstant(value: Value): ScriptExpression {
  return { ...PLAIN, evaluate: () => value }
}

/** Make an expression without parts, such as a variable. */
export function createLeaf(
  evaluate: (row: DataRow) => Value,
  traits: Partial<ExpressionTraits> = {},
): ScriptExpression {
  return { ...PLAIN, isConstant: false, ...traits, evaluate }
}

/** Make an expression of parts, with what is true of any of them. What is constant is evaluated once. */
export function combineExpressions(
  parts: readonly ScriptExpression[],
  evaluate: (row: DataRow) => Value,
  traits: Partial<ExpressionTraits> = {},
): ScriptExpression {
  const whole = {
    readsRow: parts.some((part) => part.readsRow),
    highestColumn: parts.reduce((most, part) => Math.max(most, part.highestColumn), 0),
    lastColumn: parts.findLast((part) => part.lastColumn > 0)?.lastColumn ?? 0,
    namesHeader: parts.some((part) => part.namesHeader),
    isConstant: parts.every((part) => part.isConstant),
    isStateful: parts.some((part) => part.isStateful),
    usesLocals: parts.some((part) => part.usesLocals),
    ...traits,
  }
  if (!whole.isConstant) return { ...whole, evaluate }
  let value: Value | undefined
  return { ...whole, evaluate: () => (value ??= evaluate(NO_ROW)) }
}
