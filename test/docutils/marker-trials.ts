import { restReader } from '../../src/pages/rest/rest-reader.ts'
import { findNodes, readWithDocutils, textOf } from './read-with-docutils.ts'

const MARKER = 'tracedocs: begin table x'

/** A document with a marker put into it. */
export interface MarkerTrial {
  readonly source: string
  /** Whether blank lines are around it, as a person would put it. */
  readonly isPlausible: boolean
  /** The marker with the lines around it, for messages. */
  readonly excerpt: string
}

/** Whether a marker is a comment, one that takes in the block after it, or no comment. */
export type Verdict = 'comment' | 'swallowing' | 'text'

/** Put a marker before every second line, at the indents of both neighbours, with and without blank lines around. */
export function listMarkerTrials(document: string): MarkerTrial[] {
  const lines = document.split('\n')
  const trials = lines.flatMap((_, line) => {
    const around = [lines.slice(0, line).findLast(isText), lines.slice(line).find(isText)]
    const indents = new Set(around.map((text = '') => /^ */.exec(text)?.[0] ?? ''))
    return Array.from(indents).flatMap((indent) => {
      const marker = `${indent}.. ${MARKER}`
      return [
        createTrial(lines, line, { inserted: ['', marker, ''], isPlausible: true }),
        createTrial(lines, line, { inserted: [marker, ''], isPlausible: isBlank(lines[line - 1]) }),
        createTrial(lines, line, { inserted: ['', marker], isPlausible: isBlank(lines[line]) }),
        createTrial(lines, line, { inserted: ['', ` ${marker}`, ''], isPlausible: false }),
      ]
    })
  })
  return trials.filter((_, index) => index % 2 === 0)
}

function createTrial(
  lines: readonly string[],
  line: number,
  {
    inserted,
    isPlausible,
  }: { readonly inserted: readonly string[]; readonly isPlausible: boolean },
): MarkerTrial {
  const trial = lines.toSpliced(line, 0, ...inserted)
  const excerpt = trial.slice(Math.max(0, line - 9), line + 9).join('\n')
  return { source: trial.join('\n'), isPlausible, excerpt }
}

/** Ask docutils about each marker. */
export function judgeWithDocutils(trials: readonly MarkerTrial[]): Verdict[] {
  return readWithDocutils(trials.map(({ source }) => source)).map(({ tree }) => {
    const comment = findNodes(tree, 'comment')
      .map(textOf)
      .find((text) => text.startsWith(MARKER))
    if (comment === undefined) return 'text'
    return comment === MARKER ? 'comment' : 'swallowing'
  })
}

/** Ask our scanner about a marker; it tells what an end marker swallows, so it reads one of these. */
export function judgeWithScanner({ source }: MarkerTrial): Verdict {
  const scan = restReader.scan('page.rst', source.replace(MARKER, 'tracedocs: end'))
  const [marker] = scan.markers
  if (marker === undefined || marker.misplaced !== undefined) return 'text'
  const swallows = scan.messages.some(({ ruleId }) => ruleId === 'swallowed-block')
  return swallows ? 'swallowing' : 'comment'
}

function isText(line: string): boolean {
  return line.trim() !== ''
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || !isText(line)
}
