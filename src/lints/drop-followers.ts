import { demote } from './certainty.ts'
import type { Finding } from './finding.ts'

/**
 * Leave out findings that only follow from another one: a share is not that of its total, since the total is wrong. Of two that each
 * follow from the other the first stays. What follows from one that is only likely is no more than likely itself.
 */
export function dropFollowers(findings: readonly Finding[]): readonly Finding[] {
  const [certain, likely] = (['certain', 'likely'] as const).map((level) =>
    placeFirst(findings, level),
  )
  const follows = (finding: Finding, causes: ReadonlyMap<number, number> | undefined): boolean =>
    (finding.from ?? []).some((start) => {
      const at = causes?.get(start)
      return at !== undefined && isCause(findings, at, finding)
    })
  return findings
    .filter((finding) => !follows(finding, certain))
    .map((finding) =>
      finding.level === 'certain' && follows(finding, likely) ? demote(finding) : finding,
    )
}

/** The first finding of a level at each place. */
function placeFirst(
  findings: readonly Finding[],
  level: Finding['level'],
): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  findings.forEach((finding, at) => {
    if (finding.level === level && !places.has(finding.start)) places.set(finding.start, at)
  })
  return places
}

function isCause(findings: readonly Finding[], at: number, finding: Finding): boolean {
  const cause = findings[at]
  if (cause === undefined || cause.start === finding.start) return false
  const isMutual = cause.from?.includes(finding.start) === true
  return !isMutual || (cause.level === finding.level && at < findings.indexOf(finding))
}
