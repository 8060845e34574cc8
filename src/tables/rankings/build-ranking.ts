import { formatQuantity } from '../../quantities/format-quantity.ts'
import type { FormatTemplate } from '../../quantities/format-template.ts'
import { createQuantity, type Quantity } from '../../quantities/quantity.ts'
import { chooseParts, type ChosenParts } from './choose-parts.ts'
import { formatPlainText, parseInline } from '../inline.ts'
import { pairParts } from './pair-parts.ts'
import { hasGaps, type Measure, type Ranking } from './ranking.ts'
import type { Column, Inline, Table } from '../table.ts'

/** What a table of a ranking is built from. */
export interface RankingInput {
  readonly name: string
  /** As many parts as it shows. */
  readonly top: number
  /** The keys of the parts that it shows, where the lock states them. */
  readonly stated: readonly string[] | undefined
  /** The keys of parts whose values the lock states, though not which are the largest of as many as the table shows. */
  readonly known?: readonly string[]
  /** The measure that parts are ranked by; absent is the first. */
  readonly by: string | undefined
  /** Of bytes; absent is every digit of them. */
  readonly format: FormatTemplate | undefined
}

/** The ranking of a run. */
export interface RunRanking {
  /** With its markup. */
  readonly title: string
  readonly ranking: Ranking
}

/** A table of a ranking, and the keys of the parts that it shows. */
export interface RankedTable {
  readonly table: Table
  readonly parts: readonly string[]
}

/**
 * Build a table of what a trace is largest in: the first parts, all others in one row, and a total,
 * so that every column sums up. The measure that parts are ranked by stands first, with its share.
 */
export function buildRankingTable({ ranking }: RunRanking, input: RankingInput): RankedTable {
  const order = orderMeasures(ranking, input.by)
  const measures = order.flatMap((index) => ranking.measures[index] ?? [])
  const [first] = measures
  const hasShare = first?.isSigned !== true
  const columns = measures.map((measure) => nameColumn(measure, input))
  const makeCells = (values: readonly number[]): readonly Inline[] => {
    const cells = order.map((index, i) => formatCell(values[index] ?? 0, measures[i], input))
    const [own = 0, whole = 0] = [values[order[0] ?? 0], ranking.totals[order[0] ?? 0]]
    return hasShare ? cells.toSpliced(1, 0, formatShare(own, whole)) : cells
  }
  return assemble(input, {
    headings: ranking.headings,
    columns: hasShare ? columns.toSpliced(1, 0, createColumn('Share')) : columns,
    parts: chooseParts(
      { ...ranking, hasGaps: hasGaps(ranking) },
      { index: order[0] ?? 0, top: input.top, stated: input.stated },
    ),
    totals: ranking.totals,
    makeCells,
    notes: joinNotes(ranking.notes),
  })
}

/**
 * Build a table that compares two traces by one measure, the greatest changes first. A part is the same
 * in both when everything that identifies it is.
 */
export function buildComparison(
  [before, after]: readonly [RunRanking, RunRanking],
  input: RankingInput,
): RankedTable {
  const index = orderMeasures(before.ranking, input.by)[0] ?? 0
  const measure = before.ranking.measures[index]
  const paired = pairParts([before.ranking, after.ranking], index, input.stated ?? input.known)
  const [heading = '', ...headings] = before.ranking.headings
  const header = measure === undefined ? '' : nameMeasure(measure, input)
  return assemble(input, {
    headings: [`${header} by ${heading.toLowerCase()}`, ...headings],
    columns: [createColumn(before.title), createColumn(after.title), createColumn('Change')],
    parts: chooseParts(paired, {
      index: CHANGE,
      top: input.top,
      byMagnitude: true,
      stated: input.stated,
    }),
    totals: paired.totals,
    makeCells: ([one = 0, two = 0]) => [
      formatCell(one, measure, input),
      formatCell(two, measure, input),
      formatChange(two - one, measure, input),
    ],
    notes: [
      ...[before, after].flatMap(({ title, ranking }) =>
        joinNotes(ranking.notes).map((note) => `${formatPlainText(parseInline(title))}: ${note}`),
      ),
      ...(before.ranking.gaps.ofReader || after.ranking.gaps.ofReader ? [UNPAIRED] : []),
    ],
  })
}

const UNPAIRED =
  'What may be among the parts of a log that were not kept cannot be compared, and is among all others.'

/** Where the change stands in the values of a pair. */
const CHANGE = 2

/** What a table of parts is put together from. */
interface Assembly {
  readonly headings: readonly string[]
  readonly columns: readonly Column[]
  readonly parts: ChosenParts
  readonly totals: readonly number[]
  readonly makeCells: (values: readonly number[]) => readonly Inline[]
  readonly notes: readonly string[]
}

function assemble({ name }: RankingInput, assembly: Assembly): RankedTable {
  const { headings, parts, totals, makeCells } = assembly
  const sum = (text: string, values: readonly number[]): readonly Inline[] => [
    [{ kind: 'text', text }],
    ...headings.slice(1).map(() => []),
    ...makeCells(values),
  ]
  const table = {
    name,
    columns: [
      ...headings.map((heading): Column => ({ header: parseInline(heading), align: 'left' })),
      ...assembly.columns,
    ],
    rows: [
      ...parts.shown.map(({ label, values }) => [...label, ...makeCells(values)]),
      ...(parts.others === undefined ? [] : [sum('All others', parts.others)]),
      sum('Total', totals),
    ],
    notes: assembly.notes,
  }
  return { table, parts: parts.shown.map(({ key }) => key) }
}

/** The indexes of the measures, the one that parts are ranked by first. */
function orderMeasures({ measures }: Ranking, by: string | undefined): readonly number[] {
  const first = by === undefined ? 0 : measures.findIndex(({ name }) => name === by)
  return [first, ...measures.map((_, index) => index).filter((index) => index !== first)]
}

function nameColumn(measure: Measure, input: RankingInput): Column {
  return createColumn(nameMeasure(measure, input))
}

function nameMeasure({ header, unit }: Measure, { format }: RankingInput): string {
  return unit === 'B' && format === undefined ? `${header} (B)` : header
}

function createColumn(header: string): Column {
  return { header: parseInline(header), align: 'right' }
}

/** Every digit, in groups of three, unless the author asks for another form of bytes. */
function formatCell(value: number, measure: Measure | undefined, { format }: RankingInput): Inline {
  return measure?.unit === 'B' && format !== undefined
    ? show(createQuantity(value, 'B'), format)
    : show(createQuantity(value, '1'), undefined)
}

function formatChange(value: number, measure: Measure | undefined, input: RankingInput): Inline {
  const cell = formatCell(value, measure, input)
  return value > 0 ? [{ kind: 'text', text: '+' }, ...cell] : cell
}

function formatShare(value: number, whole: number): Inline {
  if (whole === 0) return plain('n/a')
  return show(createQuantity((100 * value) / whole, '%'), undefined)
}

function show(quantity: Quantity, format: FormatTemplate | undefined): Inline {
  const formatted = formatQuantity(quantity, format)
  return plain(formatted.kind === 'made' ? formatted.value : 'n/a')
}

function joinNotes(notes: readonly string[]): readonly string[] {
  return notes.length === 0 ? [] : [notes.join(' ')]
}

function plain(text: string): Inline {
  return [{ kind: 'text', text }]
}
