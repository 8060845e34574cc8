import * as v from 'valibot'
import { keptNumber } from '../series/kept-shape.ts'
import { contentsSchema } from './contents-schema.ts'

const texts = v.array(v.string())
const entries = <T extends v.GenericSchema>(schema: T) => v.map(v.string(), schema)

const unit = v.object({ seconds: keptNumber, bytes: keptNumber, scale: keptNumber })
const pastState = v.object({
  commit: v.pipe(v.string(), v.regex(/^[\da-f]{12}$/, 'expected the first 12 digits of a hash')),
  date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date such as 2026-01-02')),
  logs: v.string(),
  quantity: v.object({ value: keptNumber, unit }),
})

const query = v.object({
  sql: v.string(),
  files: entries(v.string()),
  runs: v.optional(v.object({ columns: texts, sha256: v.string() })),
  columns: v.array(
    v.object({
      name: v.string(),
      source: v.optional(v.string()),
      isPlain: v.optional(v.boolean()),
    }),
  ),
  rows: v.array(v.array(v.union([v.string(), keptNumber, v.boolean(), v.null()]))),
})

const lockSchema = v.object({
  logs: entries(v.object({ sha256: v.string(), formats: texts, contents: contentsSchema })),
  runs: entries(v.object({ title: v.string(), logs: texts, metrics: entries(keptNumber) })),
  // What was read out of samples is checked by who reads it; see `Readout`.
  samples: entries(v.object({ sha256: texts, values: entries(v.unknown()) })),
  excerpts: entries(texts),
  rankings: entries(v.object({ runs: texts, parts: texts })),
  histories: entries(v.array(pastState)),
  queries: entries(query),
  pages: entries(texts),
  drawings: v.optional(v.object({ config: v.string(), files: entries(v.string()) })),
})

/** Where a lock is not as tracedocs writes one, and what would be there. */
export interface LockMisfit {
  readonly at: readonly (string | number)[]
  /** `expected a column of numbers`. */
  readonly reason: string
}

/** Find the first part of a decoded lock that is of another kind than a build writes; linear in the lock. */
export function findMisfit(decoded: unknown): LockMisfit | undefined {
  const { issues } = v.safeParse(lockSchema, decoded, { abortEarly: true })
  const issue = issues?.[0]
  if (issue === undefined) return undefined
  const at = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
  return {
    at,
    reason: issue.kind === 'schema' && issue.type !== 'custom' ? describe(issue) : issue.message,
  }
}

function describe({ type, expected, received }: v.BaseIssue<unknown>): string {
  if (type === 'instance') return 'expected a column of numbers'
  return `expected ${expected ?? 'another value'}, got ${received.slice(0, 40)}`
}
