import type { Scope } from './scope.ts'
import type { ScriptExpression } from './script-expression.ts'
import type { TokenReader } from './token-reader.ts'

/** The parser of one expression, as the parts of the grammar see it. */
export interface ExpressionParser {
  readonly reader: TokenReader
  readonly scope: Scope
  /** Names of parameters or of a dummy variable, whose values stand in the scope's frame. */
  readonly locals: readonly string[]
  /** Parse an assignment `name = value`, or an expression without one. */
  parse(): ScriptExpression
  /** Parse expressions separated by commas; the value is the last one's. */
  parseSequence(): ScriptExpression
}
