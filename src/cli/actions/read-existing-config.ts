import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { createMessage } from '../../problems/diagnostics.ts'
import type { TakenNames } from '../../proposals/propose-page.ts'
import { CONFIG_NAMES, readProjectConfig } from '../read-project-config.ts'
import type { Session } from '../session.ts'

/** A configuration that gets more, and what it has. Paths are relative to its folder. */
export interface ExistingConfig {
  /** Name of its file. */
  readonly name: string
  readonly text: string
  readonly baseline: string | undefined
  readonly runs: ReadonlySet<string>
  /** The runs of one log without a choice of process, by the path of the log. */
  readonly logs: ReadonlyMap<string, string>
  readonly pages: ReadonlySet<string>
  readonly taken: TakenNames
}

/** What is there, if anything, or why it cannot be added to. */
export type ExistingProject =
  | { readonly kind: 'read'; readonly existing: ExistingConfig | undefined }
  | { readonly kind: 'failed'; readonly messages: readonly VFileMessage[] }

/** Read the configuration of a folder to add to it. Only YAML can be added to. */
export async function readExistingConfig({ effects, folder }: Session): Promise<ExistingProject> {
  const loaded = await readProjectConfig({ folder }, effects)
  if (loaded.kind === 'failed') {
    const isAbsent = loaded.messages.every(({ ruleId }) => ruleId === 'no-config')
    return isAbsent
      ? { kind: 'read', existing: undefined }
      : { kind: 'failed', messages: loaded.messages }
  }
  const { config } = loaded
  const name = path.basename(config.source.path)
  if (!YAML_NAMES.includes(name)) {
    const problem = { kind: 'unspliced-config', path: name } as const
    return { kind: 'failed', messages: [createMessage(problem, { path: name })] }
  }
  const text = Buffer.from(await effects.readFile(path.join(folder, name))).toString()
  const pages = await effects.listFiles(folder, config.pages)
  const single = config.runs.flatMap((run) => {
    const [log, second] = run.logs
    return log === undefined || second !== undefined || run.pid !== undefined
      ? []
      : [[path.posix.normalize(log.pattern), run.name] as const]
  })
  return {
    kind: 'read',
    existing: {
      ...{ name, text, baseline: config.baseline },
      runs: new Set(config.runs.map((run) => run.name)),
      logs: new Map(single),
      pages: new Set(pages.map((page) => relate(folder, page))),
      taken: {
        tables: new Set(config.tables.keys()),
        charts: new Set(config.charts.keys()),
        values: new Set(config.values.keys()),
      },
    },
  }
}

const YAML_NAMES: readonly string[] = CONFIG_NAMES.slice(0, 2)

function relate(folder: string, file: string): string {
  return path.relative(folder, path.resolve(folder, file)).replaceAll(path.sep, '/')
}
