import type { VFileMessage } from 'vfile-message'
import type { Chart } from '../charts/chart.ts'
import type { ProcessSpec } from '../charts/kinds/process-spec.ts'
import { describeProcess, summariseInSentence } from '../charts/kinds/describe-process.ts'
import { drawSvg } from '../charts/pictures/svg/draw-svg.ts'
import { composeDrawings, divideFrame } from '../charts/compose-drawings.ts'
import { shareRanges } from '../charts/gnuplot/ranges/share-ranges.ts'
import type { ChartNote, ChartProblem, Drawing } from '../charts/drawing.ts'
import { layOutChart } from '../charts/lay-out-chart.ts'
import { createProcessChart } from '../charts/kinds/process-chart.ts'
import type { ChartModel, Multiples } from '../charts/kinds/chart-model.ts'
import { createMessage, type Place, type Problem } from '../problems/diagnostics.ts'
import { readLogName } from '../logs/read-log-name.ts'
import { tabulateProcess, type ProcessTable } from '../series/tabulate-process.ts'
import type { Picture } from './draw-image.ts'
import { isLeftOut } from '../series/read-log.ts'
import { formatPlainText, parseInline } from '../tables/inline.ts'
import type { RunLog, RunProcess } from '../summaries/run.ts'

/** A chart of a process, and what it is drawn from. */
export interface ProcessDrawing {
  readonly chart: Chart
  readonly table: ProcessTable
  /** For the alt text where the author gave none. */
  readonly finding: string
}

/** A picture, or `undefined` when it could not be drawn; and what is to be said about it. */
export interface DrawnChart {
  readonly picture: Picture | undefined
  readonly messages: readonly VFileMessage[]
}

/** What a chart of a process is made from. */
export interface ProcessDrawingInput {
  /** Of the chart, for ids and classes. */
  readonly name: string
  /** Of the run or the log, for `<title>`. */
  readonly title: string
  readonly process: RunProcess
  readonly spec: Omit<ProcessSpec, 'run' | 'template'>
}

/** Make the chart of a process, its description computed from the data. */
export function createProcessDrawing(input: ProcessDrawingInput): ProcessDrawing {
  const { name, title, process, spec } = input
  const table = tabulateProcess(process.series, spec.digits ?? 'full')
  const subject = `Memory and CPU usage of ${formatPlainText(parseInline(title))}`
  const about = describeProcess(table, spec.alt ?? subject, describeDoubts(process.log))
  const finding = summariseInSentence(table, subject)
  return { table, finding, chart: createProcessChart({ id: createId(name), table, spec, about }) }
}

/** Make the prefix of a chart's ids from its name: letters, digits, `-` and `_` after a fixed beginning. */
export function createId(name: string): string {
  return `td-${name.replaceAll(/[^\w-]/g, '-')}`
}

/** Say what a reader should know of a log before trusting a picture of it. */
export function describeDoubts({ contents }: RunLog): readonly string[] {
  const { problems, totals } = contents.reading
  const count = (matches: (problem: Problem) => boolean): number =>
    problems.reduce((sum, line) => sum + (matches(line.problem) ? line.count : 0), 0)
  const formatCount = (lines: number): string =>
    `${String(lines)} ${lines === 1 ? 'line' : 'lines'} of the log`
  const skipped = count(isLeftOut) + totals.overlongCount
  const backward = count(({ kind }) => kind === 'counter-went-back')
  return [
    ...(skipped === 0 ? [] : [`${formatCount(skipped)} could not be read.`]),
    ...(backward === 0 ? [] : [`A counter goes back in ${formatCount(backward)}.`]),
  ]
}

/** The name of a chart's file, unless its description names another: `<log name>_<pid>.svg`. */
export function nameChartFile({ series, log }: RunProcess): string {
  const pid = series.pid === undefined ? '' : `_${String(series.pid)}`
  return `${readLogName(log.path)}${pid}.svg`
}

/** Lay out what a chart shows and draw it; `place` is where its messages point to. */
export async function drawModel(model: ChartModel, place: Place): Promise<DrawnChart> {
  switch (model.kind) {
    case 'chart':
      return drawChart(model.chart, place)
    case 'multiples':
      return drawMultiples(model, place)
  }
}

/** Lay a chart out and draw it; `place` is where its messages point to. */
export async function drawChart(chart: Chart, place: Place): Promise<DrawnChart> {
  const { drawing, messages } = layOut(chart, place)
  return { picture: drawing && (await drawPicture(drawing)), messages }
}

/** Without one of its panels, the whole is not drawn. */
async function drawMultiples(multiples: Multiples, place: Place): Promise<DrawnChart> {
  const { charts, columns, size } = multiples
  const grid = divideFrame(multiples, charts.length, columns)
  const { width, height } = grid
  const { resolution } = size
  const sized = charts.map((chart): Chart => {
    return { ...chart, terminal: { ...chart.terminal, width, height, resolution } }
  })
  const panels = shareRanges(sized, multiples.shared).map((chart) => layOut(chart, place))
  const messages = panels.flatMap((panel) => panel.messages)
  const drawings = panels.flatMap(({ drawing }) => drawing ?? [])
  if (drawings.length < panels.length) return { picture: undefined, messages }
  const frame = { ...multiples, font: { family: 'Arial', size: 12 } }
  return { picture: await drawPicture(composeDrawings(frame, grid, drawings)), messages }
}

async function drawPicture(drawing: Drawing): Promise<Picture> {
  return { drawing, svg: await drawSvg(drawing) }
}

function layOut(
  chart: Chart,
  place: Place,
): { readonly drawing: Drawing | undefined; readonly messages: readonly VFileMessage[] } {
  const layout = layOutChart(chart)
  if (layout.kind === 'failed') {
    const messages = layout.problems.map((problem) => createMessage(explainProblem(problem), place))
    return { drawing: undefined, messages }
  }
  const messages = explainNotes(layout.notes).map((problem) =>
    createMessage(problem, place, 'warning'),
  )
  return { drawing: layout.drawing, messages }
}

function explainProblem(problem: ChartProblem): Problem {
  return problem.kind === 'no-room' ? problem : { ...problem, axis: `\`${problem.axis}\`` }
}

/**
 * Texts that cannot be shown are told together. A thinned plot is told in the chart's own
 * description, and an empty one shows in the key.
 */
function explainNotes(notes: readonly ChartNote[]): readonly Problem[] {
  const texts = notes.flatMap((note) => (note.kind === 'text-off-canvas' ? [note.text] : []))
  const [text] = texts
  return text === undefined ? [] : [{ kind: 'text-off-canvas', text, count: texts.length }]
}
