import { formatFilePid } from '../../records/sum-pid.ts'
import path from 'node:path'
import { readLogName } from '../../logs/read-log-name.ts'
import { formatGaugeLines, isOfGauges } from '../../series/format-gauge-table.ts'
import { formatCsvLines, formatJsonLines } from '../../series/export-process.ts'
import { formatFiguresParquet, formatSamplesParquet } from '../../series/export-parquet.ts'
import { formatAlignedLines, formatDatLines } from '../../series/format-process-table.ts'
import { tabulateProcess, type Digits, type ProcessTable } from '../../series/tabulate-process.ts'
import type { NewContent } from '../../effects.ts'
import { checkOutputs, type PlannedOutput } from '../check-outputs.ts'
import {
  formatFigures,
  listFigureRows,
  listLogFigures,
} from '../../explanations/list-log-figures.ts'
import { createMessage } from '../../problems/diagnostics.ts'
import { readNamedLogs, type NamedLogs, type NamedProcess } from '../read-logs.ts'
import { joinTexts } from '../join-texts.ts'
import { reportReduced } from '../report-reduced.ts'
import { writeNamedFile } from '../write-file.ts'
import { EXIT, report, type ExitCode, type Session } from '../session.ts'

/** The options of `tracedocs extract`. */
export interface ExtractOptions {
  readonly format: 'table' | 'dat' | 'csv' | 'json' | 'parquet'
  readonly digits?: Digits
  readonly pid?: number
  readonly output?: string
}

/**
 * Write the series of logs: to standard output, to a file, or, for a folder, to a file a process
 * named as its chart would be. Nothing is written when a file would overwrite another or a log.
 */
export async function runExtract(
  session: Session,
  logs: readonly string[],
  options: ExtractOptions,
): Promise<ExitCode> {
  const { output, format } = options
  if (format === 'parquet' && output === undefined) {
    const [path = '.'] = logs
    report(session, [createMessage({ kind: 'binary-output', format: 'Parquet' }, { path })])
    return EXIT.failed
  }
  // gnuplot draws samples; figures are no data of a curve.
  const needsSamples = options.pid !== undefined || format === 'dat'
  const named = await readNamedLogs(session, logs, { pid: options.pid, needsSamples })
  const { processes, others } = named
  reportReduced(session, processes)
  if (processes.length === 0 && others.length > 0) {
    return extractFigures(session, named, { options, logs })
  }
  for (const { path: log, contents } of others) {
    const formats = [...contents.reading.counts.keys()]
    report(session, [createMessage({ kind: 'no-samples', path: log, formats }, { path: log })])
  }
  const failed = named.failed || others.length > 0
  const tables = processes.map((process): NamedTable => {
    return {
      series: process.series,
      digits: chooseDigits(process, options),
      log: process.log.path,
      name: nameTable(process, format),
    }
  })
  if (output === undefined) {
    if (tables.length > 0 && format !== 'parquet') {
      await printTexts(session, formatTables(tables, format))
    }
    return failed ? EXIT.failed : EXIT.fine
  }
  const planned = await planFiles(session, output, { tables, format })
  const written =
    (await checkOutputs(session, planned, logs)) && (await writeFiles(session, planned))
  return failed || !written ? EXIT.failed : EXIT.fine
}

/** Write the figures of logs that have no samples over time: a row a metric. */
async function extractFigures(
  session: Session,
  { others, formats, failed: isFailed }: NamedLogs,
  setting: { readonly options: ExtractOptions; readonly logs: readonly string[] },
): Promise<ExitCode> {
  const { output, format } = setting.options
  const figures = others.flatMap((log) => listLogFigures(log, formats))
  if (output === undefined) {
    if (format !== 'parquet') session.print(formatFigures(figures, format))
    return isFailed ? EXIT.failed : EXIT.fine
  }
  const target = path.resolve(session.folder, output)
  const isFolder = (await session.effects.findPathKind(target)) === 'directory'
  const [first] = others
  const name = `${readLogName(first?.path ?? '')}.${format === 'table' ? 'txt' : format}`
  const file = isFolder ? path.join(target, name) : target
  const make = (): PlannedContent =>
    format === 'parquet'
      ? formatFiguresParquet(listFigureRows(figures))
      : formatFigures(figures, format)
  const planned = [{ file, log: first?.path ?? '', make }]
  const isWritten =
    (await checkOutputs(session, planned, setting.logs)) && (await writeFiles(session, planned))
  return isFailed || !isWritten ? EXIT.failed : EXIT.fine
}

/** How tables are written as text. */
type TextFormat = Exclude<ExtractOptions['format'], 'parquet'>

/** What a table is made of, the log that it is from, and the name of a file for it alone. */
interface NamedTable extends Pick<ProcessTable, 'series' | 'digits'> {
  readonly log: string
  readonly name: string
}

function nameTable({ series, log }: NamedProcess, format: ExtractOptions['format']): string {
  const pid = series.pid === undefined ? '' : `_${formatFilePid(series.pid)}`
  return `${readLogName(log.path)}${pid}.${format === 'table' ? 'txt' : format}`
}

/** What gnuplot and eyes read has tdprocess's digits, what programs read has all of them. */
function chooseDigits({ series }: NamedProcess, { digits, format }: ExtractOptions): Digits {
  // A trace's clock goes by microseconds.
  if (series.clock === 'cpu') return digits ?? 'full'
  return digits ?? (format === 'table' || format === 'dat' ? 'tdprocess' : 'full')
}

async function printTexts(session: Session, texts: Iterable<string>): Promise<void> {
  for (const piece of joinTexts(texts)) {
    session.print(piece)
    await session.waitForReader?.()
  }
}

/** Format tables in short texts, so that no memory holds all of them. */
function* formatTables(named: readonly NamedTable[], format: TextFormat): Generator<string> {
  const tables = new TablesInTurn(named)
  switch (format) {
    case 'table':
      yield* separate(tables, formatAligned, '\n')
      return
    case 'dat':
      // Two blank lines part data sets for gnuplot's `index`.
      yield* separate(tables, formatForGnuplot, '\n\n\n')
      return
    case 'csv':
      yield* formatCsvLines(tables)
      return
    case 'json':
      yield* formatJsonLines(tables)
  }
}

/** Tables that are made one after the other, since each has all numbers of its process. */
class TablesInTurn implements Iterable<ProcessTable> {
  readonly #named: readonly NamedTable[]

  constructor(named: readonly NamedTable[]) {
    this.#named = named
  }

  *[Symbol.iterator](): Iterator<ProcessTable> {
    for (const { series, digits } of this.#named) yield tabulateProcess(series, digits)
  }
}

function* separate(
  tables: Iterable<ProcessTable>,
  format: (table: ProcessTable) => Iterable<string>,
  separator: string,
): Generator<string> {
  let before = ''
  for (const table of tables) {
    yield before
    yield* format(table)
    before = separator
  }
}

function formatAligned(table: ProcessTable): Iterable<string> {
  return isOfGauges(table.series) ? formatGaugeLines(table.series) : formatAlignedLines(table)
}

function formatForGnuplot(table: ProcessTable): Iterable<string> {
  return isOfGauges(table.series) ? trimLast(formatGaugeLines(table.series)) : formatDatLines(table)
}

/** The last line of a data set has no line feed. */
function* trimLast(lines: Iterable<string>): Generator<string> {
  let last = ''
  for (const line of lines) {
    yield last
    last = line
  }
  yield last.trimEnd()
}

type PlannedContent = NewContent | Promise<NewContent>

interface PlannedFile extends PlannedOutput {
  /** Make what it is to hold, when it is written: no memory need hold all files. */
  readonly make: () => PlannedContent
}

/** A file for each table in a folder that is there, or one file for all of them. */
async function planFiles(
  { folder, effects }: Session,
  output: string,
  { tables, format }: { tables: readonly NamedTable[]; format: ExtractOptions['format'] },
): Promise<readonly PlannedFile[]> {
  const target = path.resolve(folder, output)
  const [first] = tables
  if (first === undefined) return []
  if ((await effects.findPathKind(target)) !== 'directory') {
    return [{ file: target, log: first.log, make: () => formatFile(tables, format) }]
  }
  return tables.map((table) => ({
    file: path.join(target, table.name),
    log: table.log,
    make: () => formatFile([table], format),
  }))
}

function formatFile(
  named: readonly NamedTable[],
  format: ExtractOptions['format'],
): PlannedContent {
  if (format !== 'parquet') return joinTexts(formatTables(named, format))
  return formatSamplesParquet(
    named.map(({ log, series, digits }) => ({ log, table: tabulateProcess(series, digits) })),
  )
}

async function writeFiles(session: Session, planned: readonly PlannedFile[]): Promise<boolean> {
  let complete = true
  for (const { file, make } of planned) {
    complete = (await writeNamedFile(session, file, await make())) && complete
  }
  return complete
}
