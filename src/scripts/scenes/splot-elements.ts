import type { Surface } from '../../charts/chart.ts'
import { findSampledBase } from '../../charts/gnuplot/scenes/scene-ranges.ts'
import { findSceneDataRange, findSceneRange } from '../../charts/gnuplot/scenes/tick-scene.ts'
import { addToMultiplot } from '../multiplot.ts'
import { readIteration, type Iteration } from '../read-iteration.ts'
import { runDefinition } from '../run-definition.ts'
import type { DataSource } from '../script-plot.ts'
import type { ScriptSession } from '../script-session.ts'
import type { ScriptSettings } from '../script-settings.ts'
import { readParameterRange, readRange } from '../set-axis.ts'
import { openSource } from '../open-source.ts'
import { ScriptError, type ScriptFault } from '../script-token.ts'
import { readSamplingRanges } from '../sampling-range.ts'
import { skipElement } from '../skip-element.ts'
import { addText } from '../text-targets.ts'
import type { TokenReader } from '../token-reader.ts'
import { changeScene } from './change-scene.ts'
import { createSceneChart, isColoredByPalette } from './create-scene-chart.ts'
import { FacetCounter } from './facet-counter.ts'
import { formatSceneTable } from './format-scene-table.ts'
import { loadSurfaces, type LoadedSurfaces } from './load-surfaces.ts'
import { readSurfaceSource } from './read-surface-source.ts'
import { readSurface } from './read-surface.ts'
import { sampleSurface, type PendingSurface, type SampledRange } from './sample-surface.ts'
import type { SurfaceElement } from './surface-element.ts'

/** More elements than this are a mistake. */
const MOST_ELEMENTS = 1000

/** Read `[ranges] element, element …` of `splot`, load the data, and draw the chart. */
export async function splotElements(
  reader: TokenReader,
  session: ScriptSession,
  start: number,
): Promise<void> {
  const text = reader.quoteRest(reader.position)
  session.hasBegunPlot = true
  session.scope.spendOnPlot(start)
  const {
    scene,
    chart: { stamp },
  } = session.settings
  const stamped = ['set timestamp', '`splot`'] as const
  const shifted = ['`splot`', 'an offset in the coordinates of the plot'] as const
  const [first] = [
    ...scene.uncovered,
    ...(stamp === undefined || stamp.caption.text === '' ? [] : [stamped]),
    ...(hasShift(session.settings) ? [shifted] : []),
  ]
  if (first !== undefined) {
    reader.skipRest()
    const [command, option] = first
    throw new ScriptError({ problem: { kind: 'uncovered-option', option, command }, start })
  }
  const splot = new SplotReader(reader, session)
  await splot.read()
  session.lastPlot = { ...text, end: text.text.length, isScene: true }
  const chart = splot.finish()
  session.lastChart = undefined
  session.findLastSceneRange = (axis, isData) => {
    if (!isData) return findSceneRange(chart, axis)
    return axis === 'cb' ? undefined : findSceneDataRange(chart, axis)
  }
  if (session.tableTarget !== undefined) {
    addText(session.scope, session.tableTarget, { text: formatSceneTable(chart), start })
    return
  }
  if (session.settings.isTerminalUnknown) return
  if (session.multiplot !== undefined) addToMultiplot(session, chart)
  else {
    const { output } = session.settings
    session.pictures.push({ charts: [chart], output, source: session.source, start })
  }
}

/** Whether the title, a label or the labels of tics have an offset in the coordinates of the plot. */
function hasShift({ labels, chart: { axes, title }, zAxis }: ScriptSettings): boolean {
  return (
    title?.shift !== undefined ||
    labels.values().some(({ caption }) => caption.shift !== undefined) ||
    [axes.x, axes.y, zAxis].some(
      ({ tics, label }) => tics?.shift !== undefined || label?.shift !== undefined,
    )
  )
}

class SplotReader {
  readonly #reader: TokenReader
  readonly #session: ScriptSession
  #settings: ScriptSettings
  #variables: readonly [string, string]
  #source: DataSource | undefined
  readonly #loaded: ((LoadedSurfaces | PendingSurface) & { readonly start: number })[] = []
  /** Files that are not there. */
  readonly #missing: ScriptFault[] = []
  /** Whether an element without a surface takes its colours from the palette. */
  #isColored = false
  /** The line type of the next element. */
  #number = 1
  #count = 0
  #hasRounds = false

  constructor(reader: TokenReader, session: ScriptSession) {
    const { settings } = session
    this.#reader = reader
    this.#session = session
    this.#settings = settings
    const { dummy, isParametric } = settings
    this.#variables = isParametric && dummy === 't' ? ['u', 'v'] : [dummy, settings.scene.dummy]
    this.#source = session.lastSource
  }

  async read(): Promise<void> {
    const reader = this.#reader
    this.#readRanges()
    do {
      if (reader.isAtEnd() && this.#count > 0) break
      const iteration = readIteration(reader, this.#session.scope)
      if (iteration === undefined) await this.#readOne()
      else await this.#readRounds(iteration)
    } while (reader.take(','))
    if (!reader.isAtEnd()) throw reader.createSyntaxError('`,` or the end of the command')
    this.#reportMissing()
  }

  /** What is not there is left out, as gnuplot does, where the plot has something else to show. */
  #reportMissing(): void {
    const isBare = this.#loaded.every(isWithoutSurface)
    for (const fault of this.#missing) {
      if (isBare) this.#session.fault(fault)
      else this.#session.warn(fault)
    }
  }

  /** Give functions their points, and create the chart. */
  finish() {
    const settings = this.#settings
    const data = this.#loaded.flatMap((one) => ('surfaces' in one ? one.surfaces : []))
    const labels = this.#loaded.flatMap((one) => ('labels' in one ? one.labels : []))
    const ranges = this.#findRanges(data, labels)
    const counter = new FacetCounter(settings.scene.facets)
    const surfaces = this.#loaded.flatMap((one): readonly Surface[] => {
      const found = 'surfaces' in one ? one.surfaces : [sampleSurface(one, settings, ranges)]
      counter.add(found, one.start)
      return found
    })
    return createSceneChart(settings, surfaces, { labels, isColored: this.#isColored })
  }

  /** Find where functions are sampled: over x and y, or over their parameters. */
  #findRanges(
    data: readonly Surface[],
    labels: LoadedSurfaces['labels'],
  ): readonly [SampledRange, SampledRange] {
    const settings = this.#settings
    if (settings.isParametric) {
      const { u, v } = settings.scene.parameters
      const complete = ({ min = -5, max = 5 }: typeof u) => ({ min, max, isLog: false })
      return [complete(u), complete(v)]
    }
    const chart = createSceneChart(settings, data, { labels, isColored: this.#isColored })
    const { x, y } = findSampledBase(chart, data)
    return [
      { ...x, isLog: chart.axes.x.log !== undefined && x.min > 0 },
      { ...y, isLog: chart.axes.y.log !== undefined && y.min > 0 },
    ]
  }

  #readRanges(): void {
    const reader = this.#reader
    const { isParametric } = this.#settings
    for (const place of [0, 1] as const) {
      if (!reader.isNext('[')) continue
      const isNamed = reader.peek(1)?.kind === 'word' && reader.peek(2)?.text === '='
      if (isNamed) {
        const name = reader.peek(1)?.text ?? ''
        const [first, second] = this.#variables
        this.#variables = place === 0 ? [name, second] : [first, name]
      }
      if (isParametric) this.#readParameter(place)
      else this.#settings = readRange(reader, this.#settings, place === 0 ? 'x' : 'y')
    }
    for (const name of isParametric ? (['x', 'y', 'z'] as const) : (['z'] as const)) {
      if (reader.isNext('[')) this.#settings = readRange(reader, this.#settings, name)
    }
    reader.take('sample')
  }

  #readParameter(place: 0 | 1): void {
    const name = place === 0 ? 'u' : 'v'
    const { parameters } = this.#settings.scene
    const borrowed = { ...this.#settings, parameterRange: parameters[name] }
    const { parameterRange } = readParameterRange(this.#reader, borrowed)
    this.#settings = changeScene(this.#settings, {
      parameters: { ...parameters, [name]: parameterRange },
    })
  }

  /** Read the same element for each value of the variables of `for`. */
  async #readRounds(iteration: Iteration): Promise<void> {
    const reader = this.#reader
    const position = reader.position
    let end = position
    this.#hasRounds = true
    for (const set of iteration.rounds()) {
      set()
      reader.rewind(position)
      const before = this.#loaded.length
      await this.#readOne()
      end = reader.position
      const isEmpty = this.#loaded.slice(before).every(isWithoutSurface)
      if (iteration.isOpen && isEmpty) break
    }
    if (end === position) skipElement(reader)
    else reader.rewind(end)
  }

  /** Read definitions, and the element behind them. */
  async #readOne(): Promise<void> {
    const reader = this.#reader
    const session = this.#session
    while (runDefinition(reader, session)) {
      this.#hasRounds = true
      if (!reader.take(',') && reader.isAtEnd()) return
    }
    const from = reader.position
    const ranges = readSamplingRanges(reader, this.#settings)
    const source = readSurfaceSource(reader, session, {
      before: this.#source,
      variables: this.#variables,
      ranges,
    })
    this.#count += 1
    if (this.#count > MOST_ELEMENTS) {
      const reason = `a plot has at most ${String(MOST_ELEMENTS)} elements`
      throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
    }
    const element = readSurface(reader, this.#settings, { source, from, number: this.#number })
    if (element.style !== 'pm3d' && element.style !== 'image')
      this.#number += countLineTypes(this.#settings.scene)
    await this.#push(element)
  }

  async #push(element: SurfaceElement): Promise<void> {
    const { source } = element
    const { variables } = this.#session.scope
    if (source.kind === 'function') {
      this.#loaded.push({
        element: { ...element, source },
        start: source.start,
        variables: this.#hasRounds ? new Map(variables) : variables,
      })
      return
    }
    this.#source = source
    this.#session.lastSource = source
    const chunks = await openSource(this.#session, source, (fault) => this.#missing.push(fault))
    if (chunks === undefined) return
    const { scope } = this.#session
    const sampled = source.kind === 'block' ? (source.sampled ?? []) : []
    const loaded = await scope.keeping(sampled, () =>
      loadSurfaces({ ...element, source }, this.#settings, chunks),
    )
    this.#isColored ||= loaded.surfaces.length === 0 && isColoredByPalette(element)
    this.#loaded.push({ ...loaded, start: source.start })
  }
}

/** Count the line types that an element takes: one for itself, its contours, and its back. */
function countLineTypes({ contourPlace, hiding }: ScriptSettings['scene']): number {
  const contours = contourPlace === undefined ? 0 : 1
  return 1 + contours + (hiding.isOn && hiding.offset !== 0 ? 1 : 0)
}

function isWithoutSurface(one: LoadedSurfaces | PendingSurface): boolean {
  return 'surfaces' in one && one.surfaces.length === 0
}
