import { parseScriptExpression } from '../parse-script-expression.ts'
import { readFileSource, sampleGrid } from '../read-source.ts'
import { NO_ROW, type ScriptExpression } from '../script-expression.ts'
import type { BlockSource, DataSource } from '../script-plot.ts'
import type { ScriptSession } from '../script-session.ts'
import type { TokenReader } from '../token-reader.ts'
import { listSamples, type SamplingRange } from '../sampling-range.ts'
import type { ScriptSettings } from '../script-settings.ts'
import type { SurfaceSource } from './surface-element.ts'

/** Read what an element of `splot` draws: a file, a data block, or a function of two variables. */
export function readSurfaceSource(
  reader: TokenReader,
  session: ScriptSession,
  {
    before,
    variables,
    ranges,
  }: {
    /** The source of the element before; `""` repeats it. */
    readonly before: DataSource | undefined
    /** The variables of functions. */
    readonly variables: readonly [string, string]
    /** The ranges before it; those of functions mean nothing (gnuplot 5.4). */
    readonly ranges: readonly [SamplingRange | undefined, SamplingRange | undefined]
  },
): SurfaceSource {
  const token = reader.peek()
  const start = reader.placeOfNext()
  if (token === undefined) throw reader.createSyntaxError('a data file in quotes, or a function')
  if (token.kind === 'word' && token.text.startsWith('$')) {
    reader.next('a data block')
    const text = session.scope.blocks.get(token.text)
    if (text !== undefined) return { kind: 'block', name: token.text, text, start }
    throw session.scope.createUnknown(token.text, { kind: 'variable', start })
  }
  if (reader.isNext('keyentry')) throw reader.createUncovered('splot')
  const position = reader.position
  const expression = parseScriptExpression(reader, session.scope, variables)
  const value = expression.usesLocals ? undefined : expression.evaluate(NO_ROW)
  if (value?.kind === 'text') {
    const name = value.value
    if (name === '+' || name === '++') {
      const setting = { ranges, variables, settings: session.settings }
      return { ...sampleSource(name, reader, setting), start }
    }
    const source = readFileSource(value.value, reader, { session, before, start })
    if (source.kind !== 'function') return source
  }
  const expressions: ScriptExpression[] = [expression]
  while (session.settings.isParametric && expressions.length < 3) {
    reader.expect(',')
    expressions.push(parseScriptExpression(reader, session.scope, variables))
  }
  return { kind: 'function', expressions, name: reader.quoteSince(position), start }
}

/** Sample `"+"` or `"++"`: the variables of its ranges, or of functions, have the values of the first columns. */
function sampleSource(
  name: '+' | '++',
  reader: TokenReader,
  {
    ranges,
    variables,
    settings,
  }: {
    readonly ranges: readonly [SamplingRange | undefined, SamplingRange | undefined]
    readonly variables: readonly [string, string]
    readonly settings: ScriptSettings
  },
): Omit<BlockSource, 'start'> {
  const sampled = variables.map((usual, i) => ranges[i]?.variable ?? usual)
  if (name === '+') {
    const [own = findUsualRange(settings)] = ranges
    if (own === undefined) {
      const reason = 'the range of `"+"` is unknown; write it before, as in `[t=0:10] "+"`'
      throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
    }
    const samples = listSamples(own, settings.samples, reader)
    const rows = Array.from(samples, (value) => `${String(value)}\n`)
    return { kind: 'block', name, text: rows.join(''), sampled: sampled.slice(0, 1) }
  }
  return { ...sampleGrid(reader, settings, ranges), sampled }
}

/** Find where `"+"` is sampled without a range before it: over that of t, or of x, if it is set. */
function findUsualRange({ parameterRange, chart }: ScriptSettings): SamplingRange | undefined {
  for (const { min, max } of [parameterRange, chart.axes.x.range])
    if (min !== undefined && max !== undefined) return { variable: undefined, min, max }
  return undefined
}
