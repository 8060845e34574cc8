import { layOutAxes } from '../gnuplot/frame/axis-marks.ts'
import { describeView } from '../gnuplot/frame/describe-view.ts'
import { layOutBorder } from '../gnuplot/frame/border-marks.ts'
import { measureCanvas } from '../gnuplot/canvas.ts'
import type { Chart } from '../chart.ts'
import { createScales } from '../gnuplot/ranges/create-scales.ts'
import { layOutPlot } from '../gnuplot/curves/curve-marks.ts'
import { describeThinning } from '../describe-thinning.ts'
import type { ChartLayout, ChartNote, Drawing, Mark } from '../drawing.ts'
import { scaleMark } from '../gnuplot/marks/line-styles.ts'
import { createScale } from '../gnuplot/ranges/scale.ts'
import { layOutText } from '../gnuplot/marks/text-marks.ts'
import {
  describeStrip,
  layOutEventLines,
  layOutEventTexts,
  listShown,
  placeChartEvents,
} from './event-marks.ts'
import { layOutHeader, layOutPageTexts, readHeader, type Header } from './page-header.ts'
import {
  measurePage,
  measureSides,
  type PageFrame,
  type PageSetting,
  type Sides,
} from './page-frame.ts'
import { layOutObjects, type PageItem } from './page-objects.ts'
import { readPanels, type Panel } from './page-panels.ts'
import type { TickedAxis } from '../gnuplot/tics/tics.ts'
import type { PageTheme } from './theme.ts'

/**
 * Lay out a chart for documentation pages: the title and horizontal captions at the left, keys that cover
 * no curve, texts of events above the plots, and the charts below it on the same x axis.
 *
 * @param colorAxis the axis of the colours of plots with a palette
 */
export function layOutPage(chart: Chart, page: PageTheme, colorAxis?: TickedAxis): ChartLayout {
  const layout = layOutOnce(chart, page, colorAxis)
  if (layout.kind === 'drawn' || layout.problems[0]?.kind !== 'no-room') return layout
  const height = findHeight(chart, page, colorAxis)
  return {
    kind: 'failed',
    problems: [{ kind: 'no-room', ...(height === undefined ? {} : { height }) }],
  }
}

/** Heights are sought in steps, up to this much more than there is, in pixels. */
const HEIGHT_STEP = 10
const MOST_STEPS = 64

/** Find the least height in whole steps with which a chart has room. */
function findHeight(
  chart: Chart,
  page: PageTheme,
  colorAxis: TickedAxis | undefined,
): number | undefined {
  const { terminal } = chart
  const first = Math.ceil(terminal.height / HEIGHT_STEP)
  const hasRoom = (steps: number): boolean => {
    const height = (first + steps) * HEIGHT_STEP
    const higher = { ...chart, terminal: { ...terminal, height } }
    return layOutOnce(higher, page, colorAxis).kind === 'drawn'
  }
  if (!hasRoom(MOST_STEPS)) return undefined
  let [low, high] = [-1, MOST_STEPS]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (hasRoom(middle)) high = middle
    else low = middle
  }
  return (first + high) * HEIGHT_STEP
}

function layOutOnce(chart: Chart, page: PageTheme, colorAxis: TickedAxis | undefined): ChartLayout {
  const canvas = measureCanvas(chart.terminal)
  const read = readPanels(chart, canvas, page)
  if (read.kind === 'failed') return read
  const { panels } = read
  const { font } = chart.terminal
  const line = font.size * page.lineHeight * canvas.resolution
  const setting: PageSetting = { canvas, page, panels, font, line, colorAxis }
  const sides = measureSides(setting)
  const x = createScale(panels[0].axes.x ?? { min: 0, max: 1 }, sides.left, sides.right)
  const events = listShown(chart.events, x, sides)
  const strip = placeChartEvents(events, x, setting)
  const laid = layOutPanels(setting, sides, strip)
  if (laid === undefined) return { kind: 'failed', problems: [{ kind: 'no-room' }] }
  const { frame, items, notes } = laid
  const all = [
    ...layOutEventLines({ events, x, strip }, frame, setting),
    ...items,
    ...layOutEventTexts(strip, frame, setting),
    ...layOutPageTexts(frame, sides, setting),
  ]
  const { about } = chart
  const description = [about.description, describeStrip(strip)]
    .filter((text) => text !== '')
    .join(' ')
  const views = panels.flatMap((panel, i) => {
    const place = frame.plots[i]
    return place === undefined ? [] : [describeView(panel.chart, place.frame.box, panel.axes)]
  })
  return finish(chart, setting, {
    items: all,
    views,
    notes: [...panels[0].found.notes, ...notes],
    about: { ...about, description },
  })
}

interface Laid {
  readonly items: readonly PageItem[]
  readonly notes: readonly ChartNote[]
}

function finish(
  chart: Chart,
  { canvas }: PageSetting,
  { items, notes, about, views }: Laid & Pick<Chart, 'about'> & Pick<Drawing, 'views'>,
): ChartLayout {
  const { id, terminal, theme } = chart
  const marks = items.flatMap((item): readonly Mark[] =>
    item.kind === 'placed-text' ? layOutText(item, canvas) : [scaleMark(item, canvas)],
  )
  const { width, height, resolution, font, background } = terminal
  const drawing = {
    id,
    width,
    height,
    resolution,
    font,
    marks,
    ...(views === undefined ? {} : { views }),
    lineCap: terminal.lineCap ?? 'round',
    ...(background === undefined ? {} : { background }),
    ...(theme === undefined ? {} : { theme }),
    about: describeThinning(about, notes),
  }
  return { kind: 'drawn', drawing, notes }
}

/** Lay out the panels. A key without a free corner gets rows of its own, which moves everything below. */
function layOutPanels(
  setting: PageSetting,
  sides: Sides,
  strip: Parameters<typeof measurePage>[2]['strip'],
): (Laid & { readonly frame: PageFrame }) | undefined {
  const { panels } = setting
  let headers = panels.map((panel) => readHeader(panel, setting, 'ends'))
  for (;;) {
    const frame = measurePage(setting, sides, { strip, rows: headers.map(({ rows }) => rows) })
    if (frame === undefined) return undefined
    const laid = panels.map((panel, i) => layOutPanel(panel, { frame, headers, setting }, i))
    const next = headers.map((header, i) =>
      laid[i]?.isCovered === true
        ? readHeader(panels[i] ?? panels[0], setting, header.keyPlace === 'ends' ? 'free' : 'above')
        : header,
    )
    if (laid.every(({ isCovered }) => !isCovered)) {
      const notes = laid.flatMap((one) => one.notes)
      return { frame, items: laid.flatMap(({ items }) => items), notes }
    }
    headers = next
  }
}

interface PanelPlace {
  readonly frame: PageFrame
  readonly headers: readonly Header[]
  readonly setting: PageSetting
}

function layOutPanel(
  { chart, found, axes }: Panel,
  { frame: whole, headers, setting }: PanelPlace,
  index: number,
): Laid & { readonly isCovered: boolean } {
  const { canvas, panels } = setting
  const [header, place] = [headers[index], whole.plots[index]]
  if (header === undefined || place === undefined) throw new Error('Unexpected plot')
  const { frame } = place
  const scales = createScales(axes, frame.box)
  const { points } = found
  const curveSetting = { chart, canvas, box: frame.box, axes, scales, points }
  const laid = chart.plots.map((_, i) => layOutPlot(i, curveSetting, undefined))
  const curves = laid.map((plots) => plots.flatMap(({ curve }) => curve))
  const { items, keyBox, isCovered } = layOutHeader(header, { place, curves, setting })
  // Only the last plot has the labels of x.
  const isLast = index === panels.length - 1 && chart.stacked?.isAbove !== true
  const shown = isLast ? axes : { ...axes, x: undefined }
  const axisItems = layOutAxes({ chart, canvas, frame, axes: shown, scales, keyBox })
  // Dots that were added behind the plots of a panel are none of the chart's own.
  const before = panels
    .slice(0, index)
    .flatMap((panel) => panel.chart.plots)
    .filter(({ told }) => told?.length !== 0).length
  return {
    isCovered,
    items: [
      ...axisItems,
      ...layOutObjects(chart, { canvas, box: frame.box, axes, scales }, 'back'),
      ...curves.flat(),
      ...layOutBorder(chart, { box: frame.box, axes, scales }),
      ...layOutObjects(chart, { canvas, box: frame.box, axes, scales }, 'front'),
      ...items,
    ],
    notes: laid
      .flat()
      .flatMap(({ notes }) =>
        notes.map((note) =>
          note.kind === 'thinned-plot' || note.kind === 'coarse-plot'
            ? { ...note, plot: note.plot + before }
            : note,
        ),
      ),
  }
}
