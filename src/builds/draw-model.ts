import type { VFileMessage } from 'vfile-message'
import type { Chart } from '../charts/chart.ts'
import { drawSvg } from '../charts/pictures/svg/draw-svg.ts'
import { composeDrawings, divideFrame } from '../charts/compose-drawings.ts'
import { describeThinnedPanels } from '../charts/describe-thinning.ts'
import { shareRanges } from '../charts/gnuplot/ranges/share-ranges.ts'
import type { ChartNote, ChartProblem, Drawing } from '../charts/drawing.ts'
import { layOutChart } from '../charts/lay-out-chart.ts'
import type { ChartModel, Multiples } from '../charts/kinds/chart-model.ts'
import { shareKey } from '../charts/pages/common-key.ts'
import { levelTitles } from '../charts/pages/level-titles.ts'
import { stackPanels } from '../charts/pages/stack-panels.ts'
import { createMessage, type Place, type Problem } from '../problems/diagnostics.ts'
import { formatAll } from '../problems/word-lists.ts'
import type { SchemeName } from '../charts/scheme-names.ts'
import type { Picture } from './draw-image.ts'

/** A picture, or `undefined` if it could not be drawn; with the messages. */
export interface DrawnChart {
  readonly picture: Picture | undefined
  readonly messages: readonly VFileMessage[]
}

/** Lay out a chart's model and draw it; its messages point to `place`. */
export async function drawModel(
  model: ChartModel,
  place: Place,
  scheme: SchemeName = 'auto',
): Promise<DrawnChart> {
  return drawLaidOut(layOutModel(model, place), scheme)
}

/**
 * Take the SVG that was drawn from a model before. The model is laid out only when somebody asks for the drawing.
 *
 * @param svg of the same model, which was drawn without a message
 */
export function recallPicture(model: ChartModel, place: Place, svg: string): Picture {
  let drawing: Drawing | undefined
  return {
    svg,
    get drawing() {
      drawing ??= layOutModel(model, place).drawing
      if (drawing === undefined) throw new Error('Expected a model that was drawn before')
      return drawing
    },
  }
}

function layOutModel(model: ChartModel, place: Place): LaidOutModel {
  switch (model.kind) {
    case 'chart':
      return layOut(model.chart, place)
    case 'multiples':
      return layOutMultiples(model, place)
  }
}

/** Lay out a chart and draw it; its messages point to `place`. */
export async function drawSingle(chart: Chart, place: Place): Promise<DrawnChart> {
  return drawLaidOut(layOut(chart, place))
}

async function drawLaidOut(
  { drawing, messages }: LaidOutModel,
  scheme: SchemeName = 'auto',
): Promise<DrawnChart> {
  const svg = drawing && (await drawSvg(drawing, scheme))
  return { picture: drawing && svg !== undefined ? { drawing, svg } : undefined, messages }
}

/** Lay out multiples; if one of the panels cannot be drawn, nothing is. */
function layOutMultiples(multiples: Multiples, place: Place): LaidOutModel {
  const { columns, size } = multiples
  const { charts, key } = shareKey(multiples.charts, size)
  const framed = { ...multiples, key }
  const grid = divideFrame(framed, { count: charts.length, columns, theme: charts[0]?.theme })
  const { width, height } = grid
  const { resolution } = size
  const sized = charts.map((chart): Chart => {
    return { ...chart, terminal: { ...chart.terminal, width, height, resolution } }
  })
  const level = levelTitles(shareRanges(sized, multiples.shared), columns)
  const stacked = multiples.shared.includes('x')
    ? stackPanels({
        ...{ charts: level, columns, resolution },
        layOut: (chart) => layOut(chart, place).drawing,
      })
    : undefined
  const panels = (stacked?.charts ?? level).map((chart) => layOut(chart, place))
  const cramped = sized.filter((_, i) => panels[i]?.messages.some(isNoRoom))
  const messages = panels.flatMap((panel) => panel.messages).filter((one) => !isNoRoom(one))
  if (cramped.length > 0) {
    const names = cramped.map(({ about }) => about.title)
    const needed = panels.flatMap((panel) => (panel.isCramped === true ? [panel.height] : []))
    const rows = Math.ceil(charts.length / columns)
    // Panels whose height alone does not help name none.
    const whole = needed.includes(undefined)
      ? {}
      : { needed: grid.top + rows * Math.max(...needed.map((one) => one ?? 0)) }
    const problem = { kind: 'no-room-in-panels', names, width, height, ...whole } as const
    messages.push(createMessage(problem, place))
  }
  const drawings = panels.flatMap(({ drawing }) => drawing ?? [])
  if (drawings.length < panels.length) return { drawing: undefined, messages }
  const noted = panels.map(({ notes }, i) => ({ title: charts[i]?.about.title ?? '', notes }))
  const about = describeThinnedPanels(multiples.about, noted)
  const frame = { ...framed, about, font: { family: 'Arial', size: 12 } }
  const rows = stacked === undefined ? grid : { ...grid, heights: stacked.heights }
  return { drawing: composeDrawings(frame, rows, drawings), messages }
}

function isNoRoom({ ruleId }: VFileMessage): boolean {
  return ruleId === 'no-room'
}

interface LaidOutModel {
  /** `undefined` if it could not be laid out. */
  readonly drawing: Drawing | undefined
  readonly messages: readonly VFileMessage[]
}

interface LaidOutChart extends LaidOutModel {
  readonly notes: readonly ChartNote[]
  /** Whether it had no room. */
  readonly isCramped?: boolean
  /** The height with which it has room, in pixels. */
  readonly height?: number | undefined
}

function layOut(chart: Chart, place: Place): LaidOutChart {
  const layout = layOutChart(chart)
  if (layout.kind === 'failed') {
    const messages = explainChartProblems(layout.problems).map((problem) =>
      createMessage(problem, place),
    )
    const cramped = layout.problems.find((problem) => problem.kind === 'no-room')
    return {
      ...{ drawing: undefined, notes: [], messages },
      ...(cramped === undefined ? {} : { isCramped: true, height: cramped.height }),
    }
  }
  const messages = explainNotes(layout.notes).map((problem) =>
    createMessage(problem, place, 'warning'),
  )
  return { drawing: layout.drawing, notes: layout.notes, messages }
}

/** Put the problems of a layout in the words of messages: each once, and axes without data together. */
export function explainChartProblems(problems: readonly ChartProblem[]): readonly Problem[] {
  const bare = problems.filter((one) => one.kind === 'no-data').map(({ axis }) => `\`${axis}\``)
  const others = problems.filter((one) => one.kind !== 'no-data').map(nameAxis)
  const unique = new Map(others.map((problem) => [JSON.stringify(problem), problem]))
  const axes = formatAll([...new Set(bare)])
  return [
    ...(bare.length === 0 ? [] : [{ kind: 'no-data', axis: axes } as const]),
    ...unique.values(),
  ]
}

function nameAxis(problem: Exclude<ChartProblem, { kind: 'no-data' }>): Problem {
  return 'axis' in problem ? { ...problem, axis: `\`${problem.axis}\`` } : problem
}

/**
 * Texts that cannot be shown are reported together. A thinned plot is mentioned in the chart's own
 * description, and an empty one shows in the key.
 */
function explainNotes(notes: readonly ChartNote[]): readonly Problem[] {
  const texts = notes.flatMap((note) => (note.kind === 'text-off-canvas' ? [note.text] : []))
  const [text] = texts
  return text === undefined ? [] : [{ kind: 'text-off-canvas', text, count: texts.length }]
}
