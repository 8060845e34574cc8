import type { Outcome } from '../problems/outcome.ts'
import type { Config } from '../configs/config.ts'
import type { Page } from '../pages/page.ts'
import { readPage, type ReadPage } from '../pages/read-page.ts'
import { createLocator } from '../pages/locate-offset.ts'
import type { PlacedValue, Region } from '../pages/region.ts'
import type { TableCell } from '../tables/runs/list-cells.ts'
import { configureTable } from '../tables/table-spec.ts'
import type { ExplainedExpression } from './explain-expression.ts'
import type { TallyRequest } from './explain-tally.ts'
import { findCell } from './find-cell.ts'

/** What is to be explained: a number, words of the configuration, or figures of a whole log. */
export type Request =
  | ({ readonly kind: 'expression' } & ExplainedExpression)
  | {
      readonly kind: 'words'
      readonly what: string
      readonly text: string
      readonly source: string
    }
  | TallyRequest

/** The requests of a line of a page, or the reason why it has none. */
export type FoundRequests = Outcome<readonly Request[]>

/** Create the request for a command-line argument: a named value, or an expression with its format. */
export function requestReference(
  { expression, format }: { readonly expression: string; readonly format: string | undefined },
  config: Config,
  shown?: string,
): Request {
  const named = findNamed(expression, config)
  return {
    kind: 'expression',
    what: named === undefined ? `the expression \`${expression}\`` : `the value \`${expression}\``,
    expression: named?.expression ?? expression,
    format: format ?? named?.format,
    interval: named?.interval,
    shown,
  }
}

/** docutils ignores case in names of substitutions. */
function findNamed(name: string, { values }: Config) {
  const folded = name.toLowerCase()
  const spelt = values.has(name)
    ? name
    : [...values.keys()].find((known) => known.toLowerCase() === folded)
  return spelt === undefined ? undefined : values.get(spelt)
}

/** Find the requests of a line of a page: its values, and the cells of a table in it. */
export async function findRequests(
  page: Page,
  line: number,
  config: Config,
): Promise<FoundRequests> {
  const read = await readPage(page)
  const explainable = read === undefined ? [] : listPlaces(read)
  const requests = explainable.flatMap((place) =>
    place.first <= line && line <= place.last ? place.request(line, config) : [],
  )
  if (requests.length > 0) return { kind: 'made', value: requests }
  const spans = explainable.map(({ first, last }) =>
    first === last ? String(first) : `${String(first)}-${String(last)}`,
  )
  const { path } = page
  const problem = { kind: 'nothing-to-explain', path, line, spans: [...new Set(spans)] } as const
  return { kind: 'problem', problem }
}

/** A stretch of a page that shows something. */
interface ExplainablePlace {
  readonly first: number
  readonly last: number
  request(line: number, config: Config): readonly Request[]
}

function listPlaces(read: ReadPage): readonly ExplainablePlace[] {
  const { regions, values } = read.outline
  const locate = createLocator(read.page.path, read.source)
  const definitions = read.scan.definitions.map(({ name, place }) => ({
    first: place.line,
    last: place.line,
    request: (_: number, config: Config) => [
      requestReference({ expression: name.replace(/^td-/i, ''), format: undefined }, config),
    ],
  }))
  return [
    ...values.map((value) => ({
      first: value.place.line,
      last: value.content === undefined ? value.place.line : locate(value.content.end).line,
      request: (_: number, config: Config) => [requestValue(value, read, config)],
    })),
    ...definitions,
    ...regions
      .filter(({ kind }) => kind === 'table')
      .map((region) => ({
        first: region.begin.place.line,
        last: region.end.place.line,
        request: (line: number, config: Config) => requestTable(region, { read, line, config }),
      })),
  ].sort((a, b) => a.first - b.first)
}

function requestValue(value: PlacedValue, { scan }: ReadPage, config: Config): Request {
  const shown = value.content === undefined ? undefined : scan.readText(value.content)
  return requestReference(value, config, shown)
}

function requestTable(
  region: Region,
  {
    read,
    line,
    config,
  }: { readonly read: ReadPage; readonly line: number; readonly config: Config },
): readonly Request[] {
  const spec = config.tables.get(region.name)
  if (spec === undefined) return []
  const table = configureTable({ name: region.name, spec })
  const titles = new Map(config.runs.map(({ name, title }) => [name, title]))
  const origin = table.trace((run) => titles.get(run) ?? run)
  const at = findCell(region, read, line)
  if (origin.kind === 'logs') {
    return [{ kind: 'tally', name: region.name, table, place: at, metric: origin.metric }]
  }
  const chosen = origin.cells.filter(
    ({ row, column }) =>
      (at.row === undefined || row === at.row) && (at.column === undefined || column === at.column),
  )
  return chosen.map((cell) => requestCell(cell, region.name, titles))
}

function requestCell(cell: TableCell, table: string, titles: ReadonlyMap<string, string>): Request {
  const { expression, format, interval, current, runs, ratio, where } = cell
  const what = `table \`${table}\`, ${where}`
  const word = expression.trim()
  if (current !== undefined && (word === 'title' || word === 'name')) {
    const text = word === 'title' ? (titles.get(current) ?? current) : current
    return { kind: 'words', what, text, source: `the ${word} of the run \`${current}\`` }
  }
  return { kind: 'expression', what, expression, format, interval, current, runs, ratio }
}
