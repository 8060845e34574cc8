import path from 'node:path'
import type { Place } from '../problems/diagnostics.ts'
import type { Effects } from '../effects.ts'
import { openLogFile } from '../logs/open-log.ts'
import type { Problem } from '../problems/problem.ts'
import type { ProjectFiles } from '../project-files.ts'
import type { NamedFile, ScriptHost } from './script-session.ts'
import { findUnfitness } from './find-unfitness.ts'
import { ScriptSource } from './script-source.ts'
import { ScriptError, type ScriptProblem } from './script-token.ts'

/** Where a script's files are found, and how. */
export interface HostSetting {
  /** Path of the script, beside which its files are. */
  readonly path: string
  readonly files: ProjectFiles
  readonly effects: Effects
  readonly source: ScriptSource
  /** Report a data file that is damaged. */
  readonly warn: (problem: Problem, place: Place) => void
}

/** Create what lets a script open files: those beside it, or from where one works, and inside the project only. */
export function createScriptHost(setting: HostSetting): ScriptHost {
  const { effects, path: script } = setting
  return {
    openData: async ({ name, start }, loadPath) => {
      const file = await findFile(setting, { name, start }, loadPath)
      const warn = (reason: string): void => {
        const place = setting.source.findPlace(start)
        setting.warn({ kind: 'damaged-log', reason, isEmpty: false }, place)
      }
      const opened = await openLogFile(file, effects, warn)
      if (opened.kind === 'opened') return opened.chunks
      throw fail({ kind: 'unsupported-log', path: name, form: opened.compression }, start)
    },
    openScript: async ({ name, start }, loadPath) => {
      const file = await findFile(setting, { name, start }, loadPath)
      const bytes = await effects.readFile(file)
      const unfit = findUnfitness(bytes)
      if (unfit !== undefined) throw fail({ kind: unfit, path: name }, start)
      return new ScriptSource(
        path.join(path.dirname(script), name),
        Buffer.from(bytes).toString('utf8'),
      )
    },
  }
}

/** Find a file beside the script, or else where one works, as gnuplot does, and last in the folders of `set loadpath`. */
async function findFile(
  { files, effects, path: script }: HostSetting,
  { name, start }: NamedFile,
  loadPath: readonly string[],
): Promise<string> {
  const home = path.dirname(files.resolve(script))
  const beside = path.resolve(home, name)
  const further = loadPath.flatMap((folder) => [
    path.resolve(home, folder, name),
    files.resolve(path.join(folder, name)),
  ])
  const places = [...new Set([beside, files.resolve(name), ...further])]
  let isFolder = false
  for (const file of places) {
    const kind = await effects.findPathKind(file)
    isFolder ||= kind === 'directory'
    if (kind !== 'file') continue
    if (await files.isInside(file)) return file
    throw fail({ kind: 'outside-root', path: name }, start)
  }
  if (!(await files.isInside(beside))) throw fail({ kind: 'outside-root', path: name }, start)
  throw fail({ kind: isFolder ? 'data-folder' : 'missing-data', path: name }, start)
}

function fail(problem: ScriptProblem, start: number): ScriptError {
  return new ScriptError({ problem, start })
}
