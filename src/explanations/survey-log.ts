import { NO_PID } from '../records/sum-pid.ts'
import type { VFileMessage } from 'vfile-message'
import type { Effects } from '../effects.ts'
import { openLogFile } from '../logs/open-log.ts'
import { scanBlocks } from '../logs/scan-blocks.ts'
import { visitLines } from '../logs/scan-lines.ts'
import { countFilledLines, decodeUtf8, isBlankLine } from '../records/count-filled-lines.ts'
import type { NoticedLine } from '../records/log-reading.ts'
import type { LogContents } from '../series/collect-log.ts'
import { readLog, type LogRequest } from '../series/read-log.ts'
import type { RowSeer } from '../series/row-seer.ts'
import { listTraceSeries } from '../series/trace-series.ts'
import type { LineList } from '../series/line-list.ts'
import type { ProcessSeries } from '../series/process-series.ts'
import type { Run } from '../summaries/run.ts'
import { summariseRun } from '../summaries/summarise-run.ts'
import { createLineIndex } from './line-index.ts'

/** What a log holds, without a project. */
export interface LogSurvey {
  readonly contents: LogContents
  /** The log as a run; where it has several processes, one for each. */
  readonly runs: readonly Run[]
  readonly series: readonly ProcessSeries[]
  /** The lines that state each figure, ascending; by metric name. */
  readonly lines: ReadonlyMap<string, LineList>
  /** Lines that no format took, blank ones not counted; `undefined` for a log that is read as a whole. */
  readonly untaken: UntakenLines | undefined
}

/** Lines that no format took. */
export interface UntakenLines {
  readonly count: number
  /** The first three that are not blank. */
  readonly first: readonly LineText[]
}

/** A line, counted from 1, and its text. */
export interface LineText {
  readonly line: number
  readonly text: string
}

/** The survey of a log, if it can be read, and what is to be said about it. */
export interface SurveyedLog {
  readonly survey: LogSurvey | undefined
  readonly messages: readonly VFileMessage[]
}

/** Read a log, and note what every format takes of it. */
export async function surveyLog(
  request: Omit<LogRequest, 'see' | 'seeRows' | 'notice' | 'hashes'>,
  effects: Effects,
): Promise<SurveyedLog> {
  const index = createLineIndex()
  const taken = new TakenLines()
  const notice = (line: NoticedLine): void => {
    if (line.outcome !== 'refused') taken.add(line.line)
  }
  const { see, seeFigure } = index
  const seeRows: RowSeer = {
    takeLine: (line) => {
      taken.add(line)
    },
    seeSample: () => undefined,
    seeFigure,
  }
  const { contents, messages } = await readLog({ ...request, see, notice, seeRows }, effects)
  if (contents === undefined) return { survey: undefined, messages }
  const { file, path, formats } = request
  const logs = [{ path, contents }]
  const pids =
    contents.processes.length > 1 ? contents.processes.map(({ pid }) => pid ?? NO_PID) : [undefined]
  const isUsed = createDoubt(contents)
  const summaries = pids.map((pid) =>
    summariseRun({ name: path, title: path, logs, pid, formats, isUsed }),
  )
  const isLines = contents.trace === undefined && !isDocument(contents, request)
  const series = [...contents.processes, ...listTraceSeries(contents)]
  const runs = summaries.map(({ run }) => run)
  const doubts = summaries[0]?.messages ?? []
  const untaken = isLines ? await findUntaken(file, taken, effects) : undefined
  const lines = index.listFigures(contents.results)
  return { survey: { contents, runs, series, lines, untaken }, messages: [...messages, ...doubts] }
}

/** Whether a figure that is repeated is in doubt: results that each have a name of their own are meant by it. */
function createDoubt({ results = [] }: LogContents): (figure: string) => boolean {
  const named = new Set<string>()
  const doubtful = new Set<string>()
  for (const { group, name } of results) {
    const key = JSON.stringify([group, name])
    if (name === undefined || named.has(key)) doubtful.add(group)
    named.add(key)
  }
  const groups = new Set(results.map(({ group }) => group))
  return (figure) => {
    const [group = ''] = figure.split('.')
    return !groups.has(group) || doubtful.has(group)
  }
}

function isDocument({ reading }: LogContents, { formats }: Pick<LogRequest, 'formats'>): boolean {
  return formats.some(({ kind, name }) => kind === 'document' && reading.counts.has(name))
}

/** Remembers the lines that were taken: which ones at the beginning, and how many. Lines come in ascending order. */
class TakenLines {
  readonly #first = new Set<number>()
  #lastRemembered = 0
  #last = 0
  #count = 0

  get count(): number {
    return this.#count
  }

  add(line: number): void {
    if (line === this.#last) return
    this.#last = line
    this.#count++
    if (this.#first.size >= MOST_REMEMBERED) return
    this.#first.add(line)
    this.#lastRemembered = line
  }

  /** Whether a line was taken; `undefined` for one behind those that are remembered. */
  has(line: number): boolean | undefined {
    const isKnown = this.#first.size < MOST_REMEMBERED || line <= this.#lastRemembered
    return isKnown ? this.#first.has(line) : undefined
  }
}

const MOST_REMEMBERED = 10_000
const MOST_SHOWN = 3

async function findUntaken(
  file: string,
  taken: TakenLines,
  effects: Effects,
): Promise<UntakenLines | undefined> {
  // Standard input cannot be read again.
  if (file === '-') return undefined
  const opened = await openLogFile(file, effects)
  if (opened.kind !== 'opened') return undefined
  const first: LineText[] = []
  let filled = 0
  await scanBlocks(opened.chunks, (block) => {
    const isKnown = taken.has(block.linesBefore + 1) !== undefined
    if (first.length < MOST_SHOWN && isKnown) {
      return visitLines(block, (latin1, line) => {
        if (isBlankLine(latin1)) return
        filled++
        if (first.length < MOST_SHOWN && taken.has(line) === false) {
          first.push({ line, text: decodeUtf8(latin1).trimEnd() })
        }
      })
    }
    filled += countFilledLines(block)
    // Nobody asks for the numbers of the lines behind.
    return 0
  })
  return { count: Math.max(0, filled - taken.count), first }
}
