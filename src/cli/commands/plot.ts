import path from 'node:path'
import { createProcessDrawing, drawChart, nameChartFile } from '../../builds/draw-charts.ts'
import { emitSources, nameSource } from '../../builds/emit-sources.ts'
import { createMessage } from '../../diagnostics.ts'
import { readLogName } from '../../logs/read-log-name.ts'
import type { RunProcess } from '../../summaries/run.ts'
import { checkOutputs } from '../check-outputs.ts'
import { readNamedLogs } from '../read-logs.ts'
import { isScript } from './is-script.ts'
import type { PlotOptions } from './plot-options.ts'
import { EXIT, report, showPath, type ExitCode, type Session } from '../session.ts'
import { writeNamedFile } from '../write-file.ts'

/** Draw what is named: logs, and gnuplot scripts by their endings. */
export async function runPlot(
  session: Session,
  inputs: readonly string[],
  options: PlotOptions,
): Promise<ExitCode> {
  const scripts = inputs.filter(isScript)
  const logs = inputs.filter((input) => !isScript(input))
  const drawn = logs.length === 0 ? EXIT.fine : await plotLogs(session, logs, options)
  if (scripts.length === 0) return drawn
  const { runPlotScripts } = await import('./plot-scripts.ts')
  const plotted = await runPlotScripts(session, scripts, options)
  return drawn === EXIT.fine ? plotted : drawn
}

/**
 * Draw a chart for each process of some logs, without a page: into a folder under the names that
 * `build` gives, or, for a single process, into the file named. Nothing is written when a file
 * would overwrite another or a log.
 */
async function plotLogs(
  session: Session,
  logs: readonly string[],
  options: PlotOptions,
): Promise<ExitCode> {
  const { processes, failed } = await readNamedLogs(session, logs, options.pid)
  const output = await chooseOutput(session, options.output ?? '.', processes.length)
  if (output === undefined) return EXIT.failed
  const plots = processes.map((process): Plot => {
    const file = output.isFile ? output.path : path.join(output.path, nameChartFile(process))
    return { process, file }
  })
  const planned = plots.flatMap(({ process, file }) =>
    options.emit.map((format) => ({
      file: format === 'svg' ? file : nameSource(file, format),
      log: process.log.path,
    })),
  )
  if (!(await checkOutputs(session, planned, logs))) return EXIT.failed
  let complete = !failed
  for (const plot of plots) complete = (await drawPlot(session, plot, options)) && complete
  return complete ? EXIT.fine : EXIT.failed
}

/** A process and the SVG that it is drawn into. */
interface Plot {
  readonly process: RunProcess
  /** Absolute. */
  readonly file: string
}

/** Where charts go; absolute. */
interface Output {
  readonly path: string
  readonly isFile: boolean
}

/** A path that ends in `.svg` is the file of an only chart; a folder is there, or has no ending. */
async function chooseOutput(
  session: Session,
  named: string,
  count: number,
): Promise<Output | undefined> {
  const file = path.resolve(session.folder, named)
  const ending = /[/\\]$/.test(named) ? '' : path.extname(file)
  const isFolder = (await session.effects.findPathKind(file)) === 'directory'
  if (ending === '' || isFolder) return { path: file, isFile: false }
  if (count === 0 || (ending === '.svg' && count === 1)) return { path: file, isFile: true }
  const problem = { kind: 'one-chart-file', path: showPath(session, file), count } as const
  report(session, [createMessage(problem, { path: file })])
  return undefined
}

async function drawPlot(
  session: Session,
  { process, file }: Plot,
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
    if (written) session.print(`wrote ${showPath(session, target)}\n`)
    complete = complete && written
  }
  return complete
}
