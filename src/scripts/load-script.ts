import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { Chart } from '../charts/chart.ts'
import { describeChart } from '../charts/describe-chart.ts'
import { createMessage, type Place, type Severity } from '../problems/diagnostics.ts'
import { isSystemError, type Effects } from '../effects.ts'
import { openLog } from '../logs/open-log.ts'
import { createScriptChart } from './create-script-chart.ts'
import { loadPlots, namesColumns, type LoadedPlot } from './load-plot.ts'
import { readScript } from './read-script.ts'
import type { DataSource, PlotElement, ScriptPlot } from './script-plot.ts'
import { ScriptError } from './script-token.ts'
import type { ScriptSettings } from './script-settings.ts'
import type { Problem } from '../problems/problem.ts'
import type { ProjectFiles } from '../project-files.ts'

/** The script to load, and how to load it. */
export interface ScriptRequest {
  /** Relative to the root of `files`, or absolute. */
  readonly path: string
  /** Data files must lie below its root. */
  readonly files: ProjectFiles
  readonly effects: Effects
  /** Skip commands and options of gnuplot that are not covered, with a warning. */
  readonly lenient: boolean
  /** Prefix of the charts' ids and classes. */
  readonly id: string
}

/** A chart of a script, and its output file. */
export interface ScriptDrawing {
  readonly chart: Chart
  /** The file of `set output`; `undefined` without it. */
  readonly output: string | undefined
  /** Place of the `plot` command. */
  readonly place: Place
}

/** What a script draws; nothing if it cannot be loaded, for reasons that the messages give. */
export interface LoadedScript {
  readonly drawings: readonly ScriptDrawing[]
  readonly messages: readonly VFileMessage[]
}

/** Scripts are written by people; a longer file is something else. */
const MAX_SCRIPT_BYTES = 16 * 1024 ** 2

/**
 * Load a gnuplot script and the data files that it names, relative to the script and inside the project.
 * Nothing in it is executed.
 */
export async function loadScript(request: ScriptRequest): Promise<LoadedScript> {
  const { effects, files } = request
  const refuse = (problem: Problem): LoadedScript => ({
    drawings: [],
    messages: [createMessage(problem, { path: request.path })],
  })
  const file = files.resolve(request.path)
  const kind = await effects.findPathKind(file)
  if (kind === undefined) return refuse({ kind: 'missing-script', path: request.path })
  if (kind === 'directory') return refuse({ kind: 'not-a-file', path: request.path })
  try {
    const bytes = await effects.readFile(file)
    if (bytes.length > MAX_SCRIPT_BYTES)
      return refuse({ kind: 'overlong-script', path: request.path })
    return await new ScriptLoader(request, Buffer.from(bytes).toString('utf8')).load()
  } catch (error) {
    if (!isSystemError(error)) throw error
    return refuse({ kind: 'unreadable-file', path: request.path, reason: error.message })
  }
}

class ScriptLoader {
  readonly #request: ScriptRequest
  readonly #text: string
  readonly #messages: VFileMessage[] = []

  constructor(request: ScriptRequest, text: string) {
    this.#request = request
    this.#text = text
  }

  async load(): Promise<LoadedScript> {
    const { plots, faults, warnings } = readScript(this.#text, this.#request)
    for (const fault of warnings) this.#report(fault.problem, fault.start, 'warning')
    for (const fault of faults) this.#refuse(fault.problem, fault.start)
    if (plots.length === 0 && faults.length === 0) this.#refuse({ kind: 'no-plot' }, 0)
    if (this.#hasErrors()) return { drawings: [], messages: this.#messages }
    const drawings: ScriptDrawing[] = []
    for (const plot of plots) drawings.push(await this.#draw(plot, plots.length, drawings.length))
    return { drawings: this.#hasErrors() ? [] : drawings, messages: this.#messages }
  }

  async #draw(plot: ScriptPlot, count: number, before: number): Promise<ScriptDrawing> {
    const { settings, elements, start } = plot
    const loaded: LoadedPlot[] = []
    for (const group of groupBySource(elements)) {
      const chunks = await this.#open(group.source)
      if (chunks === undefined) continue
      const read = await this.#loadGroup(group.elements, settings, chunks)
      read.forEach((one, i) => {
        this.#checkColumns(one, group.elements[i])
      })
      loaded.push(...read)
    }
    const id = count > 1 ? `${this.#request.id}-${String(before + 1)}` : this.#request.id
    const name = path.posix.basename(this.#request.path)
    const bare = createScriptChart(settings, loaded, {
      id,
      about: { title: name, description: '' },
    })
    const chart = { ...bare, about: describeChart(bare, name) }
    return { chart, output: settings.output, place: this.#findPlace(start) }
  }

  /** Read the rows of one source. What an expression does not take shows only in a row, and is reported where it is written. */
  async #loadGroup(
    elements: readonly PlotElement[],
    settings: ScriptSettings,
    chunks: AsyncIterable<Uint8Array>,
  ): Promise<readonly LoadedPlot[]> {
    try {
      return await loadPlots(elements, settings, chunks)
    } catch (error) {
      if (!(error instanceof ScriptError)) throw error
      this.#refuse(error.fault.problem, error.fault.start)
      return []
    }
  }

  /** Open a data file; `undefined` if it is outside the project, missing or unsupported. */
  async #open(source: DataSource): Promise<AsyncIterable<Uint8Array> | undefined> {
    if (source.kind === 'block') return streamOf(Buffer.from(source.text))
    const { files, effects, path: script } = this.#request
    const file = path.resolve(path.dirname(files.resolve(script)), source.name)
    if (!(await files.isInside(file))) {
      this.#refuse({ kind: 'outside-root', path: source.name }, source.start)
      return undefined
    }
    if ((await effects.findPathKind(file)) !== 'file') {
      this.#refuse({ kind: 'missing-data', path: source.name }, source.start)
      return undefined
    }
    const opened = await openLog(effects.readChunks(file), (reason) => {
      this.#report({ kind: 'damaged-log', reason, isEmpty: false }, source.start, 'warning')
    })
    if (opened.kind === 'opened') return opened.chunks
    this.#refuse(
      { kind: 'unsupported-log', path: source.name, form: opened.compression },
      source.start,
    )
    return undefined
  }

  /** Warn about columns that no row has, which leave their curve empty. */
  #checkColumns({ rows, columns }: LoadedPlot, element: PlotElement | undefined): void {
    if (element === undefined) return
    const { source, using } = element
    const start = source.kind === 'file' ? source.start : using.start
    const { name } = source
    if (rows === 0) {
      this.#report({ kind: 'no-rows', path: name }, start, 'warning')
      return
    }
    const asked = using.columns.flatMap((one) => (one.kind === 'number' ? [one.column] : []))
    const highest = Math.max(0, ...asked)
    if (highest > columns) {
      this.#report(
        { kind: 'missing-column', path: name, column: highest, columns },
        using.start,
        'warning',
      )
    }
  }

  #hasErrors(): boolean {
    return this.#messages.some(({ fatal }) => fatal === true)
  }

  #refuse(problem: Problem, start: number): void {
    this.#report(problem, start, 'error')
  }

  #report(problem: Problem, start: number, severity: Severity): void {
    this.#messages.push(createMessage(problem, this.#findPlace(start), severity))
  }

  #findPlace(start: number): Place {
    const before = this.#text.slice(0, start)
    const lineStart = before.lastIndexOf('\n') + 1
    const line = before.split('\n').length
    return { path: this.#request.path, line, column: start - lineStart + 1 }
  }
}

/** Group adjacent elements with the same source, which are read in one pass. */
function groupBySource(
  elements: readonly PlotElement[],
): readonly { readonly source: DataSource; readonly elements: readonly PlotElement[] }[] {
  const groups: { source: DataSource; elements: PlotElement[] }[] = []
  for (const element of elements) {
    const last = groups.at(-1)
    const isSame =
      last?.source.kind === element.source.kind && last.source.name === element.source.name
    if (
      last !== undefined &&
      isSame &&
      last.elements.some(namesColumns) === namesColumns(element)
    ) {
      last.elements.push(element)
    } else groups.push({ source: element.source, elements: [element] })
  }
  return groups
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream that never waits
async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes
}
