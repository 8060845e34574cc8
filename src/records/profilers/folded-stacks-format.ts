import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { addUpStacks, listHotspots, type WeighedStack } from './add-up-stacks.ts'
import { pickProfileFigures, profileGroup } from './profile-group.ts'

const LINE = /^(?<stack>[^;\s][^;]*(?:;[^;]+)*) (?<count>\d{1,15})$/
/** What difffolded.pl prints has the counts of two profiles. */
const TWO_COUNTS = / \d+ \d+$/
/** So many lines have to be stacks, and of them so many have more than one frame, before a log is taken for folded stacks. */
const LEAST = { lines: 3, deep: 2 }

/** Stacks in a line each with how often they were seen, as flame graphs are made from: `main;parse;read 42`. */
export const foldedStacksFormat: DocumentFormat = {
  kind: 'document',
  name: 'foldedStacks',
  summary: 'folded stacks of py-spy, stackcollapse and async-profiler: main;parse;read 42',
  record: profileGroup.record,
  version: 1,
  group: profileGroup,
  figures: pickProfileFigures('share', 'totalShare'),
  matches(head) {
    const lines = head.split(/\r?\n/, 200)
    // The last one may be cut, or end the file.
    if (!LINE.test(lines.at(-1) ?? '')) lines.pop()
    const deep = lines.filter((line) => line.includes(';'))
    return (
      lines.length >= LEAST.lines &&
      deep.length >= LEAST.deep &&
      lines.every((line) => LINE.test(line)) &&
      !lines.every((line) => TWO_COUNTS.test(line))
    )
  },
  read(text) {
    const places = new Map<string, number>()
    const place = (frame: string): number => {
      const at = places.get(frame) ?? places.size
      places.set(frame, at)
      return at
    }
    const problems: DocumentEntry[] = []
    const stacks: WeighedStack[] = []
    let offset = 0
    for (const line of text.split('\n')) {
      const { stack, count } = LINE.exec(line.replace(/\r$/, ''))?.groups ?? {}
      if (stack !== undefined) {
        stacks.push({ frames: stack.split(';').map(place), weight: Number(count) })
      } else if (line.trim() !== '') problems.push({ offset, problem: FOREIGN })
      offset += line.length + 1
    }
    const frames = [...places.keys()]
    return [...problems, ...listHotspots(addUpStacks(stacks), { frames, perSecond: undefined })]
  },
}

const FOREIGN = {
  kind: 'unreadable-record',
  reason: 'Expected a stack and how often it was seen, such as `main;parse 42`',
} as const
