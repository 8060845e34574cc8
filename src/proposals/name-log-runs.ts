import { RESERVED_RUN_NAMES } from '../configs/reserved-run-names.ts'
import { readLogName } from '../logs/read-log-name.ts'
import { formatFilePid } from '../records/sum-pid.ts'

/** A run that needs a name: its log, and the process where the log has several. */
export interface UnnamedRun {
  /** Path of the log. */
  readonly log: string
  /** Only where the log has several processes; `undefined` may be one of them. */
  readonly process?: { readonly pid: number | undefined }
}

/**
 * Name runs so that expressions can use the names, and people recognise them: after the files where these differ, else
 * after the folders. `logs/list/app.log` and `logs/gen/app.log` are `list` and `gen`; `gen_17709.log` is `gen` where
 * no other log is.
 *
 * @param reserved what no run may be called
 */
export function nameLogRuns(
  runs: readonly UnnamedRun[],
  reserved: ReadonlyMap<string, string> = RESERVED_RUN_NAMES,
): readonly string[] {
  const logs = [...new Set(runs.map(({ log }) => log))]
  const names = chooseNames(logs).map((name) => keepFree(name, reserved))
  const taken = new Set<string>()
  return runs.map(({ log, process }) => {
    const base = names[logs.indexOf(log)] ?? ''
    const wish =
      process?.pid === undefined
        ? base
        : `${base}_${formatFilePid(process.pid).replaceAll('-', '_')}`
    let name = wish
    for (let n = 2; taken.has(name); n++) name = `${wish}_${String(n)}`
    taken.add(name)
    return name
  })
}

/** Ways to name a log by its path, the shortest first. */
const WAYS: readonly ((path: LogPath, all: readonly LogPath[]) => string)[] = [
  ({ stem }) => stem.replace(/[-_.]?(?:pid)?\d{3,}$/, '') || stem,
  ({ stem }) => stem,
  // `old.json` and `old.time` keep what tells them apart.
  ({ stem, file }, all) => (all.filter((other) => other.stem === stem).length > 1 ? file : stem),
  nameByFolderOrFile,
  ({ folders }) => folders.at(-1) ?? '',
  ({ folders, stem }) => [folders.at(-1) ?? '', stem].join('_'),
  ({ folders, stem }) => [...folders, stem].join('_'),
]

interface LogPath {
  readonly folders: readonly string[]
  readonly file: string
  /** The file's name without what only tells how it is written. */
  readonly stem: string
}

/** Choose the first way that names all logs differently; the last one, if none does. */
function chooseNames(logs: readonly string[]): readonly string[] {
  const paths = logs.map(readPath)
  const all = WAYS.map((way) => paths.map((path) => toIdentifier(way(path, paths))))
  const isFit = (names: readonly string[]): boolean =>
    new Set(names).size === names.length && names.every((name) => name !== '')
  return all.find(isFit) ?? all.at(-1) ?? []
}

/** The folder of a log whose file others are called like, too, and else the file, unless its folder already names another log. */
function nameByFolderOrFile({ folders, stem }: LogPath, all: readonly LogPath[]): string {
  const own = folders.at(-1) ?? ''
  const isShared = ({ stem: name }: LogPath): boolean =>
    all.filter((other) => other.stem === name).length > 1
  if (all.filter((other) => other.stem === stem).length > 1) return own
  const isFolderTaken = all.some((other) => isShared(other) && other.folders.at(-1) === own)
  return isFolderTaken ? '' : stem
}

function readPath(log: string): LogPath {
  const parts = log.replaceAll('\\', '/').split('/')
  const folders = parts.slice(0, -1).filter((part) => part !== '.' && part !== '..' && part !== '')
  const file = readLogName(log)
  return {
    folders,
    file,
    stem: file.replace(/(?<=.)\.(?:log|txt|out|err|dat|csv|tsv|jsonl?|xml|time|perf|trace)$/i, ''),
  }
}

function toIdentifier(text: string): string {
  return text
    .replaceAll(/\W+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .replace(/^(?=\d)/, '_')
}

/** A name that means something else in an expression gets a word of its own. */
function keepFree(name: string, reserved: ReadonlyMap<string, string>): string {
  if (name === '') return 'run'
  return reserved.has(name) ? `${name}_run` : name
}
