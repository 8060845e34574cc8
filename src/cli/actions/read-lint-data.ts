import type { VFileMessage } from 'vfile-message'
import { fillInText } from '../../builds/fill-in-text.ts'
import { areLogsKnowable } from '../../builds/known-logs.ts'
import type { LogMemory } from '../../builds/log-memory.ts'
import { findLock } from '../../builds/project-lock.ts'
import { readRuns, type ReadRuns } from '../../builds/read-runs.ts'
import { createModuleSource } from '../../configs/config-source.ts'
import { normaliseConfig, type Config } from '../../configs/config.ts'
import type { Effects } from '../../effects.ts'
import type { RunScope } from '../../expressions/find-metric.ts'
import { createRunComparison, listNamedBenchmarks } from '../../lints/create-run-comparison.ts'
import type { LintData } from '../../lints/lint-data.ts'
import type { WrittenText } from '../../lints/lint-texts.ts'
import { readOlderFigures } from './read-older-figures.ts'
import type { ProjectFiles } from '../../project-files.ts'
import type { Run } from '../../summaries/run.ts'
import { pickMeasured } from '../../summaries/run-metrics.ts'
import { formatPlainText } from '../../tables/inline.ts'

/** The figures of the runs, and why some are not known. */
export interface ReadLintData {
  readonly data: LintData | undefined
  readonly scope: RunScope | undefined
  readonly messages: readonly VFileMessage[]
}

/** What figures are read from. */
export interface LintSources {
  readonly files: ProjectFiles
  readonly effects: Effects
  /** Files besides the project's runs, absolute. */
  readonly data: readonly string[]
  /** The project's runs, where they were read already. */
  readonly scope?: RunScope | undefined
  /** What is known of logs from earlier builds; absent where each is to be read. */
  readonly memory?: LogMemory | undefined
  /** Whether numbers are compared with older locks; with that of `against`, or those before this one. */
  readonly stale?: boolean | undefined
  readonly against?: string | undefined
}

/** The figures of the runs, and of files that are named. A log of a run that is missing costs its run's, not the command. */
export async function readLintData(config: Config, sources: LintSources): Promise<ReadLintData> {
  const own: ReadScope =
    sources.scope === undefined
      ? await readConfigured(config, sources)
      : { scope: sources.scope, messages: [] }
  const named = await readNamed(config, sources)
  for (const message of own.messages) if (message.fatal === true) message.fatal = false
  const scope = own.scope ?? named.scope
  const { stale = false, against, files } = sources
  const { older, messages: unknown } =
    stale || against !== undefined ? await readOlderFigures(files.root, against) : NO_OLDER
  const messages = [...own.messages, ...named.messages, ...unknown]
  if (scope === undefined) return { data: undefined, scope, messages }
  const made = new Set(
    config.runs.flatMap(({ name, match }) => (match === undefined ? [] : [name])),
  )
  const runs = [own.scope, named.scope].flatMap((one) => [...(one?.runs.values() ?? [])])
  const baseline =
    config.baseline ?? (own.scope?.runs.has('baseline') === true ? 'baseline' : undefined)
  const data = {
    metrics: runs.flatMap(listMetrics),
    baseline,
    older,
    runs: [
      ...runs.filter(({ name }) => !made.has(name)).map(({ name, title }) => ({ name, title })),
      ...(own.scope === undefined ? [] : listNamedBenchmarks(own.scope)),
    ],
    compareRuns: own.scope === undefined ? undefined : createRunComparison(own.scope),
  }
  return { data, scope: own.scope, messages }
}

const NO_OLDER = { older: undefined, messages: [] }

interface ReadScope {
  readonly scope: RunScope | undefined
  readonly messages: readonly VFileMessage[]
}

async function readConfigured(config: Config, sources: LintSources): Promise<ReadScope> {
  if (config.runs.length === 0) return { scope: undefined, messages: [] }
  const memory = areLogsKnowable(config) ? sources.memory : undefined
  const known = await readConfiguredRuns(config, { ...sources, memory })
  // What the lock keeps of long series may be too little.
  const isShort = known.hasTaken && asksForMore(known)
  const read = isShort ? await readConfiguredRuns(config, { ...sources, memory: undefined }) : known
  return { scope: read.scope, messages: read.messages.filter(({ fatal }) => fatal === true) }
}

/** Whether the figures of runs are more than the lock has that their logs were taken from. */
function asksForMore({ scope, memory }: ReadRuns): boolean {
  for (const { metrics } of scope.runs.values()) pickMeasured(metrics)
  return memory.isShort
}

async function readConfiguredRuns(
  config: Config,
  { files, effects, memory }: LintSources,
): Promise<ReadRuns> {
  // What is not here may be in the lock; a lock that cannot be read is a matter of `build`.
  const { lock, isKnown } = await findLock(files, effects, { isFrozen: false, memory })
  return readRuns(config, files, {
    ...{ words: false, isFrozen: false },
    ...{ effects, lock, memory, knowsLock: isKnown },
  })
}

/** Take each file as a run that has its name. */
async function readNamed(
  { runs: taken, formats }: Config,
  { files, effects, data }: LintSources,
): Promise<ReadScope> {
  if (data.length === 0) return { scope: undefined, messages: [] }
  const paths = data.map((file) => files.relate(file))
  const named = [nameRuns(paths, taken, ''), nameRuns(paths, taken, '_file')]
  const [first, second] = named.map((runs) =>
    normaliseConfig(createModuleSource({ runs }, '--data'), formats),
  )
  // A file such as bench.txt has the name of a metric.
  const { config, messages } = first?.config === undefined ? (second ?? NO_CONFIG) : first
  if (config === undefined) return { scope: undefined, messages }
  const options = { words: false, effects, lock: undefined, isFrozen: false }
  const read = await readRuns(config, files, options)
  return { scope: read.scope, messages: read.messages.filter(({ fatal }) => fatal === true) }
}

const NO_CONFIG = { config: undefined, messages: [] }

/** Name a run after each file: `bench/results.json` is `results`. */
function nameRuns(
  paths: readonly string[],
  taken: Config['runs'],
  end: string,
): Readonly<Record<string, { readonly logs: string }>> {
  const runs = new Map<string, { readonly logs: string }>()
  const known = new Set(taken.map(({ name }) => name))
  for (const logs of paths) {
    const stem = logs.replace(/^.*\//, '').replace(/\.[^.]*$/, '')
    const name = stem.replaceAll(/\W+/g, '_').replace(/^(?=\d|$)/, '_') + end
    const isTaken = (one: string): boolean => runs.has(one) || known.has(one)
    let [one, count] = [name, 1]
    while (isTaken(one)) one = `${name}_${String((count += 1))}`
    runs.set(one, { logs })
  }
  return Object.fromEntries(runs)
}

function listMetrics({ name: run, metrics }: Run): LintData['metrics'] {
  return Array.from(pickMeasured(metrics), ([name, { quantity }]) => ({
    name: `${run}.${name}`,
    quantity,
  }))
}

/** List the texts without a condition, which says itself when a text is true, as pages show them. */
export function listWrittenTexts(config: Config, scope: RunScope): readonly WrittenText[] {
  return [...config.texts.values()].flatMap(({ wordings, holds, value }) => {
    const [only] = wordings
    if (only === undefined || only.band !== undefined || holds.length > 0) return []
    const { paragraphs } = fillInText(only.template, { config, scope, value })
    const place = config.source.locate(only.at, 'value')
    return [{ text: paragraphs.map(formatPlainText).join('\n\n'), place }]
  })
}
