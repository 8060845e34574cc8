import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { isSystemError, type FileChange } from '../../effects.ts'
import { lineAt } from '../../sites/host-step.ts'
import {
  findPieces,
  removePieces,
  type FoundPiece,
  type WrittenPart,
} from '../../sites/written-part.ts'
import { createMessage } from '../../problems/diagnostics.ts'
import { formatInitRecord, INIT_RECORD, readInitRecord, type InitRecord } from '../init-record.ts'
import { replaceTogether } from '../replace-together.ts'
import type { Workplace } from '../session.ts'

/** What was taken away of what `tracedocs init` wrote. */
export interface UndoneInit {
  /** Relative to the project, with `/`; with the line that a text stood in. */
  readonly undone: readonly { readonly path: string; readonly line?: number }[]
  readonly messages: readonly VFileMessage[]
}

/** Take away what `tracedocs init` wrote for a host, to the byte. What was edited stays, and is said. */
export async function undoInit(
  workplace: Pick<Workplace, 'effects'>,
  root: string,
  { dryRun = false }: { readonly dryRun?: boolean | undefined },
): Promise<UndoneInit> {
  const record = await readInitRecord(workplace, root)
  if (record === 'none') return { undone: [], messages: [] }
  if (record === 'broken') {
    const problem = { kind: 'bad-init-record' } as const
    return { undone: [], messages: [createMessage(problem, { path: INIT_RECORD })] }
  }
  const files = [...new Set(record.parts.map(({ file }) => file))]
  const results: UndoneFile[] = []
  const kept: WrittenPart[] = []
  for (const file of files) {
    const parts = record.parts.filter((part) => part.file === file)
    const read = await readText(workplace, path.join(root, file))
    const whole =
      read.kind === 'text' ? await findKept(workplace, root, { file, record }) : undefined
    if (whole !== undefined) results.push({ undone: [], messages: [whole] })
    else if (read.kind === 'text') results.push(undoFile(file, read.text, parts))
    if (read.kind !== 'unreadable') continue
    kept.push(...parts)
    const problem = { kind: 'unreadable-file', path: file, reason: read.reason } as const
    results.push({ undone: [], messages: [createMessage(problem, { path: file })] })
  }
  const left = kept.length === 0 ? undefined : formatInitRecord(kept)
  const noted = { path: INIT_RECORD, content: left, before: record.source }
  const changes = [...results.flatMap(({ change }) => change ?? []), noted].map((change) => ({
    ...change,
    path: path.join(root, change.path),
  }))
  const gone = left === undefined ? [{ path: INIT_RECORD }] : []
  const undone = [...results.flatMap((result) => result.undone), ...gone]
  const messages = results.flatMap((result) => result.messages)
  if (dryRun) return { undone, messages }
  const refused = await replaceTogether(workplace, root, changes)
  return refused.length > 0 ? { undone: [], messages: refused } : { undone, messages }
}

/** Find out whether a file stays since its folder has more than what `tracedocs init` made, or was edited. */
async function findKept(
  workplace: Pick<Workplace, 'effects'>,
  root: string,
  { file, record }: { readonly file: string; readonly record: InitRecord },
): Promise<VFileMessage | undefined> {
  const made = record.parts.filter((part) => 'text' in part)
  const folder = made.find((part) => part.file === file)?.folder
  if (folder === undefined) return undefined
  const files = await workplace.effects.listFiles(path.join(root, folder), ['**/*', '**/.*'])
  for (const other of files.map((name) => `${folder}/${name}`)) {
    if (other === file) continue
    const read = await readText(workplace, path.join(root, other))
    const isMade = made.some(
      (part) => part.file === other && read.kind === 'text' && read.text === part.text,
    )
    if (!isMade) return createMessage({ kind: 'kept-whole', other }, { path: file }, 'warning')
  }
  return undefined
}

type ReadText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly reason: string }

async function readText({ effects }: Pick<Workplace, 'effects'>, file: string): Promise<ReadText> {
  if ((await effects.findPathKind(file)) !== 'file') return { kind: 'none' }
  try {
    return { kind: 'text', text: Buffer.from(await effects.readFile(file)).toString() }
  } catch (error) {
    if (!isSystemError(error)) throw error
    return { kind: 'unreadable', reason: error.message }
  }
}

interface UndoneFile extends UndoneInit {
  /** Absent where nothing can be taken away. */
  readonly change?: FileChange
}

/** Take the parts out of a file; those that are not as they were written stay. */
function undoFile(file: string, source: string, parts: readonly WrittenPart[]): UndoneFile {
  const isOurs = parts.some((part) => 'text' in part && part.text === source)
  if (isOurs) {
    const withFolder = parts.some((part) => 'text' in part && part.folder !== undefined)
    const change = { path: file, content: undefined, before: source, withFolder }
    return { undone: [{ path: file }], messages: [], change }
  }
  const found: FoundPiece[] = []
  const messages: VFileMessage[] = []
  for (const part of parts) {
    const pieces = 'text' in part ? undefined : findPieces(source, part.pieces)
    if (pieces !== undefined) found.push(...pieces)
    else messages.push(describeEdited(file, source, part))
  }
  if (found.length === 0) return { undone: [], messages }
  const undone = found.map(({ at, text }) => {
    return { path: file, line: lineAt(source, at + text.search(/\S|$/)) }
  })
  const change = { path: file, content: removePieces(source, found), before: source }
  return { undone, messages, change }
}

function describeEdited(file: string, source: string, part: WrittenPart): VFileMessage {
  const text = 'text' in part ? part.text : part.pieces.map((piece) => piece.text).join(' ')
  const shown = text.trim().replaceAll(/\s+/g, ' ')
  const word = /[\w-]{3,}/.exec(shown)?.[0] ?? ''
  const line = lineAt(source, Math.max(0, source.indexOf(word)))
  return createMessage({ kind: 'edited-part', text: shown }, { path: file, line }, 'warning')
}
