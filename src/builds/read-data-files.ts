import { isSystemError, type Effects } from '../effects.ts'
import { findNearFile } from '../logs/find-near-file.ts'
import { hashChunks } from '../logs/hash-chunks.ts'
import type { Problem, ProblemOf } from '../problems/problem.ts'
import type { ProjectFiles } from '../project-files.ts'

/** The sums of files of data, and what keeps others from being read. */
export interface DataFiles {
  /** SHA-256 by the paths of the configuration. */
  readonly sums: ReadonlyMap<string, string>
  /** Files that are not here. */
  readonly absent: readonly DataFileFault<ProblemOf<'missing-query-file'>>[]
  readonly faults: readonly DataFileFault<Problem>[]
}

/** What is wrong with a file, and where in the description of the table. */
interface DataFileFault<Fault> {
  readonly problem: Fault
  readonly at: readonly string[]
}

/** Larger files do not fit into the memory that a query may take. */
const MOST_BYTES = 1024 ** 3

/**
 * Sum up the files of a query. They lie in the folder of the configuration, even after links are followed.
 *
 * @param named paths by the names of tables
 */
export async function readDataFiles(
  named: ReadonlyMap<string, string>,
  { files, effects }: { readonly files: ProjectFiles; readonly effects: Effects },
): Promise<DataFiles> {
  const sums = new Map<string, string>()
  const absent: DataFiles['absent'][number][] = []
  const faults: DataFiles['faults'][number][] = []
  for (const [table, path] of named) {
    const file = files.resolve(path)
    const at = ['files', table]
    if (!(await files.isInside(path))) {
      faults.push({ at, problem: { kind: 'outside-root', path } })
      continue
    }
    const found = await effects.findPathKind(file)
    if (found === undefined) {
      const near = await findNearFile(file, path, effects)
      absent.push({ at, problem: { kind: 'missing-query-file', path, near } })
      continue
    }
    try {
      const size = (await effects.findSize?.(file)) ?? 0
      if (found !== 'file' || size > MOST_BYTES) {
        const reason = found === 'file' ? 'it has more than 1 GiB' : 'it is no file'
        faults.push({ at, problem: { kind: 'unreadable-file', path, reason } })
      } else sums.set(path, await sumFile(file, effects))
    } catch (error) {
      if (!isSystemError(error)) throw error
      const reason = error.message
      faults.push({ at, problem: { kind: 'unreadable-file', path, reason } })
    }
  }
  return { sums, absent, faults }
}

async function sumFile(file: string, effects: Effects): Promise<string> {
  const { chunks, finish } = effects.readHashed?.(file) ?? hashChunks(effects.readChunks(file))
  const read = chunks[Symbol.asyncIterator]()
  while ((await read.next()).done !== true);
  return finish()
}
