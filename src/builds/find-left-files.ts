import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Config } from '../configs/config.ts'
import type { Effects } from '../effects.ts'
import { LOCK_FILE, type Lock, type LockedDrawings } from '../locks/lock.ts'
import { parseLock } from '../locks/parse-lock.ts'
import type { ProjectFiles } from '../project-files.ts'
import type { BuiltFile, FileContent, LeftFile, LeftFiles } from './project-build.ts'

/** What the files of earlier builds are compared with. */
export interface DrawingMaterial {
  readonly config: Config
  readonly lock: Lock | undefined
  readonly files: ProjectFiles
  readonly effects: Effects
  /** Whether every chart of the configuration was made. */
  readonly isComplete: boolean
}

/** What a build leaves of the files of charts, and what the lock should keep of them. */
export interface FoundDrawings {
  readonly left: LeftFiles
  /** `undefined` if no file was ever written. */
  readonly drawings: LockedDrawings | undefined
}

/**
 * Find the files that an earlier build wrote for a chart, that nobody has changed since, and that no chart makes now.
 * A file that another project writes is none of them.
 */
export async function findLeftFiles(
  made: readonly BuiltFile[],
  material: DrawingMaterial,
): Promise<FoundDrawings> {
  const { config, lock, isComplete } = material
  if (!config.lock) return { left: { isCertain: true, files: [] }, drawings: undefined }
  const kept = await listUnmade(made, material)
  const stems = new Set(made.map(({ path: file }) => findStem(file)))
  // Which images are emitted is decided on the command line: those of a chart that is there are not left over.
  const strays = kept.filter((file) => !stems.has(findStem(file.path)))
  const claims = strays.length === 0 ? new Set<string>() : await listClaims(material)
  const left: LeftFile[] = []
  for (const file of strays) {
    if (!claims.has(await resolveFile(file.path, material))) left.push(file)
  }
  const remembered = kept.filter((file) => !strays.includes(file) || left.includes(file))
  const sums = new Map([
    ...remembered.map(({ path: file, before }) => [file, sumFile(file, before)] as const),
    ...made.flatMap(({ path: file, after }) => [[file, sumFile(file, after)] as const]),
  ])
  const isNew = sums.size === 0 && lock?.drawings === undefined
  return {
    left: { isCertain: isComplete, files: left },
    drawings: isNew ? undefined : { config: config.source.path, files: sums },
  }
}

/** List the recorded files that are as they were written, and that this build does not make. */
async function listUnmade(
  made: readonly BuiltFile[],
  material: DrawingMaterial,
): Promise<readonly LeftFile[]> {
  const { config, lock, files, effects } = material
  // Two configurations in one folder share its lock: what one wrote is not for the other to judge.
  if (lock?.drawings?.config !== config.source.path) return []
  const paths = new Set(made.map(({ path: file }) => file))
  const unmade = [...lock.drawings.files].filter(([file]) => !paths.has(file))
  if (unmade.length === 0) return []
  // Some file systems ignore case: two names may be one file.
  const resolved = new Set<string>()
  for (const file of paths) resolved.add(await resolveFile(file, material))
  const kept: LeftFile[] = []
  for (const [file, sum] of unmade) {
    if (!(await files.isInside(file))) continue
    if ((await effects.findPathKind(files.resolve(file))) !== 'file') continue
    const before = await effects.readFile(files.resolve(file))
    if (sumFile(file, before) !== sum) continue
    if (!resolved.has(await resolveFile(file, material))) kept.push({ path: file, before })
  }
  return kept
}

const BINARY = /\.(?:png|pdf)$/

/** Compute the sum of a file of a chart. Git may have converted the line ends of a text. */
function sumFile(file: string, content: FileContent): string {
  const text = Buffer.from(content).toString('latin1')
  const normalised = BINARY.test(file) ? text : text.replaceAll('\r\n', '\n')
  return createHash('sha256').update(normalised, 'latin1').digest('hex')
}

/** Find what the files of one chart have in common: the path without its ending. */
export function findStem(file: string): string {
  return file.replace(/\.[^./]*$/, '')
}

async function resolveFile(
  name: string,
  { files, effects }: Pick<DrawingMaterial, 'files' | 'effects'>,
): Promise<string> {
  const file = files.resolve(name)
  return (await effects.findPathKind(file)) === undefined ? file : effects.resolveLinks(file)
}

/** List the files that the projects in the folders below and above write, by their locks. */
async function listClaims(material: DrawingMaterial): Promise<ReadonlySet<string>> {
  const { files, effects } = material
  const claims = new Set<string>()
  for (const file of [...(await files.list([`*/**/${LOCK_FILE}`])), ...listAbove(files.root)]) {
    const absolute = files.resolve(file)
    if ((await effects.findPathKind(absolute)) !== 'file') continue
    const parsed = parseLock(new TextDecoder().decode(await effects.readFile(absolute)))
    if (parsed.kind !== 'lock') continue
    for (const name of parsed.lock.drawings?.files.keys() ?? []) {
      claims.add(await resolveFile(path.resolve(path.dirname(absolute), name), material))
    }
  }
  return claims
}

function listAbove(root: string): readonly string[] {
  const folder = path.dirname(root)
  return folder === root ? [] : [path.join(folder, LOCK_FILE), ...listAbove(folder)]
}
