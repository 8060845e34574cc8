import { areLogsKnowable } from '../../builds/known-logs.ts'
import type { BuildMemory } from '../../builds/build-memory.ts'
import type { WholeBuild } from '../../builds/build-material.ts'
import type { FileCounts } from '../../builds/rebuilds/rebuild-base.ts'
import type { Config } from '../../configs/config.ts'
import type { VFileMessage } from 'vfile-message'
import { isSystemError, type Effects } from '../../effects.ts'
import { buildProject, rebuildProject, type BuildProjectOptions } from '../../pipeline.ts'
import { createMessage } from '../../problems/diagnostics.ts'
import type { ProjectFiles } from '../../project-files.ts'
import type { KeptBuildMemory } from '../memory/project-file.ts'
import type { Rebuilding } from '../memory/remember-build.ts'

/** A project, and what is known of it from earlier builds. */
export interface KnownProject {
  readonly config: Config
  readonly files: ProjectFiles
  readonly effects: Effects
  readonly memory: (BuildMemory & Partial<KeptBuildMemory>) | undefined
  readonly rebuilding: Rebuilding | undefined
}

/** A build, and how much of the project it is of. */
export interface ChangedBuild {
  readonly kind: 'built'
  readonly built: WholeBuild
  /** Whether logs may be taken from the lock. */
  readonly knowsLogs: boolean
  /** How many files the project has, where only some of them were built. */
  readonly whole: FileCounts | undefined
}

/** A build that ended at a file which is there and cannot be read, such as the lock. */
export interface FailedBuild {
  readonly kind: 'failed'
  readonly message: VFileMessage
}

/** Build a project or, where an earlier build of it is known, what has changed since. */
export async function buildChanged(
  project: KnownProject,
  options: BuildProjectOptions,
): Promise<ChangedBuild | FailedBuild> {
  try {
    return await buildAsKnown(project, options)
  } catch (error) {
    if (!isSystemError(error) || error.path === undefined) throw error
    const path = project.files.relate(error.path)
    const problem = { kind: 'unreadable-file', path, reason: error.message } as const
    return { kind: 'failed', message: createMessage(problem, { path }) }
  }
}

async function buildAsKnown(
  { config, files, effects, memory, rebuilding }: KnownProject,
  options: BuildProjectOptions,
): Promise<ChangedBuild> {
  const knowsLogs = options.isFrozen !== true && areLogsKnowable(config)
  const rebuild = isKept(memory) && knowsLogs ? rebuilding?.find(memory) : undefined
  const part =
    rebuild && memory && (await rebuildProject(rebuild, config, { files, effects, memory }))
  if (part !== undefined) {
    return { kind: 'built', built: part, knowsLogs, whole: rebuild?.base.files }
  }
  const known = knowsLogs ? memory : { ...memory, logs: undefined }
  const built = await buildProject(config, files, effects, { ...options, memory: known })
  return { kind: 'built', built, knowsLogs, whole: undefined }
}

function isKept(memory: KnownProject['memory']): memory is KeptBuildMemory {
  return memory?.save !== undefined
}
