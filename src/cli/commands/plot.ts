import path from 'node:path'
import type { ChartSpec } from '../../charts/chart-spec.ts'
import { createProcessDrawing, drawChart, nameChartFile } from '../../builds/draw-charts.ts'
import { emitSources } from '../../builds/emit-sources.ts'
import { readLogName } from '../../logs/read-log-name.ts'
import type { RunProcess } from '../../summaries/run.ts'
import { readNamedLogs } from '../read-logs.ts'
import { EXIT, report, type ExitCode, type Session } from '../session.ts'
import { writeNamedFile } from '../write-file.ts'

/** What `--emit` may name. */
export type PlotFormat = 'svg' | 'dat' | 'plt'

/** The options of `tracedocs plot`. */
export interface PlotOptions {
  readonly chart: Pick<ChartSpec, 'size' | 'title' | 'digits' | 'resolution'>
  readonly output: string
  readonly emit: readonly PlotFormat[]
  readonly pid?: number
}

/**
 * Draw a chart for each process of some logs, without a page: into a folder under the names that
 * `build` gives, or, for a single process, into the file named.
 */
export async function runPlot(
  session: Session,
  logs: readonly string[],
  options: PlotOptions,
): Promise<ExitCode> {
  const { processes, failed } = await readNamedLogs(session, logs, options.pid)
  let complete = !failed
  for (const process of processes) {
    const file = chooseFile(process, processes.length, path.resolve(session.folder, options.output))
    complete = (await plotProcess(session, { process, file }, options)) && complete
  }
  return complete ? EXIT.fine : EXIT.failed
}

/** A path that ends in `.svg` is the file of an only chart; any other is a folder. */
function chooseFile(process: RunProcess, count: number, output: string): string {
  return output.endsWith('.svg') && count === 1 ? output : path.join(output, nameChartFile(process))
}

async function plotProcess(
  session: Session,
  { process, file }: { readonly process: RunProcess; readonly file: string },
  { emit, chart: spec }: PlotOptions,
): Promise<boolean> {
  const name = path.basename(file, '.svg')
  const pid = process.series.pid === undefined ? '' : `, process ${String(process.series.pid)}`
  const title = `${readLogName(process.log.path)}${pid}`
  const drawing = createProcessDrawing({ name, title, process, spec })
  const { svg, messages } = await drawChart(drawing.chart, { path: process.log.path })
  report(session, messages)
  if (svg === undefined) return false
  const texts = [
    { format: 'svg' as const, path: file, text: svg },
    ...emitSources(drawing, file.replaceAll('\\', '/')),
  ].filter(({ format }) => emit.includes(format))
  let complete = true
  for (const { path: target, text } of texts) {
    const written = await writeNamedFile(session, target, text)
    if (written) session.print(`wrote ${path.relative(session.folder, target)}\n`)
    complete = complete && written
  }
  return complete
}
