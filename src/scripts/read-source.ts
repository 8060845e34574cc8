import { parseScriptExpression } from './parse-script-expression.ts'
import { toText } from './operators.ts'
import { createConstant } from './combine-expressions.ts'
import { NO_ROW, real } from './script-expression.ts'
import { writeGrid, type GridRanges } from './sample-grid.ts'
import type { BlockSource, DataSource } from './script-plot.ts'
import type { ScriptSettings } from './script-settings.ts'
import type { ScriptSession } from './script-session.ts'
import type { TokenReader } from './token-reader.ts'

/** What a source is read with. */
export interface SourceSetting {
  /** The source of the element before; `""` repeats it. */
  readonly before: DataSource | undefined
  /** The dummy variable of functions. */
  readonly dummy: string
  /** The samples of `"+"`. */
  readonly samples?: Float64Array
  /** The ranges of u and v that `"++"` is sampled over, where they are named. */
  readonly grid?: GridRanges
}

/** Read what an element draws: a file, a data block, the rows that follow the command, or a function. */
export function readSource(
  reader: TokenReader,
  session: ScriptSession,
  { before, dummy, samples, grid }: SourceSetting,
): DataSource {
  const token = reader.peek()
  const start = reader.placeOfNext()
  if (token?.kind === 'word' && token.text.startsWith('$')) {
    reader.next('a data block')
    const text = session.scope.blocks.get(token.text)
    if (text !== undefined) return { kind: 'block', name: token.text, text, start }
    if (session.scope.voxelGrids.has(token.text)) {
      const option = 'a grid of voxels'
      throw reader.createErrorBefore({ kind: 'uncovered-option', option, command: 'splot' })
    }
    throw session.scope.createUnknown(token.text, { kind: 'variable', start })
  }
  if (reader.isNext('newhist$ogram')) throw reader.createUncovered('plot')
  if (reader.take('keyentry')) {
    const expression = createConstant(real(NaN))
    return { kind: 'function', expression, name: '', isEntry: true, start }
  }
  if (token === undefined) throw reader.createSyntaxError('a data file in quotes, or a function')
  const position = reader.position
  const expression = parseScriptExpression(reader, session.scope, [dummy])
  const value = expression.usesLocals ? undefined : expression.evaluate(NO_ROW)
  if (value?.kind === 'array') {
    const rows = value.value.map((one, i) => `${String(i + 1)} ${toText(one)}\n`)
    return { kind: 'block', name: reader.quoteSince(position), text: rows.join(''), start }
  }
  const name = value?.kind === 'text' ? value.value : undefined
  if (name === '+' && samples !== undefined) {
    const rows = Array.from(samples, (value) => `${String(value)}\n`)
    return { kind: 'block', name, text: rows.join(''), sampled: [dummy], start }
  }
  if (name === '++' && grid !== undefined)
    return { ...sampleGrid(reader, session.settings, grid), start }
  if (name !== undefined) return readFileSource(name, reader, { session, before, start })
  if (!session.settings.isParametric) {
    return { kind: 'function', expression, name: reader.quoteSince(position), start }
  }
  reader.expect(',')
  const second = parseScriptExpression(reader, session.scope, [dummy])
  const quoted = reader.quoteSince(position)
  return { kind: 'function', x: expression, expression: second, name: quoted, start }
}

/** Sample `"++"`: the variables of its ranges have the values of the first columns. */
export function sampleGrid(
  reader: TokenReader,
  settings: ScriptSettings,
  ranges: GridRanges,
): Omit<BlockSource, 'start'> {
  const text = writeGrid(ranges, settings)
  const names = ranges.map((range) => range?.variable)
  const sampled = names.flatMap((one) => one ?? [])
  if (text !== undefined) return { kind: 'block', name: '++', text, sampled }
  const reason = '`"++"` has at most 4,000,000 places; lessen `set samples` or `set isosamples`'
  throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
}

/** Find the source that the name of a file stands for: a file, rows that follow the command, or the file before. */
export function readFileSource(
  name: string,
  reader: TokenReader,
  {
    session,
    before,
    start,
  }: {
    readonly session: ScriptSession
    readonly before: DataSource | undefined
    readonly start: number
  },
): DataSource {
  if (name.startsWith('<') || name.startsWith('|')) {
    throw reader.createErrorBefore({ kind: 'refused-command', what: `the pipe \`${name}\`` })
  }
  if (name === '') {
    if (before?.kind === 'block' && before.name === '-') {
      return { ...before, text: session.source.takeRows(), start }
    }
    if (before !== undefined) return before
    const reason = 'there is no data file before `""`'
    throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
  }
  // The name of a block may stand in quotes.
  const block = name.startsWith('$') ? session.scope.blocks.get(name) : undefined
  if (block !== undefined) return { kind: 'block', name, text: block, start }
  if (name === '-') return { kind: 'block', name, text: session.source.takeRows(), start }
  if (name === '+' || name === '++') {
    const option = `"${name}"`
    throw reader.createErrorBefore({ kind: 'uncovered-option', option, command: 'plot' })
  }
  return { kind: 'file', name, start }
}
