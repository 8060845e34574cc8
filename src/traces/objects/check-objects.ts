import type { Problem } from '../../problems/problem.ts'
import type { ObjectTrace } from './object-trace.ts'

/** A doubt about a trace, and the line that it concerns. */
export interface ObjectDoubt {
  readonly problem: Problem
  readonly line?: number | undefined
}

/** List the doubts about a cPyMemTrace log as a whole. Unreadable lines are reported separately. */
export function checkObjects({ doubts, errors }: ObjectTrace): readonly ObjectDoubt[] {
  const { starts, implausible = 0, implausibleLines = [] } = doubts
  const [error] = errors.first
  return [
    ...(doubts.isComplete ? [] : [{ problem: { kind: 'unfinished-trace' } as const }]),
    ...(starts > 1 ? [{ problem: { kind: 'several-traces', count: starts } as const }] : []),
    ...(error === undefined
      ? []
      : [
          {
            problem: { kind: 'tracer-errors', count: errors.count, text: error.text } as const,
            line: error.line,
          },
        ]),
    ...(implausible === 0
      ? []
      : [
          {
            problem: {
              kind: 'implausible-sizes',
              count: implausible,
              lines: implausibleLines,
            } as const,
            line: implausibleLines[0],
          },
        ]),
    ...listUnkept(doubts).map(([part, count]) => {
      return { problem: { kind: 'many-parts', part, count } as const }
    }),
  ]
}

function listUnkept(
  doubts: ObjectTrace['doubts'],
): readonly (readonly [part: 'places' | 'functions' | 'files' | 'types', count: number])[] {
  const { unkeptPlaces, unkeptFunctions = 0, unkeptFiles = 0, unkeptTypes = 0 } = doubts
  const parts = [
    ['places', unkeptPlaces],
    ['functions', unkeptFunctions],
    ['files', unkeptFiles],
    ['types', unkeptTypes],
  ] as const
  return parts.filter(([, count]) => count > 0)
}
