import { createTwoFilesPatch } from 'diff'
import type { VFileMessage } from 'vfile-message'
import { isChanged, type Build, type BuiltFile } from '../../builds/project-build.ts'
import { createMessage } from '../../problems/diagnostics.ts'
import { isRemoteLog } from '../../remote-log.ts'
import { compareLocks, type DataChange } from '../../locks/compare-locks.ts'

/** What of a project is not as its logs have it. */
export interface Changes {
  readonly messages: readonly VFileMessage[]
  readonly data: readonly DataChange[]
  readonly diffs: readonly FileDiff[]
}

/** How a file would change. */
export interface FileDiff {
  readonly path: string
  /** A unified diff of a page, or a line about a chart. */
  readonly text: string
}

/** Explain how a build would change the files and the lock of a project. */
export function explainChanges(built: Build, isFrozen: boolean): Changes {
  const { absent } = built.lock
  const data = listDataChanges(built)
  const gone = isFrozen
    ? []
    : absent
        .filter((path) => !isRemoteLog(path))
        .map((path) => createMessage({ kind: 'gone-log', path }, { path }))
  const stale = built.files.filter(isChanged)
  return {
    messages: [...gone, ...stale.flatMap(explainChange)],
    data,
    diffs: stale.flatMap(diffFile),
  }
}

/** List what changed in the data since the lock was written. */
export function listDataChanges({ lock: { before, after } }: Build): readonly DataChange[] {
  return before === undefined || after === undefined ? [] : compareLocks(before, after)
}

/** List what is out of date in a file: for a page, every region and value. A file that does not exist is reported as missing. */
function explainChange({ kind, path: file, before, changes }: BuiltFile): readonly VFileMessage[] {
  const what = `the ${KIND_WORDS[kind]}`
  if (before === undefined) return [createMessage({ kind: 'missing-file', what }, { path: file })]
  if (changes.length === 0) return [createMessage({ kind: 'out-of-date', what }, { path: file })]
  return changes.map(({ what: changed, line, column, difference }) =>
    createMessage(
      { kind: 'stale-region', what: changed, difference },
      { path: file, line, column },
    ),
  )
}

/** What files of each kind are called. */
export const KIND_WORDS = {
  page: 'page',
  chart: 'chart',
  image: 'image',
  data: 'data file',
  script: 'script',
  manifest: 'manifest',
  lock: 'lock',
} as const

function diffFile({ kind, path, before, after }: BuiltFile): readonly FileDiff[] {
  if (typeof before !== 'string' || typeof after !== 'string') return []
  if (kind === 'page') {
    const patch = createTwoFilesPatch(path, path, before, after, 'in the page', 'from the logs', {
      context: 1,
    })
    return [{ path, text: patch.slice(patch.indexOf('--- ')) }]
  }
  if (kind !== 'chart') return []
  const [old, current] = [readDescription(before), readDescription(after)]
  const text = old === current ? `${path}: drawn otherwise` : `${path}:\n-${old}\n+${current}`
  return [{ path, text: `${text}\n` }]
}

/** What a chart says of itself. */
function readDescription(svg: string): string {
  return /<desc[^>]*>([^<]*)<\/desc>/.exec(svg)?.[1] ?? ''
}
