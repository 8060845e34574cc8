import { formatFilePid } from '../../../records/sum-pid.ts'
import path from 'node:path'
import { readLogName } from '../../../logs/read-log-name.ts'
import { formatDat } from '../../../series/format-process-table.ts'
import type { SampleReader } from '../../../series/sample-reader.ts'
import { chooseTableDigits, type Digits } from '../../../series/tabulate-process.ts'
import type { RunProcess } from '../../../summaries/run.ts'
import type { Chart } from '../../chart.ts'
import { emitChartSources, nameBeside, type EmittedSource } from '../../pictures/plt/emit-chart.ts'
import { formatPlt } from '../../pictures/plt/format-plt.ts'
import { createId } from '../create-id.ts'
import { readRunTitle } from '../../../tables/read-run-title.ts'
import { describeDoubts } from '../words/describe-doubts.ts'
import { describeProcess, summariseInSentence } from './describe-process.ts'
import { findShownTime } from '../dates/shown-time.ts'
import { getSeries } from '../runs/series-catalogue.ts'
import { dropIdleEnds, followSeries } from '../runs/series-course.ts'
import { findClockZero, hasDates, type ChartClock } from '../dates/choose-clock.ts'
import type { ProcessLook } from './process-chart-input.ts'
import { createProcessChart, hasCpu, listProcessCurves } from './process-chart.ts'

/** A chart of a process, and its data. */
export interface ProcessDrawing {
  readonly chart: Chart
  /** The chart as gnuplot draws it, in one plot, whatever its theme. */
  readonly plain: () => Chart
  readonly reader: SampleReader
  readonly digits: Digits
  /** Whether it shows dates in place of elapsed time. */
  readonly isDated: boolean
  /** Default alt text. */
  readonly finding: string
}

/** The input of a chart of a process. */
export interface ProcessDrawingInput {
  /** Name of the chart, for ids and classes. */
  readonly name: string
  /** Title of the run or the log, for `<title>`. */
  readonly title: string
  readonly process: RunProcess
  readonly spec: ProcessLook
  /** How the chart shows time, other than in seconds. */
  readonly clock?: ChartClock | undefined
}

/** Create the chart of a process, with a description computed from the data. */
export function createProcessDrawing(input: ProcessDrawingInput): ProcessDrawing {
  const { name, process, spec, clock } = input
  const { reader } = process
  const { digits } = spec
  const what = hasCpu(reader) ? 'Memory and CPU usage' : 'Memory usage'
  const title = readRunTitle(input)
  const subject = `${what} of ${title}`
  const range = findShownTime(spec.x, findClockZero(clock))
  const course = followSeries(getSeries('rss'), reader)
  const shown = course === undefined ? range : dropIdleEnds(range, course)
  const about = describeProcess(reader, {
    title: spec.alt ?? subject,
    ...{ clock, shown },
    doubts: describeDoubts(process.log),
  })
  const finding = summariseInSentence(reader, { title: subject, clock, shown })
  const chart = createProcessChart({ id: createId(name), reader, spec, clock, title, about })
  const plain = (): Chart => {
    const look = { ...spec, theme: 'gnuplot' } as const
    return spec.theme === 'gnuplot'
      ? chart
      : createProcessChart({ id: createId(name), reader, spec: look, clock, about })
  }
  return { reader, digits, finding, chart, plain, isDated: hasDates(clock) }
}

/** Name the file of a process's chart by default: `<log name>_<pid>.svg`. */
export function nameChartFile({ reader: { pid }, log }: RunProcess): string {
  const suffix = pid === undefined ? '' : `_${formatFilePid(pid)}`
  return `${readLogName(log.path)}${suffix}.svg`
}

/**
 * Format the `.dat` and the `.plt` of a chart, as tdprocess does, so that gnuplot draws the same chart
 * from them. The `.dat` has the digits that the chart was drawn from; that of a long series has the points that the
 * chart was drawn from.
 *
 * @param file the SVG's path, with `/`
 */
export function emitProcessSources(
  { plain, reader, digits, isDated }: ProcessDrawing,
  file: string,
): readonly EmittedSource[] {
  const chart = plain()
  // The columns of a `.dat` of tdprocess have elapsed time.
  const table = reader.isLong || isDated ? undefined : reader.table()
  if (table === undefined) return emitChartSources(chart, file)
  const name = path.posix.basename(file, '.svg')
  const script = formatPlt(chart, {
    data: `${name}.dat`,
    // Not the chart's own name, since gnuplot must not overwrite the chart.
    output: `${name}.gnuplot.svg`,
    using: listProcessCurves(reader).map(({ using }) => `using ${using}`),
  })
  return [
    {
      format: 'dat',
      path: nameBeside(file, 'dat'),
      text: formatDat(chooseTableDigits(table, digits)),
    },
    { format: 'plt', path: nameBeside(file, 'plt'), text: script },
  ]
}
