import type { Problem } from '../../problems/diagnostics.ts'

/** Describe a report that lacks its end; `end` says what should stand there. */
export function describeCut(tool: string, end: string): Problem {
  const reason = `Expected the report of ${tool} to ${end}, got the end of the log; it may be cut short, and what it has is used`
  return { kind: 'doubtful-record', reason }
}
