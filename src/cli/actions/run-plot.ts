import { formatPid } from '../../records/sum-pid.ts'
import path from 'node:path'
import { drawSingle } from '../../builds/draw-model.ts'
import { checkImagePackages } from '../../builds/draw-image.ts'
import { chooseClock } from '../../charts/kinds/dates/choose-clock.ts'
import type { ProcessLook } from '../../charts/kinds/process/process-chart-input.ts'
import {
  createProcessDrawing,
  emitProcessSources,
  nameChartFile,
} from '../../charts/kinds/process/process-drawing.ts'
import { nameBeside, type EmittedSource } from '../../charts/pictures/plt/emit-chart.ts'
import { createMessage } from '../../problems/diagnostics.ts'
import { readLogName } from '../../logs/read-log-name.ts'
import type { RunProcess } from '../../summaries/run.ts'
import { checkOutputs } from '../check-outputs.ts'
import { readNamedLogs } from '../read-logs.ts'
import { reportReduced } from '../report-reduced.ts'
import { isScript } from './is-script.ts'
import { isPictureFile, nameSvg } from './picture-file.ts'
import type { PlotOptions } from './plot-options.ts'
import { EXIT, report, showPath, type ExitCode, type Session } from '../session.ts'
import { writePicture } from './write-picture.ts'

/** Draw what is named: logs, and gnuplot scripts by their endings. */
export async function runPlot(
  session: Session,
  inputs: readonly string[],
  options: PlotOptions,
): Promise<ExitCode> {
  const missing = await checkImagePackages(options.emit)
  report(session, missing)
  if (missing.length > 0) return EXIT.failed
  // With `--call`, what follows the script are its arguments, whatever they look like.
  const named = options.call === true ? inputs.slice(0, 1) : inputs
  const scripts = named.filter(isScript)
  const logs = named.filter((input) => !isScript(input))
  const drawn = logs.length === 0 ? EXIT.fine : await plotLogs(session, logs, options)
  if (scripts.length === 0) return drawn
  const { runPlotScripts } = await import('./run-plot-scripts.ts')
  const plotted = await runPlotScripts(session, scripts, {
    ...options,
    arguments: options.call === true ? inputs.slice(1) : [],
  })
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
  const { processes, failed } = await readNamedLogs(session, logs, {
    pid: options.pid,
    needsSamples: true,
  })
  reportReduced(session, processes)
  const output = await chooseOutput(session, options.output ?? '.', processes.length)
  if (output === undefined) return EXIT.failed
  const plots = processes.map((process): Plot => {
    const file = output.isFile ? output.path : path.join(output.path, nameChartFile(process))
    return { process, file }
  })
  const planned = plots.flatMap(({ process, file }) =>
    options.emit.map((format) => ({
      file: nameBeside(file, format),
      log: process.log.path,
    })),
  )
  if (!(await checkOutputs(session, planned, logs))) return EXIT.failed
  let complete = !failed
  for (const plot of plots) complete = (await drawPlot(session, plot, options)) && complete
  return complete ? EXIT.fine : EXIT.failed
}

/** A process and the file of its chart. */
interface Plot {
  readonly process: RunProcess
  /** Of the SVG, absolute. */
  readonly file: string
}

/** Where charts go; absolute. */
interface Output {
  readonly path: string
  readonly isFile: boolean
}

/** A path that ends as pictures do is the file of a single chart; a folder is there, or has no ending. */
async function chooseOutput(
  session: Session,
  named: string,
  count: number,
): Promise<Output | undefined> {
  const file = path.resolve(session.folder, named)
  const ending = /[/\\]$/.test(named) ? '' : path.extname(file)
  const isFolder = (await session.effects.findPathKind(file)) === 'directory'
  if (ending === '' || isFolder) return { path: file, isFile: false }
  if (count === 0 || (isPictureFile(file) && count === 1))
    return { path: nameSvg(file), isFile: true }
  const problem = { kind: 'one-chart-file', path: showPath(session, file), count } as const
  report(session, [createMessage(problem, { path: file })])
  return undefined
}

/** A chart without a configuration looks as one does that says nothing. */
const PLAIN_LOOK = {
  theme: 'gnuplot',
  digits: 'full',
  resolution: 100,
  grid: true,
} as const satisfies ProcessLook

async function drawPlot(
  session: Session,
  { process, file }: Plot,
  options: PlotOptions,
): Promise<boolean> {
  const spec = { ...PLAIN_LOOK, ...options.chart }
  const name = path.basename(file, '.svg')
  const pid = process.reader.pid === undefined ? '' : `, process ${formatPid(process.reader.pid)}`
  const title = `${readLogName(process.log.path)}${pid}`
  const place = { path: process.log.path }
  const clock = chooseClock(
    spec,
    { name, reader: process.reader },
    {
      report: (problem) => {
        report(session, [createMessage(problem, place)])
      },
    },
  )
  const drawing = createProcessDrawing({ name, title, process, spec, clock })
  const { picture, messages } = await drawSingle(drawing.chart, place)
  report(session, messages)
  if (picture === undefined) return false
  const sources = (): readonly EmittedSource[] =>
    emitProcessSources(drawing, file.replaceAll('\\', '/'))
  return writePicture(session, { picture, file, sources, place }, options)
}
