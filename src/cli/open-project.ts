import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { normaliseConfig, type Config } from '../configs/config.ts'
import type { ConfigMemory } from '../configs/config-memory.ts'
import { createModuleSource } from '../configs/config-source.ts'
import { createProjectFiles, type ProjectFiles } from '../project-files.ts'
import { matchesPage } from '../pages/match-page.ts'
import { choosePages } from './choose-pages.ts'
import { readProjectConfig, type LoadedConfig } from './read-project-config.ts'
import type { LogFormat } from '../traces/log-formats.ts'
import type { Workplace } from './session.ts'

/** The project that a command works on, or what keeps it from being read. */
export type OpenedProject =
  | {
      readonly kind: 'project'
      readonly config: Config
      readonly files: ProjectFiles
      /** What all paths are relative to. */
      readonly root: string
      /** Pages that are asked for and that the configuration does not list, relative to the root. */
      readonly unlisted: readonly string[]
    }
  | { readonly kind: 'failed'; readonly messages: readonly VFileMessage[]; readonly root: string }

/** Which project a command asks for. */
export interface ProjectRequest {
  /** The configuration that `-c` names. */
  readonly config?: string | undefined
  /** Only these pages, as paths or patterns; all pages when empty. */
  readonly pages?: readonly string[]
  /** Take a folder among the pages for all pages in it. */
  readonly mayNameFolders?: boolean
  /** Take a folder without a configuration as a project of pages alone. */
  readonly mayBeUnconfigured?: boolean
  /** The formats that logs may have; those of tracedocs by default. */
  readonly formats?: readonly LogFormat[] | undefined
  /** What is known of configurations from earlier builds. */
  readonly memory?: ConfigMemory | undefined
}

/** Open the project of a folder: its configuration, its files, and the pages that are asked for. */
export async function openProject(
  workplace: Workplace,
  {
    config: named,
    pages = [],
    mayNameFolders = false,
    mayBeUnconfigured = false,
    formats,
    memory,
  }: ProjectRequest,
): Promise<OpenedProject> {
  const { effects, folder, mayRunConfig } = workplace
  const file = named === undefined ? undefined : path.resolve(folder, named)
  const found = await readProjectConfig({ folder, file, formats, mayRunConfig, memory }, effects)
  const loaded = mayBeUnconfigured ? completeConfig(found) : found
  if (loaded.kind === 'failed') return loaded
  const { config, root } = loaded
  const files = createProjectFiles(root, effects)
  const chosen = await choosePages(workplace, { names: pages, mayBeFolders: mayNameFolders }, files)
  if (chosen.messages.length > 0) return { kind: 'failed', messages: chosen.messages, root }
  return {
    kind: 'project',
    config: pages.length > 0 ? { ...config, pages: chosen.pages } : config,
    files,
    root,
    unlisted: chosen.pages.filter((page) => !matchesPage(page, config.pages)),
  }
}

/** Where a folder has no configuration, an empty one stands in. */
function completeConfig(loaded: LoadedConfig): LoadedConfig {
  const isAbsent =
    loaded.kind === 'failed' && loaded.messages.every(({ ruleId }) => ruleId === 'no-config')
  if (!isAbsent) return loaded
  const { config, messages } = normaliseConfig(createModuleSource({}, '.'))
  const { root } = loaded
  return config === undefined
    ? { kind: 'failed', messages, root }
    : { kind: 'config', config, root }
}
