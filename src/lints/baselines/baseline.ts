import * as v from 'valibot'
import type { Outcome } from '../../problems/outcome.ts'
import type { FindingKey } from './finding-key.ts'

/** Findings that were there when lint was switched on, which are not shown any more. */
export interface Baseline {
  readonly findings: readonly KnownFinding[]
}

/** A finding of a baseline. It has no line number, so that a page may grow above it. */
export interface KnownFinding extends FindingKey {
  /** How many lines of the page read so; 1 unless given. */
  readonly count?: number | undefined
}

const VERSION = 1

const schema = v.strictObject({
  version: v.literal(VERSION),
  findings: v.array(
    v.strictObject({
      page: v.string(),
      rule: v.string(),
      written: v.string(),
      line: v.string(),
      count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    }),
  ),
})

/** Parse the file of a baseline. */
export function parseBaseline(text: string, path: string): Outcome<Baseline> {
  const refuseFile = (reason: string): Outcome<Baseline> => ({
    kind: 'problem',
    problem: { kind: 'bad-baseline', path, reason },
  })
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    return refuseFile(error instanceof Error ? error.message : String(error))
  }
  const parsed = v.safeParse(schema, data)
  if (parsed.success) return { kind: 'made', value: { findings: parsed.output.findings } }
  const [issue] = parsed.issues
  const at = v.getDotPath(issue)
  return refuseFile(at === null ? issue.message : `\`${at}\`: ${issue.message}`)
}

/** Write a baseline, a finding a line, so that a diff shows what went. */
export function formatBaseline({ findings }: Baseline): string {
  const lines = findings.map((finding) => `    ${JSON.stringify(finding)}`)
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`
  return `{\n  "version": ${String(VERSION)},\n  "findings": ${list}\n}\n`
}
