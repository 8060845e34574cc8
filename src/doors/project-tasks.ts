import path from 'node:path'
import type { BuildOutcome } from '../cli/actions/build-outcome.ts'
import { buildFolder, type BuildOptions } from '../cli/actions/run-build.ts'
import { explainFolder, type ExplainOutcome } from '../cli/actions/run-explain.ts'
import { lintFolder } from '../cli/actions/lint-folder.ts'
import type { LintOutcome } from '../cli/actions/lint-outcome.ts'
import { createNodeEffects } from '../cli/node-effects.ts'
import { openProject, type OpenedProject } from '../cli/open-project.ts'
import type { Workplace } from '../cli/session.ts'
import type { Effects } from '../effects.ts'
import type { LogFormat } from '../traces/log-formats.ts'

/** Which project something is done with. */
export interface ProjectOptions {
  /** Folder of the configuration; the current one by default. */
  readonly folder?: string
  /** The configuration, relative to the folder; by default `tracedocs.yaml` and the other usual names. */
  readonly config?: string
  /** The formats that logs may have, one's own among them; those of tracedocs by default. */
  readonly formats?: readonly LogFormat[]
  /** What reaches files; those of this machine by default. */
  readonly effects?: Effects
}

/** How a project is built. */
export type BuildTask = ProjectOptions &
  Pick<BuildOptions, 'check' | 'strict' | 'frozen' | 'emit' | 'scale'> & {
    /** Only these pages, as paths or patterns relative to the folder; all by default. */
    readonly pages?: readonly string[]
  }

/**
 * Load the configuration of a project: what it says, checked and completed, and its files.
 *
 *     const project = await loadConfig({ folder: 'docs' })
 *     if (project.kind === 'failed') throw new Error(project.messages.join('\n'))
 */
export async function loadConfig(options: ProjectOptions = {}): Promise<OpenedProject> {
  const { config, formats } = options
  return openProject(enter(options), { config, formats })
}

/**
 * Build a project as `tracedocs build` does, or check with `check: true` that it is built. Nothing is printed.
 * The status is `ok`, `out-of-date` (under `check`), `broken` when a claim or a budget does not hold, or `failed`.
 *
 *     const { status, messages } = await build({ folder: 'docs' })
 *     if (status !== 'ok') throw new Error(messages.join('\n'))
 */
export async function build(options: BuildTask = {}): Promise<BuildOutcome> {
  return buildFolder(enter(options), options.pages ?? [], options)
}

/** How a project is linted. */
export interface LintTask extends ProjectOptions {
  /** Only these pages, as paths or patterns relative to the folder; all by default. */
  readonly pages?: readonly string[]
  /** Whether to correct what can be corrected. */
  readonly fix?: boolean
}

/**
 * Find numbers in pages that disagree, as `tracedocs lint` does. A folder without a configuration is linted, too.
 *
 *     const { findings } = await lint({ folder: 'docs' })
 */
export async function lint(options: LintTask = {}): Promise<LintOutcome> {
  return lintFolder(enter(options), options.pages ?? [], options)
}

/** From what a number is explained. */
export interface ExplainTask extends ProjectOptions {
  /** Whether no log is opened: everything is taken from the lock. */
  readonly frozen?: boolean
}

/**
 * Explain a number as `tracedocs explain` does: its formula, and the lines of the logs that it comes from.
 *
 *     const { explanations } = await explain('after.time.real', { folder: 'docs' })
 *
 * @param target a named value, an expression with its run, or a line of a page: `docs/page.md:12`
 */
export async function explain(target: string, options: ExplainTask = {}): Promise<ExplainOutcome> {
  return explainFolder(enter(options), target, options)
}

function enter({ folder = '.', effects = createNodeEffects() }: ProjectOptions): Workplace {
  const absolute = path.resolve(folder)
  return { start: absolute, folder: absolute, effects, mayRunConfig: true }
}
