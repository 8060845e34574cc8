import { buildCharts, type BuiltChart } from './builds/build-charts.ts'
import { buildPages } from './builds/build-pages.ts'
import { buildTables } from './builds/build-tables.ts'
import type { Build, BuiltFile } from './builds/build.ts'
import { checkValues } from './builds/check-values.ts'
import type { EmittedFormat } from './builds/emit-sources.ts'
import type { ProjectFiles } from './builds/project-files.ts'
import { readPages } from './builds/read-pages.ts'
import { readRuns } from './builds/read-runs.ts'
import type { Config } from './configs/config.ts'
import type { Effects } from './effects.ts'
import type { Page } from './pages/page.ts'

/** What a build may make besides pages and charts. */
export interface BuildProjectOptions {
  /** Sources of the charts for gnuplot, beside each SVG. */
  readonly emit?: readonly EmittedFormat[]
  /** Whether to count the words of every log, though nothing asks for them. */
  readonly words?: boolean
}

/**
 * Build a project: all of it is computed before anything is written, and nothing is written here.
 *
 *     logs ──▶ records ──▶ series ──▶ summaries ─┬─▶ tables ─┬─▶ pages
 *      bytes     lines       columns    numbers  └─▶ charts ─┘
 *                              └────────────────────────┘
 */
export async function buildProject(
  config: Config,
  files: ProjectFiles,
  effects: Effects,
  { emit = [], words = false }: BuildProjectOptions = {},
): Promise<Build> {
  const pages = await readPages(config, files, effects)
  const countsWords = words || asksForWords(config, pages.pages)
  const runs = await readRuns(config, files, { words: countsWords, effects })
  const tables = buildTables(config, runs.scope)
  const charts = await buildCharts({ config, scope: runs.scope, files, effects })
  const built = await buildPages(pages.pages, {
    config,
    scope: runs.scope,
    tables: tables.tables,
    charts: charts.charts,
  })
  return {
    files: [
      ...built.files,
      ...(await compareFiles(listChartFiles(charts.charts, emit), files, effects)),
    ],
    messages: [
      ...pages.messages,
      ...runs.messages,
      ...tables.messages,
      ...charts.messages,
      ...checkValues(config, runs.scope, built.used),
      ...built.messages,
    ],
    runs: [...runs.scope.runs.values()].map(({ name, title, logs, metrics }) => ({
      name,
      title,
      logs: logs.map(({ path }) => path),
      metrics,
    })),
    charts: [...config.charts].map(([name, { template }]) => ({
      name,
      template,
      file: charts.charts.get(name)?.file,
    })),
  }
}

/** Words are counted only when something may ask for them; it costs a look at every byte. */
function asksForWords(config: Config, pages: readonly Page[]): boolean {
  const texts = [JSON.stringify(config.source.data), ...pages.map(({ source }) => source)]
  return texts.some((text) => /\.words\b/.test(text))
}

type NewFile = Omit<BuiltFile, 'before' | 'changes'>

function listChartFiles(
  charts: ReadonlyMap<string, BuiltChart>,
  emit: readonly EmittedFormat[],
): readonly NewFile[] {
  return [...charts.values()].flatMap(({ file, svg, sources }): readonly NewFile[] => [
    { kind: 'chart', path: file, after: svg },
    ...(emit.length === 0 ? [] : sources())
      .filter(({ format }) => emit.includes(format))
      .map(({ format, path, text }): NewFile => {
        return { kind: format === 'dat' ? 'data' : 'script', path, after: text }
      }),
  ])
}

async function compareFiles(
  made: readonly NewFile[],
  files: ProjectFiles,
  effects: Effects,
): Promise<readonly BuiltFile[]> {
  return Promise.all(
    made.map(async (file): Promise<BuiltFile> => {
      const path = files.resolve(file.path)
      const exists = (await effects.findPathKind(path)) === 'file'
      const before = exists ? Buffer.from(await effects.readFile(path)).toString() : undefined
      return { ...file, before, changes: [] }
    }),
  )
}
