import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { Chart } from '../charts/chart.ts'
import { describeChart } from '../charts/describe-chart.ts'
import { createMessage, type Place } from '../problems/diagnostics.ts'
import { isSystemError, type Effects } from '../effects.ts'
import type { PlacedFault } from './fault-book.ts'
import { findUnfitness } from './find-unfitness.ts'
import { joinCharts } from './join-charts.ts'
import { createScriptHost } from './script-host.ts'
import { runScript } from './run-script.ts'
import type { ScriptPicture } from './script-session.ts'
import { ScriptSource } from './script-source.ts'
import type { Problem } from '../problems/problem.ts'
import type { ProjectFiles } from '../project-files.ts'

/** The script to load, and how to load it. */
export interface ScriptRequest {
  /** Relative to the root of `files`, or absolute. */
  readonly path: string
  /** As the user named it, if that is another name. */
  readonly name?: string
  /** Data files must lie below its root. */
  readonly files: ProjectFiles
  readonly effects: Effects
  /** Skip commands and options of gnuplot that are not covered, with a warning. */
  readonly lenient: boolean
  /** Prefix of the charts' ids and classes. */
  readonly id: string
  /** Commands that are run before the script, as with `gnuplot -e`. */
  readonly before?: readonly string[]
  /** The script's arguments: `ARG1` and so on. */
  readonly arguments?: readonly string[]
}

/** A picture of a script: a chart, or several of a `multiplot`, and its output file. */
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

/**
 * Load a gnuplot script: run its commands, with the data files and scripts that it names, relative to the script and
 * inside the project. Nothing else is run.
 */
export async function loadScript(request: ScriptRequest): Promise<LoadedScript> {
  const { effects, files, name = request.path } = request
  const refuse = (problem: Problem): LoadedScript => ({
    drawings: [],
    messages: [createMessage(problem, { path: name })],
  })
  const file = files.resolve(request.path)
  const kind = await effects.findPathKind(file)
  if (kind === undefined) return refuse({ kind: 'missing-script', path: name })
  if (kind === 'directory') return refuse({ kind: 'not-a-file', path: name })
  try {
    const bytes = await effects.readFile(file)
    const unfit = findUnfitness(bytes)
    if (unfit !== undefined) return refuse({ kind: unfit, path: name })
    return await run(request, Buffer.from(bytes).toString('utf8'))
  } catch (error) {
    if (!isSystemError(error)) throw error
    return refuse({ kind: 'unreadable-file', path: name, reason: error.message })
  }
}

async function run(request: ScriptRequest, text: string): Promise<LoadedScript> {
  const messages: VFileMessage[] = []
  const warn = (problem: Problem, place: Place): void => {
    messages.push(createMessage(problem, place, 'warning'))
  }
  const source = new ScriptSource(request.path, text)
  const { pictures, faults, warnings } = await runScript(source, {
    host: createScriptHost({ ...request, source, warn }),
    lenient: request.lenient,
    before: (request.before ?? []).map((commands) => new ScriptSource('-e', commands)),
    ...(request.arguments === undefined ? {} : { arguments: request.arguments }),
  })
  const report = ({ problem, start, source: one }: PlacedFault, severity: 'warning' | 'error') => {
    messages.push(createMessage(problem, one.findPlace(start), severity))
  }
  for (const fault of warnings) report(fault, 'warning')
  for (const fault of faults) report(fault, 'error')
  if (pictures.length === 0 && faults.length === 0) {
    const skipped = warnings.find(({ problem }) => problem.kind.startsWith('uncovered-'))
    messages.push(
      skipped === undefined
        ? createMessage({ kind: 'no-plot' }, source.findPlace(0))
        : createMessage({ kind: 'no-plot-left' }, skipped.source.findPlace(skipped.start)),
    )
  }
  if (messages.some(({ fatal }) => fatal === true)) return { drawings: [], messages }
  return { drawings: nameDrawings(pictures, request), messages }
}

/** Give each picture its id, and describe it. */
function nameDrawings(
  pictures: readonly ScriptPicture[],
  request: ScriptRequest,
): readonly ScriptDrawing[] {
  const name = path.posix.basename(request.path)
  return pictures.map(({ charts, output, source, start }, index) => {
    const id = pictures.length > 1 ? `${request.id}-${String(index + 1)}` : request.id
    const named = charts.map((chart) => {
      const bare = { ...chart, id, about: { title: name, description: '' } }
      return { ...bare, about: describeChart(bare, name) }
    })
    return { chart: joinCharts(named), output, place: source.findPlace(start) }
  })
}
