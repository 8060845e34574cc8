import type { Outcome } from '../problems/outcome.ts'
import type { Config } from '../configs/config.ts'
import type { Page } from '../pages/page.ts'
import { readPage, type ReadPage } from '../pages/read-page.ts'
import { createLocator } from '../pages/locate-offset.ts'
import type { PlacedValue } from '../pages/region.ts'
import type { TableCell } from '../tables/runs/list-cells.ts'
import { configureTable, type TableSpec } from '../tables/table-spec.ts'
import type { RunScope } from '../expressions/find-metric.ts'
import { requestRegion } from './request-region.ts'
import { requestReference } from './request-reference.ts'
import type { Request, SingleRequest } from './request.ts'
import { findCell, type CellPlace } from './find-cell.ts'

/** The requests of a line of a page, or the reason why it has none. */
export type FoundRequests = Outcome<readonly Request[]>

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
    ...regions.map((region) => ({
      first: region.begin.place.line,
      last: region.end.place.line,
      request: (line: number, config: Config) =>
        region.kind === 'table'
          ? requestTable(region.name, findCell(region, read, line), config)
          : requestRegion(region, config),
    })),
  ].sort((a, b) => a.first - b.first)
}

function requestValue(value: PlacedValue, { scan }: ReadPage, config: Config): Request {
  const shown = value.content === undefined ? undefined : scan.readText(value.content)
  return requestReference(value, config, shown)
}

/** Create the requests for something of the configuration: a chart, a table or a text, by its name. */
export function requestNamed(name: string, config: Config): readonly Request[] {
  if (config.tables.has(name)) return requestTable(name, {}, config)
  return [
    ...requestRegion({ kind: 'chart', name }, config),
    ...requestRegion({ kind: 'text', name }, config),
  ]
}

function requestTable(name: string, at: CellPlace, config: Config): readonly Request[] {
  const spec = config.tables.get(name)
  if (spec === undefined) return []
  const table = configureTable({ name, spec })
  const titles = new Map(config.runs.map(({ name, title }) => [name, title]))
  const origin = table.trace((run) => titles.get(run) ?? run)
  if (origin.kind === 'query') {
    const { query, shown } = origin
    return [{ kind: 'query', name, table, query, shown, place: at }]
  }
  if (origin.kind === 'logs') {
    return [{ kind: 'tally', name, table, place: at, metric: origin.metric }]
  }
  const isChosen = ({ row, column }: CellPlace): boolean =>
    (at.row === undefined || row === at.row) && (at.column === undefined || column === at.column)
  const list = (scope: RunScope): readonly SingleRequest[] =>
    requestCells(name, config, scope)
      .filter(isChosen)
      .map(({ request }) => request)
  // Which benchmarks or states are rows is known once logs and lock are read.
  if (!hasOpenRows(spec)) return list(NO_RUNS)
  const all = config.runs.map(({ name: run }) => run)
  return [{ kind: 'rows', runs: choosesRuns(spec) ? all : table.runs, list }]
}

/** A cell of a table, counted from 0 without the header, and what it asks. */
interface CellRequest extends Required<CellPlace> {
  readonly request: SingleRequest
}

/** Create the requests for the cells of a table that show a number of a run; none for one whose figures are tallied over whole logs. */
export function requestCells(
  name: string,
  config: Config,
  scope: RunScope,
): readonly CellRequest[] {
  const spec = config.tables.get(name)
  if (spec === undefined) return []
  const titles = new Map(config.runs.map(({ name: run, title }) => [run, title]))
  const origin = configureTable({ name, spec }).trace((run) => titles.get(run) ?? run)
  if (origin.kind !== 'cells') return []
  return origin.list(scope).map((cell) => {
    const { row, column } = cell
    return { row, column, request: requestCell(cell, name, titles) }
  })
}

/** Whether all runs decide which of them are rows. */
function choosesRuns(spec: TableSpec): boolean {
  return spec.template === 'runs' && !Array.isArray(spec.rows) && 'runs' in spec.rows
}

function hasOpenRows(spec: TableSpec): boolean {
  if (spec.template === 'runs') return !Array.isArray(spec.rows)
  return spec.template === 'history' || spec.template === 'results'
}

const NO_RUNS: RunScope = { runs: new Map(), unread: new Set(), baseline: undefined }

function requestCell(
  cell: TableCell,
  table: string,
  titles: ReadonlyMap<string, string>,
): SingleRequest {
  const { expression, format, interval, current, runs, alike, compared, where } = cell
  const what = `table \`${table}\`, ${where}`
  const word = expression.trim()
  if (current !== undefined && (word === 'title' || word === 'name')) {
    const text = word === 'title' ? (titles.get(current) ?? current) : current
    return { kind: 'words', what, text, source: `the ${word} of the run \`${current}\`` }
  }
  return { kind: 'expression', what, expression, format, interval, current, runs, alike, compared }
}
