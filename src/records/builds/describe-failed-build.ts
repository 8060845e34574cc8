import type { Problem } from '../../problems/diagnostics.ts'

/** Say that a build failed whose time is stated all the same: it may have ended early. */
export function describeFailedBuild(line: string): Problem {
  const reason = `Expected the build to succeed, got \`${line}\`; its time is used`
  return { kind: 'doubtful-record', reason }
}
