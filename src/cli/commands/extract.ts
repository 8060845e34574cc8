import path from 'node:path'
import { readLogName } from '../../logs/read-log-name.ts'
import { exportSamples, formatCsv } from '../../series/export-process.ts'
import { formatAlignedTable, formatDat } from '../../series/format-process-table.ts'
import { tabulateProcess, type Digits, type ProcessTable } from '../../series/tabulate-process.ts'
import type { RunProcess } from '../../summaries/run.ts'
import { readNamedLogs } from '../read-logs.ts'
import { writeNamedFile } from '../write-file.ts'
import { EXIT, type ExitCode, type Session } from '../session.ts'

/** The options of `tracedocs extract`. */
export interface ExtractOptions {
  readonly format: 'table' | 'dat' | 'csv' | 'json'
  readonly digits?: Digits
  readonly pid?: number
  readonly output?: string
}

/**
 * Write the series of logs: to standard output, to a file, or, for a folder, to a file a process
 * named as its chart would be.
 */
export async function runExtract(
  session: Session,
  logs: readonly string[],
  options: ExtractOptions,
): Promise<ExitCode> {
  const { processes, failed } = await readNamedLogs(session, logs, options.pid)
  const tables = processes.map(({ series }) => tabulateProcess(series, chooseDigits(options)))
  if (options.output === undefined) {
    if (tables.length > 0) session.print(formatTables(tables, options.format))
    return failed ? EXIT.failed : EXIT.fine
  }
  const output = path.resolve(session.folder, options.output)
  const isFolder = (await session.effects.findPathKind(output)) === 'directory'
  const written = isFolder
    ? await writeEach(session, output, { processes, tables, format: options.format })
    : tables.length === 0 ||
      (await writeNamedFile(session, output, formatTables(tables, options.format)))
  return failed || !written ? EXIT.failed : EXIT.fine
}

/** What gnuplot and eyes read has tdprocess's digits, what programs read has all of them. */
function chooseDigits({ digits, format }: ExtractOptions): Digits {
  return digits ?? (format === 'table' || format === 'dat' ? 'tdprocess' : 'full')
}

function formatTables(tables: readonly ProcessTable[], format: ExtractOptions['format']): string {
  switch (format) {
    case 'table':
      return tables.map(formatAlignedTable).join('\n')
    case 'dat':
      // Two blank lines part data sets for gnuplot's `index`.
      return tables.map(formatDat).join('\n\n\n')
    case 'csv':
      return formatCsv(tables)
    case 'json':
      return `${JSON.stringify(tables.flatMap(exportSamples), null, 2)}\n`
  }
}

async function writeEach(
  session: Session,
  folder: string,
  {
    processes,
    tables,
    format,
  }: {
    readonly processes: readonly RunProcess[]
    readonly tables: readonly ProcessTable[]
    readonly format: ExtractOptions['format']
  },
): Promise<boolean> {
  let complete = true
  for (const [i, { series, log }] of processes.entries()) {
    const table = tables[i]
    if (table === undefined) continue
    const pid = series.pid === undefined ? '' : `_${String(series.pid)}`
    const file = path.join(
      folder,
      `${readLogName(log.path)}${pid}.${format === 'table' ? 'txt' : format}`,
    )
    complete = (await writeNamedFile(session, file, formatTables([table], format))) && complete
  }
  return complete
}
