import { createScriptChart } from './create-script-chart.ts'
import { loadMatrix } from './load-matrix.ts'
import { loadPlots, type LoadedPlot } from './load-plot.ts'
import { warnOfColumns } from './warn-of-columns.ts'
import { isFilled } from './element-style.ts'
import { extendToReach } from './extend-to-reach.ts'
import { readElement } from './read-element.ts'
import { readIteration, type Iteration } from './read-iteration.ts'
import { readSource } from './read-source.ts'
import { placePolarPoints } from './polar/place-polar-points.ts'
import { checkPolarElement } from './polar/check-polar-element.ts'
import { runDefinition } from './run-definition.ts'
import { smoothPlots } from './smooth-plots.ts'
import { isStateful, sharesPass } from './shares-pass.ts'
import {
  hasOpenRange,
  isSampleNext,
  readSamplingRange,
  type Reach,
  type SamplingRange,
} from './sampling-range.ts'
import { findSampledRange, sampleFunctions, type PendingFunction } from './sample-functions.ts'
import type { DataSource, PlotElement } from './script-plot.ts'
import type { ScriptSession } from './script-session.ts'
import { keepRow, openNothing, openSource } from './open-source.ts'
import { samplePlus, type SampledReach } from './sample-plus.ts'
import { readGridRanges, type GridRanges } from './sample-grid.ts'
import { skipElement } from './skip-element.ts'
import { changeChart, type ScriptSettings } from './script-settings.ts'
import { findLastRow, listHistogramTitles, placeHistograms } from './place-histograms.ts'
import { readPlotRange } from './read-plot-range.ts'
import { readNewHistogram } from './read-new-histogram.ts'
import { FIRST_HISTOGRAM, type ScriptCluster } from './script-histogram.ts'
import type { ScriptFault } from './script-token.ts'
import { AXIS_NAMES, readParameterRange } from './set-axis.ts'
import type { TokenReader } from './token-reader.ts'

/** More elements than this are a mistake. */
const MAX_ELEMENTS = 10_000

/** Reads the ranges and the elements of a `plot`, and loads their data. */
export class PlotReader {
  readonly #reader: TokenReader
  readonly #session: ScriptSession
  /** With the ranges of the command itself. */
  settings: ScriptSettings
  #source: DataSource | undefined
  readonly #loaded: (LoadedPlot | PendingFunction)[] = []
  readonly #waiting: PlotElement[] = []
  #dummy: string
  /** The range of x that samples were taken from where nothing else gave one. */
  #reach: SampledReach | undefined
  /** The ranges of u and v that an element named. */
  #grid: GridRanges = [undefined, undefined]
  #number = 0
  /** Whether rounds go on until one has no points. */
  #isOpen = false
  /** All elements so far, with those that are only in the key. */
  #read = 0
  /** Elements without a line type of their own. */
  #images = 0
  #pattern: number | undefined
  #histogram = FIRST_HISTOGRAM
  #sets = 0
  readonly #clusters: (ScriptCluster | undefined)[] = []
  #hasRounds = false
  /** Files that are not there. */
  readonly #missing: ScriptFault[] = []
  /** Elements whose files are not there. */
  readonly #absent = new Set<LoadedPlot | PendingFunction>()

  constructor(reader: TokenReader, session: ScriptSession) {
    this.#reader = reader
    this.#session = session
    this.settings = session.settings
    const { style } = session.settings.fill
    this.#pattern = style.kind === 'pattern' ? style.pattern : undefined
    this.#dummy = session.settings.dummy
    this.#source = session.lastSource
  }

  async read(): Promise<void> {
    const reader = this.#reader
    this.#readRanges()
    do {
      if (reader.isAtEnd() && this.#read > 0) break
      const iteration = readIteration(reader, this.#session.scope)
      if (iteration === undefined) await this.#readOne()
      else await this.#readRounds(iteration)
    } while (reader.take(','))
    if (!reader.isAtEnd()) throw reader.createSyntaxError('`,` or the end of the command')
    await this.#load()
    this.#reportMissing()
  }

  /** What is not there is left out, as gnuplot does, where the plot has something else to show. */
  #reportMissing(): void {
    const isBare = this.#loaded.every((one) => this.#absent.has(one))
    for (const fault of this.#missing) {
      if (isBare) this.#session.fault(fault)
      else this.#session.warn(fault)
    }
  }

  finish(): readonly LoadedPlot[] {
    const clusters = this.#clusters
    const histogramTitles = listHistogramTitles(this.#loaded, clusters, this.#isStacked())
    if (histogramTitles.length > 0) this.settings = changeChart(this.settings, { histogramTitles })
    const placed = placeHistograms(this.#loaded, clusters, this.settings)
    const sampled = sampleFunctions(smoothPlots(placed, this.settings), this.settings)
    if (!this.settings.polar.isOn) return sampled
    const { loaded, largest } = placePolarPoints(sampled, this.settings)
    const { radius, angle, turn, grid, hasLine, hasBorder } = this.settings.polar
    this.settings = changeChart(this.settings, {
      polar: { radius, angle, turn, grid, hasLine, hasBorder, largest },
    })
    return loaded
  }

  #readRanges(): void {
    const reader = this.#reader
    if (reader.take('sample')) return
    const { isParametric, polar } = this.settings
    for (const name of [...(isParametric || polar.isOn ? (['t'] as const) : []), ...AXIS_NAMES]) {
      if (!reader.isNext('[')) continue
      const isNamed = reader.peek(1)?.kind === 'word' && reader.peek(2)?.text === '='
      if (isNamed) this.#dummy = reader.peek(1)?.text ?? 'x'
      this.settings =
        name === 't'
          ? readParameterRange(reader, this.settings)
          : readPlotRange(reader, this.settings, name)
    }
    reader.take('sample')
  }

  /** Read the same element for each value of the variables of `for`. */
  async #readRounds(iteration: Iteration): Promise<void> {
    const reader = this.#reader
    const position = reader.position
    let end = position
    this.#hasRounds = true
    this.#isOpen = iteration.isOpen
    for (const set of iteration.rounds()) {
      set()
      reader.rewind(position)
      const before = this.#loaded.length
      await this.#readOne()
      await this.#load()
      end = reader.position
      if (iteration.isOpen && isWithoutPoints(this.#loaded.slice(before))) {
        // The round behind the last one draws nothing.
        this.#loaded.length = before
        break
      }
    }
    this.#isOpen = false
    if (end === position) skipElement(reader)
    else reader.rewind(end)
  }

  /** Read definitions, and the element behind them. */
  async #readOne(): Promise<void> {
    const reader = this.#reader
    // The usual title has the definitions, too.
    const from = reader.position
    if (reader.peek(1)?.text === '=') await this.#load()
    while (runDefinition(reader, this.#session)) {
      this.#hasRounds = true
      if (!reader.take(',') && reader.isAtEnd()) return
    }
    if (reader.take('newhist$ogram')) {
      await this.#startHistogram()
      return
    }
    const sampling = readSamplingRange(reader, this.settings, await this.#findReach())
    this.#grid = readGridRanges(reader, this.settings, { sampling, before: this.#grid })
    const dummy = sampling?.variable ?? this.#dummy
    const found = readSource(reader, this.#session, {
      before: this.#source,
      dummy,
      ...(isSampleNext(reader) ? { samples: await this.#sample(sampling) } : {}),
      grid: this.#grid,
    })
    const source: DataSource =
      found.kind === 'function' && sampling !== undefined ? { ...found, sampling } : found
    if (source.kind !== 'function') {
      this.#source = source
      this.#session.lastSource = source
    }
    const isEntry = source.kind === 'function' && source.isEntry === true
    const number = this.#number + 1
    // The element behind an entry of the key looks as if there were none (gnuplot 5.4).
    if (!isEntry) this.#number = number
    this.#read += 1
    if (this.#read > MAX_ELEMENTS) {
      const reason = `a plot has at most ${String(MAX_ELEMENTS)} elements`
      throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
    }
    const cluster = { histogram: this.#histogram, set: this.#sets }
    const place = {
      source,
      from,
      number: number - this.#images,
      pattern: this.#pattern,
      cluster,
    }
    const element = readElement(reader, this.settings, place)
    if (this.settings.polar.isOn) checkPolarElement(reader, element)
    if (element.style === 'image') this.#images += 1
    const { style } = element.fill
    if (isFilled(element) && style.kind === 'pattern') this.#pattern = style.pattern + 1
    if (element.cluster !== undefined) this.#sets += 1
    this.#clusters.push(element.cluster)
    await this.#push(element)
  }

  /** Begin another histogram, behind the rows of those before it. */
  async #startHistogram(): Promise<void> {
    await this.#load()
    const { settings } = this
    const last = findLastRow(this.#loaded, this.#clusters, this.#isStacked())
    const before = { start: this.#histogram.start, last, elements: this.#number }
    this.#histogram = readNewHistogram(this.#reader, settings, before)
    this.#sets = 0
  }

  #isStacked(): boolean {
    return this.settings.chart.histogram?.kind === 'columnstacked'
  }

  /** Find the samples of `"+"`. */
  async #sample(own: SamplingRange | undefined): Promise<Float64Array> {
    const { samples, reach } = await samplePlus(own, {
      reader: this.#reader,
      settings: this.settings,
      load: () => this.#loadData(),
    })
    this.#reach = reach ?? this.#reach
    return samples
  }

  /** Find how far x reaches with the elements so far, for a sampling range with an open end. */
  async #findReach(): Promise<Reach | undefined> {
    if (!hasOpenRange(this.#reader)) return undefined
    const data = await this.#loadData()
    return data.length === 0
      ? undefined
      : findSampledRange('x', createScriptChart(this.settings, data))
  }

  /** The data of the elements so far. */
  async #loadData(): Promise<readonly LoadedPlot[]> {
    await this.#load()
    return this.#loaded.filter((one): one is LoadedPlot => 'plot' in one)
  }

  async #push(element: PlotElement): Promise<void> {
    const { source } = element
    if (source.kind === 'function') {
      await this.#load()
      const { variables } = this.#session.scope
      this.#loaded.push({
        element,
        source,
        variables: this.#hasRounds ? new Map(variables) : variables,
      })
      return
    }
    const last = this.#waiting.at(-1)
    if (last !== undefined && !sharesPass(last, element, this.settings)) await this.#load()
    this.#waiting.push(element)
    if (isStateful(element)) await this.#load()
  }

  /** Load the elements that share a pass over their file. */
  async #load(): Promise<void> {
    const elements = this.#waiting.splice(0)
    const source = elements[0]?.source
    if (source === undefined || source.kind === 'function') return
    const session = this.#session
    const chunks = await openSource(session, source, (fault) => this.#missing.push(fault))
    const { settings } = this
    const { matrix } = source
    if (chunks === undefined) {
      // The key keeps a row for what is not there (gnuplot 5.4).
      if (matrix !== undefined) return
      const empty = (await loadPlots(elements, settings, openNothing())).map(keepRow)
      for (const one of empty) this.#absent.add(one)
      this.#loaded.push(...empty)
      return
    }
    const { scope } = session
    const sampled = source.kind === 'block' ? source.sampled : undefined
    const loaded = await scope.keeping(sampled ?? [], () =>
      matrix === undefined
        ? loadPlots(elements, settings, chunks)
        : loadMatrix(elements, settings, { chunks, matrix }),
    )
    loaded.forEach((one, i) => {
      if (!this.#isOpen || one.plot.x.length > 0) warnOfColumns(session, one, elements[i])
    })
    const reach = sampled === undefined ? undefined : this.#reach
    this.#loaded.push(...loaded.map((one) => extendToReach(one, reach)))
  }
}

function isWithoutPoints(loaded: readonly (LoadedPlot | PendingFunction)[]): boolean {
  return loaded.every(
    (one) => 'plot' in one && one.plot.x.every((x, i) => Number.isNaN(x + (one.plot.y[i] ?? NaN))),
  )
}
