import { createMessage, formatProblem, type Problem } from '../../../src/problems/diagnostics.ts'
import { formatMessage } from '../../../src/cli/report-messages.ts'
import { messageExamples } from './message-examples.ts'

const PLAIN = { github: false, colour: false } as const

/** Write the example of a kind of problem as a user sees it. */
export function formatExample(kind: Problem['kind']): string {
  const { at, severity, shown, facts } = messageExamples[kind]
  // The table has the facts of each kind under its name.
  const problem = { kind, ...facts } as Problem
  if (shown === 'thrown') return `Error: ${formatProblem(problem)}`
  const [, path = '', line, column] = /^(.*?)(?::(\d+))?(?::(\d+))?$/.exec(at) ?? []
  const place = {
    path,
    ...(line === undefined ? {} : { line: Number(line) }),
    ...(column === undefined ? {} : { column: Number(column) }),
  }
  const reported: Problem =
    shown === undefined
      ? problem
      : { kind: shown, reason: formatProblem(problem), count: 1, lines: [Number(line)] }
  return formatMessage(createMessage(reported, place, severity), PLAIN, (file) => file)
}
