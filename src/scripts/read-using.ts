import { parseNumberExpression, parseTextExpression } from './parse-constant.ts'
import { parseScriptExpression } from './parse-script-expression.ts'
import type { Using, UsingColumn, UsingLabel } from './script-plot.ts'
import { parseScanFormat, type ScanFormat } from './scan-format.ts'
import type { ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

const LABELS: readonly (readonly [string, UsingLabel['axis']])[] = [
  ['key', 'key'],
  ['xtic$labels', 'x'],
  ['xticl$abel', 'x'],
  ['x2tic$labels', 'x2'],
  ['ytic$labels', 'y'],
  ['y2tic$labels', 'y2'],
  ['ztic$labels', 'z'],
]

/** Read what follows `using`: `1:2`, `1:($2/1024)`, `"time":"rss"`, `2:xtic(1)`. */
export function readUsing(reader: TokenReader, settings: ScriptSettings): Using {
  const start = reader.peek()?.start ?? 0
  const columns: UsingColumn[] = []
  const labels: UsingLabel[] = []
  do {
    const axis = LABELS.find(([word]) => reader.isNext(word) && reader.peek(1)?.text === '(')?.[1]
    if (axis === undefined) columns.push(readColumn(reader, settings, columns.length))
    else {
      reader.next('a tic label')
      reader.expect('(')
      labels.push({ axis, column: readLabelColumn(reader, settings) })
      reader.expect(')')
    }
  } while (reader.take(':'))
  if (reader.peek()?.kind !== 'text') return { columns, labels, start }
  return { columns, labels, format: readScanFormat(reader, settings), start }
}

/** Read the format of C's `scanf` behind the columns. */
function readScanFormat(reader: TokenReader, settings: ScriptSettings): ScanFormat {
  const text = parseTextExpression(reader, settings.scope) ?? ''
  const format = parseScanFormat(text)
  if (format !== undefined) return format
  const option = `the format \`${text}\` after \`using\``
  throw reader.createErrorBefore({ kind: 'uncovered-option', option, command: 'plot' })
}

function readColumn(reader: TokenReader, settings: ScriptSettings, usual: number): UsingColumn {
  if (reader.isNext('(')) return readExpression(reader, settings)
  const isCall = reader.peek()?.kind === 'word' && reader.peek(1)?.text === '('
  if (isCall)
    return { kind: 'expression', expression: parseScriptExpression(reader, settings.scope) }
  if (reader.isNext(':') || reader.isAtEnd() || isOption(reader, settings))
    return { kind: 'number', column: usual }
  const header = parseTextExpression(reader, settings.scope)
  if (header !== undefined) return { kind: 'header', header }
  const column = parseNumberExpression(reader, settings.scope)
  if (Number.isInteger(column) && column >= -2) return { kind: 'number', column }
  throw reader.createErrorBefore({
    kind: 'bad-script-value',
    reason: 'columns are numbered from 1',
  })
}

/** Whether a word follows that is no variable: nothing was written for the column. */
function isOption(reader: TokenReader, { scope }: ScriptSettings): boolean {
  const token = reader.peek()
  return (
    token?.kind === 'word' &&
    reader.peek(1)?.text !== ':' &&
    !scope.variables.has(token.text) &&
    !scope.unknown.has(token.text)
  )
}

function readExpression(reader: TokenReader, settings: ScriptSettings): UsingColumn {
  // The brackets are those of the expression, which may go on behind them: `(a = $2, a / 2)`, `($1) / 2`.
  return { kind: 'expression', expression: parseScriptExpression(reader, settings.scope) }
}

/**
 * Read the argument of `xtic(…)` (gnuplot 5.4): what begins with a number or an integer variable is a column, whose text
 * is the label; anything else is an expression, which gives no label unless it gives a text.
 */
function readLabelColumn(reader: TokenReader, settings: ScriptSettings): UsingColumn {
  const token = reader.peek()
  const isNumber =
    token?.kind === 'number' ||
    (token?.kind === 'word' && settings.scope.variables.get(token.text)?.kind === 'integer')
  return isNumber
    ? { kind: 'number', column: Math.trunc(parseNumberExpression(reader, settings.scope)) }
    : { kind: 'expression', expression: parseScriptExpression(reader, settings.scope) }
}
