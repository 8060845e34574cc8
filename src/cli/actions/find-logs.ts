import path from 'node:path'
import { FormatProposer } from '../format-proposer.ts'
import { readFormats } from '../read-formats.ts'
import { readNamedLog } from '../read-named-log.ts'
import type { Session } from '../session.ts'

const FOLDERS = [
  ...['log', 'logs', 'bench', 'benches', 'benchmark', 'benchmarks', 'perf', 'performance'],
  ...['measurements', 'profiles', 'results', 'timings'],
]
const ENDS = [
  ...['csv', 'dat', 'err', 'json', 'jsonl', 'jtl', 'log', 'out', 'time', 'tsv', 'txt', 'xml'],
]
/** Patterns of files that may be logs: here, and two levels deep in folders that are called so. */
const PATTERNS = ['*', `{${FOLDERS.join(',')}}/*`, `{${FOLDERS.join(',')}}/*/*`].map(
  (folder) => `${folder}.{${ENDS.join(',')}}{,.gz,.xz,.zst}`,
)
const COLUMNS = /\.(?:csv|dat|tsv)(?:\.\w+)?$/
/** So many files are looked into, and so many logs taken: a page of more is nobody's first one. */
const MOST_FILES = 200
const MOST_LOGS = 12

/** The logs that a folder has, relative to it, and whether there may be more. */
export interface FoundLogs {
  readonly logs: readonly string[]
  /** Files of columns, for which a format can be proposed. */
  readonly columns: readonly string[]
  /** Files that are called as logs are, and that no format reads. */
  readonly unread: readonly string[]
  readonly mayBeMore: boolean
}

/** Find files of a folder, and of its folders for logs, in which a format of tracedocs reads something. They are told apart by what is in them. */
export async function findLogs(session: Session): Promise<FoundLogs> {
  const { folder, effects } = session
  const files = await effects.listFiles(folder, PATTERNS, folder)
  const { formats } = await readFormats(session)
  const logs: string[] = []
  const columns: string[] = []
  const unread: string[] = []
  const proposer = new FormatProposer(session)
  const give = (mayBeMore: boolean): FoundLogs => ({
    logs: putBaseFirst(logs),
    columns: putBaseFirst(columns).slice(0, MOST_LOGS),
    unread,
    mayBeMore,
  })
  for (const file of files.slice(0, MOST_FILES)) {
    if (logs.length === MOST_LOGS) return give(true)
    if ((await effects.findPathKind(path.join(folder, file))) !== 'file') continue
    const proposeFormat = COLUMNS.test(file) ? proposer.propose : undefined
    const { messages, isUnread } = await readNamedLog(session, file, { formats, proposeFormat })
    if (!isUnread && messages.every(({ fatal }) => fatal !== true)) {
      const found = proposer.find(file) === undefined ? logs : columns
      found.push(file)
    } else if (/\.(?:csv|dat|err|jtl|log|out|time|tsv)(?:\.\w+)?$/.test(file)) unread.push(file)
  }
  return give(files.length > MOST_FILES)
}

/** What others are compared with, by what it is called: the first run is the baseline. */
const BASE =
  /(?:^|[\\/_.-])(?:old|before|base|baseline|main|master|prev|previous|reference|control)(?=[\\/_.-]|$)/i

function putBaseFirst(logs: readonly string[]): readonly string[] {
  return [...logs.filter((log) => BASE.test(log)), ...logs.filter((log) => !BASE.test(log))]
}
