import type { VFileMessage } from 'vfile-message'
import type { Config } from '../configs/config.ts'
import type { Effects, LockStates } from '../effects.ts'
import { listLimits } from '../expressions/condition.ts'
import { visitNames } from '../expressions/expression.ts'
import { parseExpression } from '../expressions/parse-expression.ts'
import { parsePastLimit } from '../expressions/past-limit.ts'
import { LOCK_FILE, type Lock, type LockedPoint } from '../locks/lock.ts'
import { parseLock } from '../locks/parse-lock.ts'
import { createMessage } from '../problems/diagnostics.ts'
import type { ProjectFiles } from '../project-files.ts'
import { configureTable } from '../tables/table-spec.ts'
import { evaluateQuantity } from './evaluate-reference.ts'
import { readRuns } from './read-runs.ts'

/** Earlier states of values, the oldest first. */
interface ReadPasts {
  /** By their expressions; also for the next lock. */
  readonly pasts: Lock['histories']
  readonly messages: readonly VFileMessage[]
}

/** What earlier states are found by. */
export interface PastSources {
  readonly files: ProjectFiles
  readonly effects: Effects
  /** The lock that is there. */
  readonly known: Lock | undefined
  /** What the lock is to have. */
  readonly locked: Pick<Lock, 'logs' | 'runs'>
  /** Whether git is asked; otherwise the states are those of the lock. */
  readonly mayAsk: boolean
}

/** A limit may look back so far; more states are not kept. */
const MOST_STATES = 999

/**
 * Find the earlier states of the values that budgets compare with them, or whose history charts and tables show. A state is the first commit of the lock with
 * other logs than before; commits with the logs of today are today's state, not an earlier one, so that committing a lock adds none to it.
 */
export async function readPasts(config: Config, sources: PastSources): Promise<ReadPasts> {
  const asked = listAsked(config)
  const pasts = new Map<string, readonly LockedPoint[]>()
  if (asked.length === 0) return { pasts, messages: [] }
  const { known, mayAsk, effects, files } = sources
  const states = mayAsk ? await effects.readLockStates?.(files.root, MOST_STATES) : undefined
  for (const expression of asked) {
    const kept = known?.histories.get(expression) ?? []
    const isWhole = states?.kind === 'states' && !states.isShallow
    pasts.set(
      expression,
      isWhole ? await findPoints(expression, config, { ...sources, states, kept }) : kept,
    )
  }
  return { pasts, messages: explainKept(states, pasts) }
}

/** Say why the earlier states are those that the lock has; without any, as in a first build, there is nothing to say. */
function explainKept(
  states: LockStates | undefined,
  pasts: Lock['histories'],
): readonly VFileMessage[] {
  if (states === undefined) return []
  if (states.kind === 'states' && !states.isShallow) return []
  const hasAny = [...pasts.values()].some((points) => points.length > 0)
  if (states.kind === 'failed' && !hasAny) return []
  const reason = states.kind === 'failed' ? states.reason : 'the clone is shallow'
  return [createMessage({ kind: 'kept-history', reason }, { path: LOCK_FILE }, 'info')]
}

/** List the expressions of budgets with a limit by earlier states, and those of charts and tables of a history. */
function listAsked({ budgets, charts, tables }: Config): readonly string[] {
  const asked = budgets.filter(({ condition }) =>
    listLimits(condition.comparison).some(({ text }) => parsePastLimit(text) !== undefined),
  )
  return [
    ...new Set([
      ...asked.map(({ condition }) => condition.expression),
      ...[...charts.values()].flatMap(({ past }) => past ?? []),
      ...[...tables].flatMap(([name, spec]) => configureTable({ name, spec }).past ?? []),
    ]),
  ]
}

async function findPoints(
  expression: string,
  config: Config,
  {
    states,
    kept,
    locked,
    files,
    effects,
  }: PastSources & {
    readonly states: LockStates & { readonly kind: 'states' }
    readonly kept: readonly LockedPoint[]
  },
): Promise<readonly LockedPoint[]> {
  const names = listRunNames(expression, config)
  const narrowed = { ...config, runs: config.runs.filter(({ name }) => names.has(name)) }
  const points: LockedPoint[] = []
  const known = new Map(kept.map((point) => [point.commit, point]))
  for (const { commit, date, read } of states.states) {
    const point = known.get(commit) ?? (await readPoint({ commit, date }, await read()))
    if (point !== undefined && point.logs !== points.at(-1)?.logs) points.push(point)
  }
  const today = nameLogs(locked, names)
  while (points.at(-1)?.logs === today) points.pop()
  return points

  async function readPoint(
    state: Pick<LockedPoint, 'commit' | 'date'>,
    text: string,
  ): Promise<LockedPoint | undefined> {
    const parsed = parseLock(text)
    if (parsed.kind !== 'lock') return undefined
    const { lock } = parsed
    const options = { words: false, effects, lock, isFrozen: true }
    const { scope } = await readRuns(narrowed, files, options)
    const result = evaluateQuantity(expression, config, scope)
    if (result.kind !== 'quantity') return undefined
    const { value, unit } = result.quantity
    return { ...state, logs: nameLogs(lock, names), quantity: { value, unit } }
  }
}

/** The runs that an expression or a named value names. */
function listRunNames(expression: string, { values, baseline, runs }: Config): ReadonlySet<string> {
  const parsed = parseExpression(values.get(expression)?.expression ?? expression)
  const names = new Set<string>()
  if (parsed.kind === 'made') visitNames(parsed.value, ([first = '']) => names.add(first))
  if (names.has('baseline') && baseline !== undefined) names.add(baseline)
  return parsed.kind === 'made' ? names : new Set(runs.map(({ name }) => name))
}

/** What the logs of some runs are known by, in short. */
function nameLogs({ logs, runs }: Pick<Lock, 'logs' | 'runs'>, names: ReadonlySet<string>): string {
  const keys = [...names].flatMap((name) => runs.get(name)?.logs ?? [])
  const sums = [...new Set(keys)].sort().map((key) => logs.get(key)?.sha256.slice(0, 16) ?? '')
  return sums.join(' ')
}
