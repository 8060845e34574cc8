import type { VFileMessage } from 'vfile-message'
import { createMessage, formatProblem, type Place, type Problem } from '../diagnostics.ts'
import type { Effects } from '../effects.ts'
import { openLog } from '../logs/open-log.ts'
import { LONGEST_LINE } from '../logs/scan-blocks.ts'
import type { RecordFormat } from '../records/record-format.ts'
import { collectLog, type LogContents } from '../series/collect-log.ts'

/** Which log to read, and what for. */
export interface LogRequest {
  /** Absolute, or `-` for standard input. */
  readonly file: string
  /** As messages show it. */
  readonly path: string
  readonly formats: readonly RecordFormat[]
  readonly words: boolean
}

/** A log's contents, or none when it could not be read; and what is to be said about it. */
export interface ReadLog {
  readonly contents: LogContents | undefined
  readonly messages: readonly VFileMessage[]
}

/**
 * Read one log: open it, collect its records, and say what is wrong with it. A log that cannot be
 * read at all is an error; lines that cannot be read are warnings, counted, with the first places.
 */
export async function readLog(request: LogRequest, effects: Effects): Promise<ReadLog> {
  const { file, path } = request
  const refuse = (problem: Problem): ReadLog => ({
    contents: undefined,
    messages: [createMessage(problem, { path })],
  })
  const kind = file === '-' ? 'file' : await effects.findPathKind(file)
  if (kind === undefined) return refuse({ kind: 'missing-log', path })
  if (kind === 'directory') return refuse({ kind: 'not-a-file', path })
  try {
    return await collectOpened(request, effects)
  } catch (error) {
    if (!isSystemError(error)) throw error
    return refuse({ kind: 'unreadable-file', path, reason: error.message })
  }
}

async function collectOpened(request: LogRequest, effects: Effects): Promise<ReadLog> {
  const { file, path, formats, words } = request
  const messages: VFileMessage[] = []
  const opened = await openLog(effects.readChunks(file), (reason) => {
    messages.push(createMessage({ kind: 'damaged-log', reason }, { path }, 'warning'))
  })
  if (opened.kind === 'unsupported') {
    const problem = { kind: 'unsupported-log', path, form: opened.compression } as const
    return { contents: undefined, messages: [createMessage(problem, { path })] }
  }
  const contents = await collectLog(opened.chunks, { formats, words })
  messages.push(...checkContents(contents, request))
  return { contents, messages }
}

/** What is doubtful in a log that was read. */
function checkContents({ reading }: LogContents, request: LogRequest): readonly VFileMessage[] {
  const { path } = request
  const warn = (problem: Problem, place: Omit<Place, 'path'> = {}): VFileMessage =>
    createMessage(problem, { path, ...place }, 'warning')
  const { totals } = reading
  const formats = request.formats.map((format) => format.name)
  return [
    ...(totals.bytes === 0 ? [warn({ kind: 'empty-log', path })] : []),
    ...(totals.bytes > 0 && reading.counts.size === 0
      ? [warn({ kind: 'log-without-records', path, formats })]
      : []),
    ...(totals.overlongCount > 0
      ? [
          warn(
            {
              kind: 'overlong-lines',
              count: totals.overlongCount,
              limit: `${String(LONGEST_LINE / 1024 ** 2)} MiB`,
            },
            listPlaces(totals.overlongLines)[0],
          ),
        ]
      : []),
    ...reading.problems.map(({ problem, count, places }) => {
      const lines = places.map(({ line }) => line)
      const isDoubt = problem.kind === 'printed-rate'
      const reason = formatProblem(problem)
      return warn(isDoubt ? problem : { kind: 'skipped-lines', reason, count, lines }, places[0])
    }),
  ]
}

function listPlaces(lines: readonly number[]): readonly Omit<Place, 'path'>[] {
  return lines.map((line) => ({ line, column: 1 }))
}

/** Errors of the operating system carry a code; anything else is a fault of ours. */
export function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
