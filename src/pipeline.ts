import { buildChartFiles } from './builds/build-chart-files.ts'
import { buildCharts } from './builds/build-charts.ts'
import { buildManifest } from './builds/build-manifest.ts'
import { buildPages, renderOther } from './builds/build-pages.ts'
import { buildTables } from './builds/build-tables.ts'
import { buildTexts } from './builds/build-texts.ts'
import type { WholeBuild } from './builds/build-material.ts'
import { buildNothing } from './builds/build-nothing.ts'
import { describeBuiltRun } from './builds/describe-built-run.ts'
import { checkBudgets } from './builds/check-budgets.ts'
import { checkShownLabels } from './builds/check-shown-labels.ts'
import { checkLinks } from './builds/check-links.ts'
import { checkSphinxUrls } from './builds/check-sphinx-urls.ts'
import { checkLogPaths } from './builds/check-log-paths.ts'
import { checkTwoHosts } from './builds/check-two-hosts.ts'
import { checkUrlPatterns } from './builds/check-url-patterns.ts'
import { checkValues } from './builds/check-values.ts'
import { checkImagePackages, type ImageFormat } from './builds/draw-image.ts'
import type { EmittedFormat } from './charts/pictures/plt/emit-chart.ts'
import type { ProjectFiles } from './project-files.ts'
import { buildLock, findLock } from './builds/project-lock.ts'
import { foldConsequences } from './builds/fold-consequences.ts'
import { asksForWords } from './builds/find-used-metrics.ts'
import { findLeftFiles } from './builds/find-left-files.ts'
import type { BuildMemory } from './builds/build-memory.ts'
import { readExcerpts } from './builds/read-excerpts.ts'
import { readPages } from './builds/read-pages.ts'
import { readPasts } from './builds/read-pasts.ts'
import { readQueries } from './builds/read-queries.ts'
import { readRuns } from './builds/read-runs.ts'
import { BeyondNarrowing } from './builds/rebuilds/beyond-narrowing.ts'
import { prepareRebuild, type Narrowing, type Rebuild } from './builds/rebuilds/prepare-rebuild.ts'
import { describeBase, renewBase } from './builds/rebuilds/rebuild-base.ts'
import { UsedRuns } from './builds/rebuilds/used-runs.ts'
import { watchUse } from './builds/rebuilds/watch-use.ts'
import type { Config } from './configs/config.ts'
import type { Effects } from './effects.ts'
import type { Lock } from './locks/lock.ts'

/** What a build may make besides pages and charts. */
export interface BuildProjectOptions {
  /** The images and gnuplot sources of charts to write beside each SVG. */
  readonly emit?: readonly (ImageFormat | EmittedFormat)[]
  /** Pixels of a PNG per pixel of its chart; 2 by default. */
  readonly scale?: number
  /** Whether to count the words of every log even if nothing uses them. */
  readonly words?: boolean
  /** Whether to take everything from the lock and open no log. */
  readonly isFrozen?: boolean
  /** Whether logs are fetched that lie on other machines, from hosts that the configuration names; not by default. */
  readonly fetches?: boolean
  /** Whether only some of the configuration's pages are built. */
  readonly isPartial?: boolean
  /** Whether the result is compared with what is there, and not written. */
  readonly isCheck?: boolean
  /** What is known from earlier builds. */
  readonly memory?: BuildMemory | undefined
  /** What was read of the logs elsewhere; taken in place of the lock, and no log is opened. */
  readonly parts?: Lock | undefined
}

/**
 * Build a project. Logs that have not changed are taken from the lock; where that keeps too little of them, all are read.
 */
export async function buildProject(
  config: Config,
  files: ProjectFiles,
  effects: Effects,
  options: BuildProjectOptions = {},
): Promise<WholeBuild> {
  const { build, isShort } = await buildOnce(config, files, effects, options)
  if (!isShort) return build
  const { memory } = options
  const logs = memory?.logs && { ...memory.logs, find: () => undefined }
  const again = await buildOnce(config, files, effects, { ...options, memory: { ...memory, logs } })
  return again.build
}

/**
 * Build what changed logs and pages change in a project that was built before, and nothing else of it.
 *
 * @returns `undefined` where the project has to be built as a whole: something has to be said of it, or what changed reaches too far
 */
export async function rebuildProject(
  rebuild: Rebuild,
  config: Config,
  {
    files,
    effects,
    memory,
  }: {
    readonly files: ProjectFiles
    readonly effects: Effects
    readonly memory: BuildMemory
  },
): Promise<WholeBuild | undefined> {
  const narrowing = await prepareRebuild(rebuild, { config, files, effects }, memory)
  if (narrowing === undefined) return undefined
  try {
    const options = { isPartial: true, memory, narrowing }
    const { build, isShort, used } = await buildOnce(narrowing.config, files, effects, options)
    const isSilent = build.messages.length === 0 && build.left.files.length === 0
    const isLocked = build.lock.after !== undefined || !narrowing.hasRuns
    if (isShort || !isSilent || !isLocked) return undefined
    if (build.charts.some(({ name, file }) => rebuild.base.charts[name] !== file)) return undefined
    return { ...build, base: renewBase(rebuild.base, build, used) }
  } catch (error) {
    if (error instanceof BeyondNarrowing) return undefined
    throw error
  }
}

/** A build, and whether it asked for more of the logs than the lock has that they were taken from. */
interface Attempt {
  readonly build: WholeBuild
  readonly isShort: boolean
  readonly used: UsedRuns
}

/**
 * Build a project once. It computes all files and writes none; the caller writes them.
 *
 *     logs ──▶ records ──▶ series ──▶ summaries ─┬─▶ tables ─┬─▶ pages
 *      bytes     lines       columns    numbers  └─▶ charts ─┘
 *                              └────────────────────────┘
 */
async function buildOnce(
  config: Config,
  files: ProjectFiles,
  effects: Effects,
  {
    emit = [],
    scale = 2,
    words = false,
    parts,
    isFrozen = parts !== undefined,
    fetches = false,
    isPartial = false,
    isCheck = false,
    memory,
    narrowing,
  }: BuildProjectOptions & { readonly narrowing?: Narrowing },
): Promise<Attempt> {
  const missing = await checkImagePackages(emit)
  const used = new UsedRuns()
  if (missing.length > 0) return { build: buildNothing(missing), isShort: false, used }
  const isListed = narrowing === undefined || config.pages.length > 0
  const pages = isListed ? await readPages(config, files, effects) : { pages: [], messages: [] }
  const countsWords = narrowing?.words ?? (words || asksForWords(config, pages.pages))
  const needsLock = isFrozen && parts === undefined
  const found =
    narrowing?.found ??
    (await findLock(files, effects, { isFrozen: needsLock, memory: memory?.logs }))
  const { isKnown: knowsLock } = found
  const lock = parts ?? found.lock
  if (isFrozen && lock === undefined) {
    return { build: buildNothing(found.messages), isShort: false, used }
  }
  const use = watchUse(config, narrowing === undefined ? pages.pages : narrowing.pages)
  const { isUsed } = use
  const reading = {
    ...{ words: countsWords, effects, lock, isFrozen, memory: memory?.logs, knowsLock },
    isUsed,
    hosts: fetches ? config.hosts : undefined,
  }
  const read = await readRuns(config, files, reading)
  const past = await readPasts(config, {
    ...{ files, effects, known: found.lock, locked: read.locked },
    mayAsk: !isFrozen && !isCheck,
  })
  const queried = await readQueries(config, {
    ...{ files, effects, scope: read.scope, known: found.lock, isFrozen: needsLock, isCheck },
    mayTake: knowsLock && !isCheck,
  })
  const runs = {
    ...read,
    scope: { ...read.scope, pasts: past.pasts, queries: queried.queries },
  }
  const scope = narrowing?.guard(runs.scope) ?? runs.scope
  const tables = buildTables(config, scope, used)
  const texts = buildTexts(config, scope, used)
  const charts = await buildCharts({
    ...{ config, scope, files, effects, used },
    memory: memory?.charts,
  })
  const sources = { config, scope, files, effects, lock, absent: runs.absent }
  const excerpts = await readExcerpts(pages.pages, sources)
  const material = {
    config,
    files,
    effects,
    runs,
    pages: pages.pages,
    scope,
    used,
    tables: tables.tables,
    charts: charts.charts,
    texts: texts.texts,
    excerpts: excerpts.excerpts,
  }
  const built = await buildPages(pages.pages, { ...material, memory: memory?.pages })
  const linked = {
    config,
    charts: charts.charts,
    references: built.references,
    files,
    effects,
  }
  const links = [
    ...(await checkLinks(linked)),
    ...(await checkSphinxUrls(linked)),
    ...(isPartial ? [] : checkUrlPatterns(config, pages.pages)),
    ...checkLogPaths({ ...config, messages: runs.messages }, files),
    ...(await checkTwoHosts({ ...linked, pages: pages.pages })),
  ]
  const labels = await checkShownLabels({
    ...{ pages: pages.pages, references: built.references, files, effects },
    ...{ charts: charts.charts, tables: tables.tables },
  })
  const manifest = await buildManifest({
    ...material,
    isPartial,
  })
  const outputs = { emit, scale, files, effects }
  const drawn = await buildChartFiles([...charts.charts.values()], outputs)
  const { left, drawings } = await findLeftFiles(drawn.files, {
    config,
    lock: found.lock,
    files,
    effects,
    isComplete: !isPartial && charts.charts.size === config.charts.size,
  })
  const changesPages = built.files.some(({ before, after }) => before !== after)
  const locked = buildLock(config, {
    found,
    runs,
    excerpts: excerpts.excerpts,
    ranked: tables.ranked,
    pasts: past.pasts,
    queries: queried.queries,
    references: built.references,
    broken: new Set(built.messages.filter(({ fatal }) => fatal === true).map(({ file }) => file)),
    isPartial,
    // The next build finds the names that this one writes into pages.
    isUsed: changesPages ? use.after(built.files) : isUsed,
    changesPages,
    drawings,
    isCheck,
  })
  for (const key of locked?.otherwise ?? []) memory?.logs?.forget(key)
  const build: WholeBuild = {
    files: [
      ...built.files,
      ...drawn.files,
      ...[manifest.file, locked?.file].filter((file) => file !== undefined),
    ],
    lock: { before: found.lock, after: locked?.lock, absent: runs.absent },
    left,
    messages: foldConsequences(
      [
        ...pages.messages,
        ...found.messages,
        ...runs.messages,
        ...queried.messages,
        ...tables.messages,
        ...texts.messages,
        ...past.messages,
        ...checkBudgets(config, scope, used),
        ...charts.messages,
        ...excerpts.messages,
        ...checkValues(config, scope, built.used, used),
        ...built.messages,
        ...links,
        ...labels,
        ...drawn.messages,
        ...manifest.messages,
      ],
      pages.pages.map((page) => page.path),
      config.source.path,
    ),
    runs: [...runs.scope.runs.values()].map(describeBuiltRun),
    charts: [...config.charts].map(([name, { template }]) => ({
      name,
      template,
      file: charts.charts.get(name)?.file,
    })),
    render: (page, reader) => renderOther(page, reader, material),
    made: { ...material, references: built.references },
  }
  const base = describeBase(build, {
    ...{ config, used, words: countsWords, lock: locked?.lock },
    isKnown: built.areKnown && !isPartial && !isCheck && emit.length === 0,
    asksForUse: use.isAsked,
  })
  const isCut = tables.messages.some(({ ruleId }) => ruleId === 'cut-ranking')
  return {
    build: { ...build, base },
    isShort: runs.hasTaken && (runs.memory.isShort || isCut),
    used,
  }
}
