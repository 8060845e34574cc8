import { partsOf } from '../complex-numbers.ts'
import { parseScriptExpression } from '../parse-script-expression.ts'
import { real, toNumber, type ScriptExpression } from '../script-expression.ts'
import type { PlotElement } from '../script-plot.ts'
import type { ScriptSession } from '../script-session.ts'
import { ScriptError } from '../script-token.ts'
import { readParameterRange } from '../set-axis.ts'
import { readDataElement, streamOf, visitElementRows } from '../visit-element-rows.ts'
import type { TokenReader } from '../token-reader.ts'
import { ColumnBuilder } from '../../series/column-builder.ts'
import { collectBytes } from '../collect-bytes.ts'
import { fitParameters, type FitProblem } from './fit-parameters.ts'
import { getParameter, readFitParameter, setParameter, type FitParameter } from './fit-parameter.ts'
import { setFitVariables } from './fit-variables.ts'
import { readStartValues } from './read-start-values.ts'

/** gnuplot 5.4's convergence limit. */
const USUAL_LIMIT = 1e-5

/** More than any file of start values has. */
const MOST_START_BYTES = 1_000_000

interface Range {
  readonly min?: number
  readonly max?: number
}

/** What the columns of the data are. */
interface Columns {
  /** The number of dummy variables. */
  readonly places: number
  /** The dummy variables whose errors stand behind the value of the function, before its own. */
  readonly uncertain: readonly number[]
  readonly hasErrors: boolean
}

/** The points, column by column. */
interface Points {
  readonly places: readonly Float64Array[]
  readonly wanted: Float64Array
  readonly errors: readonly Float64Array[]
}

/** Reads a `fit` command, and sets its parameters. */
export class FitReader {
  readonly #reader: TokenReader
  readonly #session: ScriptSession
  readonly #start: number

  constructor(reader: TokenReader, session: ScriptSession) {
    this.#reader = reader
    this.#session = session
    this.#start = reader.placeOfLast()
  }

  async run(): Promise<void> {
    const { scope } = this.#session
    const { ranges, dummies } = this.#readRanges()
    const from = this.#reader.position
    const body = parseScriptExpression(this.#reader, scope, dummies)
    const words: readonly string[] = this.#reader.quoteSince(from).match(/\w+/g) ?? []
    const element = readDataElement(this.#reader, this.#session, () => this.#findOptions())
    const columns = this.#readErrors(element, (dummy) => words.includes(dummies[dummy] ?? ''))
    const parameters = await this.#readParameters()
    try {
      const points = await this.#collect(element, columns, ranges)
      this.#fit(points, { body, columns, parameters })
    } catch (error) {
      // What uses the parameters fails only because the fit did.
      for (const { name } of parameters) if (!scope.isDefined(name)) scope.unknown.add(name)
      throw error
    }
  }

  #fit(
    points: Points,
    problem: {
      readonly body: ScriptExpression
      readonly columns: Columns
      readonly parameters: readonly FitParameter[]
    },
  ): void {
    const { scope, settings } = this.#session
    const { parameters, columns } = problem
    const first = parameters.map((parameter) => getParameter(scope, parameter))
    const number = (name: string): number => toNumber(scope.variables.get(name) ?? real(0))
    const limit = number('FIT_LIMIT')
    const result = fitParameters(this.#pose(points, problem), first, {
      relative: limit > 0 && limit < 1 ? limit : USUAL_LIMIT,
      absolute: settings.fit.limit,
      steps: Math.max(0, Math.trunc(number('FIT_MAXITER'))),
      damping: number('FIT_START_LAMBDA'),
      factor: number('FIT_LAMBDA_FACTOR') > 0 ? number('FIT_LAMBDA_FACTOR') : 10,
      isScaled: settings.fit.isScaled,
    })
    if (result === undefined) {
      throw this.#fail('a parameter has no effect on the function; leave it out of `via`')
    }
    setFitVariables(scope, settings.fit, {
      parameters,
      result,
      count: points.wanted.length,
      hasErrors: columns.hasErrors,
    })
    if (result.stopped !== undefined) {
      const { stopped: reason, steps } = result
      this.#session.warn({ problem: { kind: 'fit-stopped', reason, steps }, start: this.#start })
    }
  }

  #fail(reason: string): ScriptError {
    return new ScriptError({ problem: { kind: 'fit-failed', reason }, start: this.#start })
  }

  /** Read `[x=0:5][y=1:2]`: the ranges of the dummy variables, which may name them, and last that of the function. */
  #readRanges(): { readonly ranges: readonly Range[]; readonly dummies: readonly string[] } {
    const reader = this.#reader
    const { settings } = this.#session
    const ranges: Range[] = []
    const dummies: string[] = [settings.dummy, ...settings.fit.dummies.slice(1)]
    while (reader.isNext('[')) {
      const isNamed = reader.peek(1)?.kind === 'word' && reader.peek(2)?.text === '='
      if (isNamed) dummies[ranges.length] = reader.peek(1)?.text ?? 'x'
      ranges.push(readParameterRange(reader, { ...settings, parameterRange: {} }).parameterRange)
    }
    return { ranges, dummies }
  }

  /** Find the position of the first option of `fit` itself, which stand behind those of the data. */
  #findOptions(): number {
    const reader = this.#reader
    const start = reader.position
    const words = ['via', 'err$ors', 'zerr$ors', 'yerr$ors', 'xyerr$ors', 'uni$tweights']
    while (!reader.isAtEnd()) {
      const isWord = reader.peek()?.kind === 'word'
      if (isWord && words.some((word) => reader.isNext(word))) break
      reader.next('a word')
    }
    const end = reader.position
    reader.rewind(start)
    return end
  }

  /** Read which columns are errors; without a word about it, a column whose variable the function does not use is one. */
  #readErrors({ using }: PlotElement, uses: (dummy: number) => boolean): Columns {
    const reader = this.#reader
    const count = using.columns.length
    const withErrors = (places: number, uncertain: readonly number[] = []): Columns => {
      const needed = places + 1 + uncertain.length + 1
      if (count === needed || (count === 0 && needed <= 2)) {
        return { places, uncertain, hasErrors: true }
      }
      throw this.#fail(`\`using\` has ${String(count)} columns, expected ${String(needed)}`)
    }
    if (reader.take('yerr$ors')) return withErrors(1)
    if (reader.take('xyerr$ors')) return withErrors(1, [0])
    if (reader.take('zerr$ors')) return withErrors(Math.max(1, count - 2))
    if (reader.isNext('err$ors')) throw reader.createUncovered('fit')
    const isUnit = reader.take('uni$tweights')
    if (!isUnit && count >= 3 && !uses(count - 2)) return withErrors(count - 2)
    return { places: Math.max(1, count - 1), uncertain: [], hasErrors: false }
  }

  async #readParameters(): Promise<readonly FitParameter[]> {
    const reader = this.#reader
    if (!reader.take('via')) throw reader.createSyntaxError('`via` and the parameters')
    const start = reader.placeOfNext()
    const file = reader.peek()?.kind === 'text' ? reader.next('a file').text : undefined
    if (file !== undefined) return this.#readStart(file, start)
    const parameters: FitParameter[] = []
    do parameters.push(readFitParameter(reader, this.#session.scope))
    while (reader.take(','))
    if (!reader.isAtEnd()) throw reader.createSyntaxError('`,` or the end of the command')
    return parameters
  }

  /** Read the parameters and their first values from a file. */
  async #readStart(file: string, start: number): Promise<readonly FitParameter[]> {
    const { scope, host, settings } = this.#session
    const own = scope.files.get(file)
    const chunks =
      own === undefined
        ? await host.openData({ name: file, start }, settings.loadPath)
        : streamOf(own)
    const { bytes, isCut } = await collectBytes(chunks, MOST_START_BYTES)
    if (isCut) throw this.#fail(`\`${file}\` is too long for start values`)
    const names = readStartValues(bytes.toString('utf8'), scope)
    if (!('line' in names)) return names.map((name) => ({ name }))
    throw this.#fail(`expected a line such as \`a = 1.5\` in \`${file}\`, got \`${names.line}\``)
  }

  async #collect(element: PlotElement, columns: Columns, given: readonly Range[]): Promise<Points> {
    const { places, uncertain, hasErrors } = columns
    const width = places + 1 + uncertain.length + (hasErrors ? 1 : 0)
    const found = Array.from({ length: width }, () => new ColumnBuilder())
    const ranges = this.#findRanges(places, given)
    let count = 0
    await visitElementRows(element, this.#session, (read, datum) => {
      const values = read.length === 1 ? [datum, ...read] : read
      if (values.length < width || values.some((value) => Number.isNaN(value))) return
      if (ranges.some((range, i) => !isInside(values[i] ?? NaN, range))) return
      found.forEach((column, i) => {
        column.push(values[i] ?? NaN)
      })
      count += 1
    })
    if (count < 2) throw this.#fail('the data have no two points in range')
    const all = found.map((column) => column.finish())
    const errors = all.slice(places + 1)
    if (errors.at(-1)?.includes(0) === true) throw this.#fail('the error of a point is 0')
    return { places: all.slice(0, places), wanted: all[places] ?? new Float64Array(), errors }
  }

  /** Find the ranges of the dummy variables, which are those of x and y, and that of the function. */
  #findRanges(places: number, given: readonly Range[]): readonly Range[] {
    const { x, y } = this.#session.settings.chart.axes
    const usual = [x.range, y.range]
    return Array.from(
      { length: places + 1 },
      (_, i) => given[i] ?? (i < places ? usual[i] : undefined) ?? {},
    )
  }

  /** Pose the problem: how the function is calculated at every point. */
  #pose(
    { places, wanted, errors }: Points,
    setting: {
      readonly body: ScriptExpression
      readonly columns: Columns
      readonly parameters: readonly FitParameter[]
    },
  ): FitProblem {
    const { scope } = this.#session
    const { body, columns, parameters: fitted } = setting
    const count = wanted.length
    const set = (parameters: readonly number[]): void => {
      fitted.forEach((parameter, i) => {
        setParameter(scope, parameter, parameters[i] ?? NaN)
      })
    }
    const evaluate = (place: readonly number[]): number => {
      const value = partsOf(scope.evaluateWith(body, place.map(real)))[0]
      if (!Number.isNaN(value)) return value
      throw this.#fail(`the function has no value at ${place.map((one) => String(one)).join(', ')}`)
    }
    const at = (i: number): number[] => places.map((column) => column[i] ?? NaN)
    const deviations = errors.at(-1) ?? new Float64Array(count).fill(1)
    const widen = (parameters: readonly number[], values: Float64Array): Float64Array => {
      set(parameters)
      return deviations.map((deviation, i) => {
        const added = columns.uncertain.map((dummy, error) => {
          const place = at(i)
          const x = place[dummy] ?? NaN
          const step = Math.max(0.001 * Math.abs(x), 8e-8 * (Math.abs(x) + 1e-8))
          place[dummy] = x + step
          return (
            (((evaluate(place) - (values[i] ?? NaN)) / step) * (errors[error]?.[i] ?? NaN)) ** 2
          )
        })
        return Math.sqrt(deviation ** 2 + added.reduce((sum, one) => sum + one, 0))
      })
    }
    return {
      count,
      wanted,
      deviations,
      calculate: (parameters) => {
        set(parameters)
        scope.spend(this.#start, Math.ceil(count / 10))
        return Float64Array.from({ length: count }, (_, i) => evaluate(at(i)))
      },
      ...(columns.uncertain.length > 0 ? { widen } : {}),
    }
  }
}

function isInside(value: number, { min, max }: Range): boolean {
  return value >= (min ?? -Infinity) && value <= (max ?? Infinity)
}
