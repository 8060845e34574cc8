import type { VFileMessage } from 'vfile-message'
import {
  createMessage,
  formatProblem,
  type Place,
  type Problem,
  type Severity,
} from '../problems/diagnostics.ts'
import { isSystemError, type Effects, type HashedChunks } from '../effects.ts'
import { findNearFile } from '../logs/find-near-file.ts'
import { hashChunks } from '../logs/hash-chunks.ts'
import { openLog } from '../logs/open-log.ts'
import { formatLogPath } from '../logs/read-log-name.ts'
import { LONGEST_LINE } from '../logs/scan-blocks.ts'
import { checkTrace } from '../traces/check-trace.ts'
import type { LineProblem } from '../records/log-reading.ts'
import { collectLog, type CollectOptions, type LogContents } from './collect-log.ts'
import { findLogHint } from './find-log-hint.ts'
import type { LogFormat } from '../traces/log-formats.ts'

/** Which log to read, and what for. */
export interface LogRequest {
  /** Absolute, or `-` for standard input. */
  readonly file: string
  /** As messages show it. */
  readonly path: string
  readonly formats: readonly LogFormat[]
  /** Whether someone chose the formats; see {@link collectLog}. */
  readonly forced: boolean
  readonly words: boolean
  /** Whether to hash the file, for the lock. */
  readonly hashes?: boolean
  /** Told of each record and its line. */
  readonly see?: CollectOptions['see']
  /** Told of each line that a format looks at. */
  readonly notice?: CollectOptions['notice']
  /** Told of lines that are read many at a time; see {@link CollectOptions}. */
  readonly seeRows?: CollectOptions['seeRows']
}

/** A log's contents, or none when it could not be read; and what is to be said about it. */
export interface ReadLog {
  readonly contents: LogContents | undefined
  readonly messages: readonly VFileMessage[]
  /** Of the file as it lies there; `undefined` unless asked for. */
  readonly sha256?: string | undefined
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
  if (kind === undefined) {
    const near = await findNearFile(file, path, effects)
    return refuse({ kind: 'missing-log', path, near })
  }
  if (kind === 'directory') return refuse({ kind: 'not-a-file', path })
  try {
    return await collectOpened(request, effects)
  } catch (error) {
    if (!isSystemError(error)) throw error
    return refuse({ kind: 'unreadable-file', path, reason: error.message })
  }
}

async function collectOpened(request: LogRequest, effects: Effects): Promise<ReadLog> {
  const { file, path, formats, forced, words } = request
  let damage: string | undefined
  const hashed = request.hashes === true ? openHashed(file, effects) : undefined
  const raw = hashed?.chunks ?? effects.readChunks(file)
  const opened = await openLog(raw, (reason) => (damage = reason), effects.boundUnpacking?.(file))
  if (opened.kind === 'unsupported') {
    const form = opened.compression
    const problem = { kind: 'unsupported-log', path: formatLogPath(path), form } as const
    return { contents: undefined, messages: [createMessage(problem, { path })] }
  }
  const { see, notice, seeRows } = request
  const options = { formats, forced, words, path, see, notice, seeRows }
  const collected = await collectLog(opened.chunks, options)
  const contents = resize(collected, opened.countWritten())
  const whole = checkWhole(contents, request, { isPacked: opened.isPacked, damage })
  const doubts = joinFaults([
    ...(await Promise.all(whole.map((doubt) => addHint(doubt, file, effects)))),
    ...checkLines(contents),
    ...checkTraceOf(contents),
  ])
  const messages = doubts.map(({ problem, at, severity = 'warning' }) =>
    createMessage(problem, { path, ...at }, severity),
  )
  return { contents, messages, sha256: await hashed?.finish() }
}

/** Make one of two doubts that have one cause. */
function joinFaults(doubts: readonly Doubt[]): readonly Doubt[] {
  return joinLeftOut(joinDamage(doubts))
}

/** A document ends too early where it could not be unpacked. */
function joinDamage(doubts: readonly Doubt[]): readonly Doubt[] {
  const damage = doubts.find(({ problem }) => problem.kind === 'damaged-log')?.problem
  if (damage?.kind !== 'damaged-log' || !doubts.some(isFatal)) return doubts
  return doubts.flatMap((doubt): readonly Doubt[] => {
    const { problem } = doubt
    if (problem === damage) return []
    if (problem.kind !== 'broken-document') return [doubt]
    const reason = `it cannot be unpacked any further: ${damage.reason}`
    return [{ ...doubt, problem: { ...problem, reason } }]
  })
}

/** A log has no record where all lines of a format are left out for one reason. */
function joinLeftOut(doubts: readonly Doubt[]): readonly Doubt[] {
  const [skipped, ...others] = doubts.filter(({ problem }) => problem.kind === 'skipped-lines')
  const isEmpty = doubts.some(({ problem }) => problem.kind === 'log-without-records')
  if (skipped === undefined || others.length > 0 || !isEmpty) return doubts
  return doubts.flatMap((doubt): readonly Doubt[] => {
    const { problem } = doubt
    if (doubt === skipped) return []
    if (problem.kind !== 'log-without-records') return [doubt]
    const hint = formatProblem(skipped.problem)
    return [{ ...doubt, at: skipped.at, problem: { ...problem, hint } }]
  })
}

/** Read a log, and hash it: in another thread if it is large. */
function openHashed(file: string, effects: Effects): HashedChunks {
  return effects.readHashed?.(file) ?? hashChunks(effects.readChunks(file))
}

/** Give a log that was decoded the size that it has as it is written. */
function resize(contents: LogContents, bytes: number | undefined): LogContents {
  if (bytes === undefined) return contents
  const { reading } = contents
  return { ...contents, reading: { ...reading, totals: { ...reading.totals, bytes } } }
}

/** Something doubtful in a log that was read, and where. */
interface Doubt {
  readonly problem: Problem
  readonly at?: Omit<Place, 'path'> | undefined
  /** A warning unless given. */
  readonly severity?: Severity
}

/** How a log's bytes came in. */
interface Opening {
  readonly isPacked: boolean
  /** Why it could not be unpacked to its end, if so. */
  readonly damage: string | undefined
}

/** What is doubtful in a log as a whole. */
function checkWhole(
  { reading }: LogContents,
  request: LogRequest,
  { isPacked, damage }: Opening,
): readonly Doubt[] {
  const path = formatLogPath(request.path)
  const isEmpty = reading.totals.bytes === 0
  if (damage !== undefined && isEmpty) {
    return [{ problem: { kind: 'damaged-log', reason: damage, isEmpty } }]
  }
  if (isEmpty) {
    const plain = request.path === '-' ? 'nothing' : 'an empty file'
    const actual = isPacked ? 'nothing when it is unpacked' : plain
    return [{ problem: { kind: 'empty-log', path, actual } }]
  }
  const formats = request.formats.map((format) => format.name)
  return [
    ...(damage === undefined
      ? []
      : [{ problem: { kind: 'damaged-log', reason: damage, isEmpty } as const }]),
    ...(reading.counts.size === 0 &&
    !reading.problems.some((one) => isFatal(one) || one.problem.kind === 'unreadable-record')
      ? [{ problem: { kind: 'log-without-records', path, formats } as const }]
      : []),
  ]
}

/** Say of a log without records how to record one that has some. */
async function addHint(doubt: Doubt, file: string, effects: Effects): Promise<Doubt> {
  const { problem } = doubt
  if (problem.kind !== 'log-without-records') return doubt
  const hint = await findLogHint(file, effects)
  if (hint === undefined) return doubt
  return { ...doubt, at: hint.at ?? doubt.at, problem: { ...problem, hint: hint.text } }
}

function checkTraceOf({ trace }: LogContents): readonly Doubt[] {
  if (trace === undefined) return []
  return checkTrace(trace).map(({ problem, severity, line }) => ({
    problem,
    severity,
    at: line === undefined ? undefined : { line, column: 1 },
  }))
}

/** What is doubtful in the lines of a log. */
function checkLines({ reading }: LogContents): readonly Doubt[] {
  const { totals } = reading
  const limit = `${String(LONGEST_LINE / 1024 ** 2)} MiB`
  const [line] = totals.overlongLines
  return [
    ...(line === undefined
      ? []
      : [
          {
            problem: { kind: 'overlong-lines', count: totals.overlongCount, limit } as const,
            at: { line, column: 1 },
          },
        ]),
    ...reading.problems.map(({ problem, count, places }): Doubt => {
      const lines = places.map((place) => place.line)
      const reason = formatProblem(problem)
      const at = places[0]
      if (isFatal({ problem })) return { problem, at, severity: 'error' }
      if (NOTES.includes(problem.kind)) return { problem, at, severity: 'info' }
      if (leavesOutNumber(problem))
        return { problem: { kind: 'skipped-numbers', reason, count, lines }, at }
      if (isLeftOut(problem))
        return { problem: { kind: 'skipped-lines', reason, count, lines }, at }
      if (isRemark(problem)) {
        return { problem, at }
      }
      return { problem: { kind: 'doubtful-lines', reason, count, lines }, at }
    }),
  ]
}

/** Whether a problem keeps the whole log from being read. */
function isFatal({ problem: { kind } }: Pick<LineProblem, 'problem'>): boolean {
  return kind === 'broken-document' || kind === 'large-document'
}

/** Whether the lines that have a problem are left out; others are only in doubt. */
export function isLeftOut(problem: Problem): boolean {
  return !isRemark(problem) && problem.kind !== 'counter-went-back' && !leavesOutNumber(problem)
}

/** Whether a number is left out of a line whose other numbers are used. */
export function leavesOutNumber(problem: Problem): boolean {
  return problem.kind === 'bad-field' && problem.isPart === true
}

/** Whether a problem says itself what becomes of its line. */
function isRemark({ kind }: Pick<Problem, 'kind'>): boolean {
  return REMARKS.includes(kind)
}

/** What may be in order. */
const NOTES: readonly Problem['kind'][] = ['cut-line', 'repeated-result', 'newest-first']

const REMARKS: readonly Problem['kind'][] = [
  ...(['printed-rate', 'doubtful-record', 'several-values'] as const),
  ...(['unlikely-number', 'cut-line', 'mixed-results', 'repeated-result'] as const),
  ...(['newest-first', 'disordered-samples'] as const),
]
