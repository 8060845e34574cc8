import type { PageBlock, TextBlock } from '../pages/page-block.ts'
import { parseTextNumbers } from '../lints/english/parse-text-numbers.ts'
import type { WrittenNumber } from '../lints/written-number.ts'
import type { PlacedImage } from '../pages/chart-image.ts'
import { getTextBefore } from '../pages/line-text.ts'
import type { Page } from '../pages/page.ts'
import { readWholePage, type ReadPage } from '../pages/read-page.ts'
import { applyEdits, type Edit } from '../pages/region-edit.ts'
import type { Range } from '../pages/region.ts'
import type { Run } from '../summaries/run.ts'
import { deriveFormat } from './derive-format.ts'
import { findImages } from './find-images.ts'
import { listExpressions, type ExplainingFigures } from './list-expressions.ts'
import { listRunFigures } from './log-figure.ts'
import { matchTable, type MatchedTable } from './match-table.ts'
import { ProposedValues, type ProposedValue } from './proposed-values.ts'

/** A chart of a run, and its file's name without the extension. */
export interface RunChart {
  readonly run: string
  readonly file: string
}

/** The proposed page, and what the configuration needs for it. */
export interface Proposal {
  readonly text: string
  readonly tables: ReadonlyMap<string, MatchedTable>
  readonly charts: ReadonlyMap<string, PlacedImage & RunChart>
  /** Where a syntax has named values. */
  readonly values: ReadonlyMap<string, ProposedValue>
  readonly found: readonly Found[]
}

/** A table, an image or a number of the page, and whether the logs explain it. */
export interface Found {
  readonly what: 'table' | 'image' | 'number' | 'cell'
  /** What explains it; `undefined` if nothing does. */
  readonly by: string | undefined
  /** The text to report; for a table, the cells that are not explained; for a wrong cell, what the logs give, and for which run. */
  readonly texts: readonly string[]
  /** Offset in the page without its byte order mark. */
  readonly start: number
}

/** The names that a configuration has already. */
export interface TakenNames {
  readonly tables: ReadonlySet<string>
  readonly charts: ReadonlySet<string>
  readonly values: ReadonlySet<string>
}

const NONE_TAKEN: TakenNames = { tables: new Set(), charts: new Set(), values: new Set() }

/** What a proposal is made of, besides the page. */
interface Known {
  readonly runs: readonly Run[]
  readonly charts: readonly RunChart[]
  readonly taken: TakenNames
}

/** Propose markers for the tables, images and numbers of a page that some runs explain. */
export async function proposePage(
  page: Page,
  runs: readonly Run[],
  charts: readonly RunChart[],
  taken: TakenNames = NONE_TAKEN,
): Promise<Proposal> {
  const read = await readWholePage(page)
  const blocks = read.scan.listBlocks()
  const proposer = new Proposer(read, { runs, charts, taken })
  for (const block of blocks) proposer.takeBlock(block)
  const code = blocks.filter(({ kind }) => kind === 'code')
  for (const image of findImages(read, code)) proposer.takeImage(image)
  return proposer.finish()
}

class Proposer {
  readonly #read: ReadPage
  readonly #explaining: ExplainingFigures
  readonly #charts: readonly RunChart[]
  readonly #owned: readonly Range[]
  readonly #edits: Edit[] = []
  readonly #found: Found[] = []
  readonly #tables = new Map<string, MatchedTable>()
  readonly #shown = new Map<string, PlacedImage & RunChart>()
  readonly #values: ProposedValues
  readonly #taken: TakenNames

  constructor(read: ReadPage, { runs, charts, taken }: Known) {
    const { regions, values } = read.outline
    this.#read = read
    this.#explaining = {
      figures: listRunFigures(runs),
      baseline: runs[0]?.name ?? '',
      source: read.source,
    }
    this.#charts = charts
    this.#taken = taken
    this.#values = new ProposedValues(taken.values)
    this.#owned = [
      ...regions.map(({ begin, end }) => ({ start: begin.start, end: end.end })),
      ...values.flatMap(({ content }) => (content === undefined ? [] : [content])),
    ]
  }

  takeBlock(block: PageBlock): void {
    if (this.#isOwned(block.start)) return
    if (block.kind === 'table') this.#takeTable(block)
    if (block.kind === 'text' && !block.isHeading) this.#takeText(block)
  }

  #takeTable(block: Extract<PageBlock, { kind: 'table' }>): void {
    const { source } = this.#read
    const { start } = block
    const numbers = block.rows.flat().filter(({ text }) => /\d/.test(text))
    if (numbers.length === 0) return
    const match = matchTable(block, this.#explaining, source)
    if (match.kind === 'unmatched') {
      const texts = match.cells.map(({ text }) => text)
      this.#found.push({ what: 'table', by: undefined, texts, start })
      return
    }
    const isTaken = (n: number): boolean =>
      this.#taken.tables.has(`table-${String(n)}`) || this.#tables.has(`table-${String(n)}`)
    let n = this.#tables.size + 1
    while (isTaken(n)) n++
    const name = `table-${String(n)}`
    this.#tables.set(name, match.table)
    this.#found.push({ what: 'table', by: name, texts: [], start })
    for (const { text, given, run, start: at } of match.wrong) {
      this.#found.push({ what: 'cell', by: undefined, texts: [text, given, run], start: at })
    }
    this.#wrap(block, `table ${name}`)
  }

  #takeText(block: TextBlock): void {
    for (const number of parseTextNumbers(block.text, block.start)) {
      const isInert = block.inert.some(
        ({ start, end }) => start <= number.start && number.start < end,
      )
      if (isInert || this.#isOwned(number.start) || !isTelling(number)) continue
      this.#takeNumber(number)
    }
  }

  #takeNumber(number: WrittenNumber): void {
    const { source } = this.#read
    const text = source.slice(number.start, number.end)
    const lead = text.length - text.trimStart().length
    const shown = text.trim()
    const start = number.start + lead
    const [only, ...others] = listExpressions(number, this.#explaining)
    if (only === undefined || others.length > 0) {
      const candidates = only === undefined ? [] : [only, ...others]
      const texts = [shown, ...candidates.map(({ expression }) => expression)]
      this.#found.push({ what: 'number', by: undefined, texts, start })
      return
    }
    const { expression, value } = only
    const format = only.format ?? deriveFormat([{ number, text: shown, value }])
    this.#found.push({ what: 'number', by: expression, texts: [shown], start })
    const end = start + shown.length
    this.#edits.push({ start, end, text: this.#formatValue(expression, format, shown) })
  }

  #formatValue(expression: string, format: string | undefined, shown: string): string {
    const { values } = this.#read.page.syntax
    if (values.kind === 'named') {
      return values.formatReference(this.#values.add(expression, format, shown))
    }
    return values.format(format === undefined ? expression : `${expression} | ${format}`, shown)
  }

  takeImage(image: PlacedImage): void {
    const { start, target } = image
    if (this.#isOwned(start)) return
    const file = /([^/\\]+)\.\w+$/.exec(target)?.[1] ?? target
    const chart = this.#charts.find((one) => one.file === decodeURI(file))
    if (chart === undefined) {
      this.#found.push({ what: 'image', by: undefined, texts: [target], start })
      return
    }
    const base = `${chart.run}-memory`
    let name = base
    for (let n = 2; this.#taken.charts.has(name); n++) name = `${base}-${String(n)}`
    this.#shown.set(name, { ...image, ...chart })
    this.#found.push({ what: 'image', by: name, texts: [target], start })
    this.#wrap(image, `chart ${name}`)
  }

  /** Put markers on separate lines around a block, indented like its first line. */
  #wrap(block: Range, reference: string): void {
    const { source, page } = this.#read
    const { start } = block
    const end = start + source.slice(start, block.end).trimEnd().length
    const eol = /\r\n|\n|\r/.exec(source)?.[0] ?? '\n'
    const indent = getTextBefore(source, start).replace(/[^>\s]/g, ' ')
    const begin = page.syntax.formatMarker(`tracedocs: begin ${reference}`)
    const close = page.syntax.formatMarker('tracedocs: end')
    const blank = indent.trimEnd() + eol
    this.#edits.push(
      { start, end: start, text: `${begin}${eol}${blank}${indent}` },
      { start: end, end, text: `${eol}${blank}${indent}${close}` },
    )
  }

  #isOwned(offset: number): boolean {
    return this.#owned.some(({ start, end }) => start <= offset && offset < end)
  }

  /** Write the region `values` that the names of a page need. */
  #formatDefinitions(): string {
    const { syntax } = this.#read.page
    const { values } = syntax
    if (values.kind === 'inline' || this.#values.shown.size === 0) return ''
    const definitions = [...this.#values.shown].map(([name, shown]) =>
      values.formatDefinition(name, shown),
    )
    const begin = syntax.formatMarker('tracedocs: begin values')
    return [
      '',
      begin,
      '',
      ...definitions.sort(),
      '',
      syntax.formatMarker('tracedocs: end'),
      '',
    ].join('\n')
  }

  finish(): Proposal {
    const { source, mark } = this.#read
    return {
      text: mark + applyEdits(source, this.#edits) + this.#formatDefinitions(),
      tables: this.#tables,
      charts: this.#shown,
      values: this.#values.values,
      found: this.#found.sort((a, b) => a.start - b.start),
    }
  }
}

/** Check for at least three digits and no bound: other numbers equal a metric by chance. */
function isTelling({ digits, isBound, isApproximate }: WrittenNumber): boolean {
  return digits >= 3 && !isBound && !isApproximate
}
