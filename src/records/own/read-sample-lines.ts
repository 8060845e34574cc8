import { formatProblem } from '../../problems/diagnostics.ts'
import type { ParsedLine } from '../record-format.ts'
import type { SampleRecord } from './own-format.ts'

/** Read the lines of a sample as those of a log. */
export function readSampleLines(
  text: string,
  parse: (line: string) => ParsedLine | undefined,
): readonly SampleRecord[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const parsed = parse(line)
    return parsed === undefined ? [] : [describeParsed(parsed)]
  })
}

/** What a line comes to, for the one who compares it. */
export function describeParsed({
  record,
  problem,
}: Pick<ParsedLine, 'record' | 'problem'>): SampleRecord {
  return { record, problem: problem && formatProblem(problem) }
}
