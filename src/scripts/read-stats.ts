import { CellReader } from './cell-reader.ts'
import { RowChooser } from './choose-rows.ts'
import { DataLine } from './data-line.ts'
import { takesHeaders } from './element-title.ts'
import { expandMatrix, type MatrixReading } from './expand-matrix.ts'
import { findStatistics, type StatsColumns } from './find-statistics.ts'
import { namesSet } from './names-set.ts'
import { parseTextExpression } from './parse-constant.ts'
import { readElement } from './read-element.ts'
import { readRows } from './read-rows.ts'
import { readSource } from './read-source.ts'
import type { PlotElement } from './script-plot.ts'
import type { DataSettings } from './script-settings.ts'
import type { ScriptSession } from './script-session.ts'
import { readRange } from './set-axis.ts'
import type { TokenReader } from './token-reader.ts'

/** More values than this are not kept for their quartiles. */
const MAX_VALUES = 10_000_000

/** What `stats` reads of a matrix: the numbers of the columns, and the values (gnuplot 5.4). */
const MATRIX_COLUMNS = [1, 3].map((column) => ({ kind: 'number', column }) as const)

/** Reads a `stats` command, and sets its variables. */
export class StatsReader {
  readonly #reader: TokenReader
  readonly #session: ScriptSession
  #prefix = 'STATS'

  constructor(reader: TokenReader, session: ScriptSession) {
    this.#reader = reader
    this.#session = session
  }

  async run(): Promise<void> {
    const reader = this.#reader
    let { settings } = this.#session
    settings = { ...settings, style: { name: 'points' } }
    for (const name of ['x', 'y'] as const) {
      if (reader.isNext('[')) settings = readRange(reader, settings, name)
    }
    const from = reader.position
    const before = this.#session.lastSource
    const source = readSource(reader, this.#session, { before, dummy: 'x' })
    if (source.kind === 'function') throw reader.createSyntaxError('a data file in quotes')
    this.#session.lastSource = source
    const end = this.#findOptions()
    const options = reader.quoteRest(end)
    const place = { source, from, number: 1 }
    const element = readElement(reader.upTo(end), settings, place)
    reader.rewind(end)
    if (options.tokens.length > 0) this.#readOptions()
    const chunks =
      source.kind === 'block'
        ? [Buffer.from(source.text)]
        : await this.#session.host.openData(source, this.#session.settings.loadPath)
    const stream = toStream(chunks)
    const matrix = element.source.kind === 'function' ? undefined : element.source.matrix
    const columns =
      matrix === undefined
        ? await this.#collect(element, stream, settings.data)
        : await this.#collectMatrix(element, stream, matrix)
    for (const [name, value] of findStatistics(columns)) {
      this.#session.scope.set(`${this.#prefix}_${name}`, value)
    }
  }

  /** Find the position of the first option of `stats` itself, which stand behind those of the data. */
  #findOptions(): number {
    const reader = this.#reader
    const start = reader.position
    for (; !reader.isAtEnd(); reader.next('a word')) {
      const isOption = [
        'nooutput',
        'noout$put',
        'out$put',
        'name',
        'prefix',
        'pre$fix',
        'nocontour',
        'zdata',
      ].some((word) => reader.isNext(word))
      if (isOption && reader.peek()?.kind === 'word') break
    }
    const end = reader.position
    reader.rewind(start)
    return end
  }

  #readOptions(): void {
    const reader = this.#reader
    while (!reader.isAtEnd()) {
      if (reader.take('noout$put', 'out$put')) continue
      if (!reader.take('name', 'pre$fix')) throw reader.createUncovered('stats')
      const prefix = parseTextExpression(reader, this.#session.scope)
      if (prefix === undefined) throw reader.createSyntaxError('a name in quotes')
      this.#prefix = prefix
    }
  }

  /** Read the values of a matrix: without `using`, its columns and its values. */
  async #collectMatrix(
    element: PlotElement,
    chunks: AsyncIterable<Uint8Array>,
    reading: MatrixReading,
  ): Promise<StatsColumns> {
    const { data } = this.#session.settings
    const headers = { columns: [], rows: [] }
    const isIndexed = namesSet(element.rows)
    const rows = expandMatrix(chunks, data, { reading, headers, isIndexed })
    const { using } = element
    const columns = using.columns.length > 0 ? using.columns : MATRIX_COLUMNS
    const asked = { ...element, using: { ...using, columns } }
    const found = await this.#collect(asked, rows, { ...data, separator: undefined })
    const width = Math.max(1, found.firstBlock)
    return { ...found, width, columns: width, blank: 2, blocks: 1 }
  }

  async #collect(
    element: PlotElement,
    chunks: AsyncIterable<Uint8Array>,
    data: DataSettings,
  ): Promise<StatsColumns & { readonly firstBlock: number }> {
    const settings = { ...this.#session.settings, data }
    const line = new DataLine(settings.data, element.using)
    const cells = new CellReader(element, { ...settings, timeData: [] })
    const chooser = new RowChooser(element.rows)
    let firstBlock: number | undefined
    const found = {
      first: [] as number[],
      second: [] as number[],
      invalid: 0,
      blank: 0,
      blocks: 1,
      columns: 0,
      headers: [] as readonly string[],
      firstBlock: 0,
    }
    const visitRow = (row: DataLine): void => {
      if (!chooser.chooses(row)) return
      firstBlock ??= row.block
      if (row.block === firstBlock) found.firstBlock += 1
      found.columns = Math.max(found.columns, row.columns)
      const read = cells.read(row)
      // A row without a number where one is asked for is none at all (gnuplot 5.4).
      if (read === undefined && cells.isBad) return
      const [first = NaN, second] = read ?? [NaN]
      if (Number.isNaN(first) || Number.isNaN(second ?? 0)) found.invalid += 1
      else if (found.first.length < MAX_VALUES) {
        found.first.push(first)
        if (second !== undefined) found.second.push(second)
      }
    }
    // Two blank lines end a block, and more do not count (gnuplot 5.4).
    const visitBreak = (blanks: number): void => {
      found.blank += Math.min(2, blanks)
      if (blanks > 1) found.blocks += 1
    }
    const hasHeaders = takesHeaders(element, settings)
    await readRows(chunks, line, {
      hasHeaders,
      skip: element.rows.skip,
      visitor: { visitRow, visitBreak, visitEnd: visitBreak },
    })
    return { ...found, headers: line.headers }
  }
}

async function* toStream(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>) {
  for await (const chunk of chunks) if (chunk.length > 0) yield chunk
}
