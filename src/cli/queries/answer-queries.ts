import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import process from 'node:process'
import type { AskedQuery, QueryAnswer } from '../../effects.ts'
import { answerInProcess, type QueryBounds, type QueryReport } from './query-process.ts'

const PACKAGE = '@duckdb/node-api'

/** How many seconds all queries of a build may take together. */
const PATIENCE = 15

const MEBIBYTE = 1024 ** 2

/** DuckDB counts only some of its memory, so that the process is watched, too. */
const BOUNDS: Omit<QueryBounds, 'rows'> = {
  columns: 100,
  characters: 1000,
  kept: 512 * MEBIBYTE,
  memory: 800 * MEBIBYTE,
}

/** What all queries of a build may take. */
interface QueryAllowance {
  /** Seconds. */
  readonly patience?: number | undefined
  /** Bytes. */
  readonly memory?: number | undefined
}

/** What the loader of native code may need of the environment; nothing else of it is passed on. */
const VARIABLES = ['SystemRoot', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH']

/**
 * Answer queries with DuckDB, in another process: what crashes, takes more than 800 MiB, or with all others more than
 * 15 seconds, is killed, and the build goes on.
 *
 * @param root absolute; files of queries are relative to it
 * @param most rows of an answer; one more is returned where there are more
 * @returns an answer for each, in their order
 */
export async function answerQueries(
  root: string,
  queries: readonly AskedQuery[],
  most: number,
  { patience = PATIENCE, memory = BOUNDS.memory }: QueryAllowance = {},
): Promise<readonly QueryAnswer[]> {
  const answers: QueryAnswer[] = []
  const program = findPackage()
  const slow = `the queries of a build may take ${String(patience)} seconds together, and this one took longer; \`TRACEDOCS_QUERIES=60\` in the environment allows a minute`
  const end = performance.now() + patience * 1000
  while (answers.length < queries.length) {
    const rest = queries.slice(answers.length)
    if (program === undefined) return rest.map(() => unload(undefined))
    const left = end - performance.now()
    if (left <= 0) return [...answers, ...rest.map(() => fail(slow))]
    const { reports, reason } = await ask(program, {
      root,
      queries: rest,
      most,
      left,
      slow,
      memory,
    })
    for (const report of reports) {
      if (report.kind === 'unloaded') return queries.map(() => unload(report.reason))
      if (report.kind === 'answer') answers.push(report.answer)
    }
    if (answers.length < queries.length) answers.push(fail(reason))
  }
  return answers
}

const FULL = 'it takes more than 800 MiB of memory'

function findPackage(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(PACKAGE)
  } catch {
    return undefined
  }
}

function unload(reason: string | undefined): QueryAnswer {
  return { kind: 'unloaded', name: PACKAGE, reason: reason?.split('\n')[0] }
}

function fail(reason: string): QueryAnswer {
  const result = { kind: 'failed', reason } as const
  return { kind: 'answered', syntax: undefined, unstable: [], result }
}

interface QuerySetting {
  readonly root: string
  readonly queries: readonly AskedQuery[]
  readonly most: number
  /** Milliseconds. */
  readonly left: number
  /** What is said of a query that takes longer. */
  readonly slow: string
  readonly memory: number
}

/** Ask a process until it ends: what it said, and why it said no more. */
function ask(
  program: string,
  { root, queries, most, left, slow, memory }: QuerySetting,
): Promise<{ readonly reports: readonly QueryReport[]; readonly reason: string }> {
  const source = `(${answerInProcess.toString()})(() => require(${JSON.stringify(program)}), process)`
  const env = Object.fromEntries(VARIABLES.map((name) => [name, process.env[name]]))
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--input-type=commonjs', '-e', source], {
      cwd: root,
      env,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const reports: QueryReport[] = []
    let reason = 'DuckDB ended without an answer'
    const timer = setTimeout(() => {
      reason = slow
      child.kill('SIGKILL')
    }, left)
    const finish = (): void => {
      clearTimeout(timer)
      process.off('exit', kill)
      resolve({ reports, reason })
    }
    const kill = (): void => {
      child.kill('SIGKILL')
    }
    process.on('exit', kill)
    child.on('message', (report: QueryReport) => {
      if (report.kind === 'full') reason = FULL
      else reports.push(report)
    })
    child.on('error', (error) => {
      reason = `DuckDB could not be started: ${error.message}`
      finish()
    })
    child.on('close', finish)
    child.send({ queries, bounds: { ...BOUNDS, memory, rows: most } })
  })
}
