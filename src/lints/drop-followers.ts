import type { Finding } from './finding.ts'

/**
 * Leave out findings that only follow from another one: a share is not that of its total, since the total is wrong. Of two that each
 * follow from the other the first stays.
 */
export function dropFollowers(findings: readonly Finding[]): readonly Finding[] {
  const wrong = new Map<number, number>()
  findings.forEach(({ start, level }, at) => {
    if (level === 'certain' && !wrong.has(start)) wrong.set(start, at)
  })
  const isCause = (at: number, finding: Finding): boolean => {
    const cause = findings[at]
    if (cause === undefined || cause.start === finding.start) return false
    const isMutual = cause.from?.includes(finding.start) === true
    return !isMutual || at < findings.indexOf(finding)
  }
  return findings.filter(
    (finding) =>
      !(finding.from ?? []).some((start) => {
        const at = wrong.get(start)
        return at !== undefined && isCause(at, finding)
      }),
  )
}
