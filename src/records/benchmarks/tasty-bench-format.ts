import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedNumber } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { describeFailure } from './describe-failure.ts'
import { stateEstimate, statePrintedTime } from './state-printed.ts'

/** A number without decimals has a blank more in front of its unit, and `s` one behind it. */
const TIME = String.raw`\d+(?:\.\d+)? {0,2}(?:ps|ns|[μuµ]s|ms|s)`
/** A time may stand behind the verdict. */
const VERDICT = /^(?<name>\S.*?): +(?<verdict>OK|FAIL)(?: \(.*\))?$/
/** What was allocated and the ratio to another benchmark may stand behind. */
const RESULT = new RegExp(`^(?<mean>${TIME}) +± +(?<spread>${TIME})(?:,.*)?$`, 'u')
const OWN = new RegExp(`: +OK(?: \\(.*\\))?\\r?\\n +${TIME} +± +${TIME}`, 'u')

/**
 * The tree that tasty-bench of Haskell prints. A benchmark is named by its branches, as in its CSV. What stands behind `±` is twice the
 * standard deviation. Names have nothing to be found by, so that the head of the log decides.
 */
export const tastyBenchFormat: RecordFormat = {
  kind: 'records',
  name: 'tastyBench',
  summary: 'the tree of tasty-bench of Haskell: parse: OK, and below it 48.5 ns ± 4.1 ns',
  record: benchGroup.record,
  version: 2,
  group: benchGroup,
  figures: pickFigures('time'),
  anchors: [{ text: 'All', where: 'line-start' }],
  opens: (head) => (OWN.test(head) ? createTree() : undefined),
  // The root of the tree, behind the head of the log; the first other line that is none of its branches ends it.
  parseLine: (line): ParsedLine | undefined =>
    decodeLine(line).trimEnd() === 'All' ? { table: createTree('All') } : undefined,
}

interface Branch {
  readonly indent: number
  readonly name: string
}

function createTree(root?: string): TableReader {
  let branches: readonly Branch[] = root === undefined ? [] : [{ indent: 0, name: root }]
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line).trimEnd()
      const indent = text.search(/\S/)
      const result = RESULT.exec(text.trim())?.groups
      if (result !== undefined) return readResult(result, branches, indent)
      if (indent < 0 || (indent === 0 && root !== undefined))
        return root === undefined ? undefined : 'end'
      const { name = text.trim(), verdict } = VERDICT.exec(text.trim())?.groups ?? {}
      branches = [...branches.filter((branch) => branch.indent < indent), { indent, name }]
      return verdict === 'FAIL' ? { problem: describeFailure(nameBranches(branches)) } : undefined
    },
  }
}

function nameBranches(branches: readonly Branch[]): string {
  return branches.map(({ name }) => name).join('.')
}

function readResult(
  { mean = '', spread = '' }: Readonly<Record<string, string>>,
  branches: readonly Branch[],
  indent: number,
): ParsedLine | undefined {
  const parent = branches.at(-1)
  if (parent === undefined || parent.indent >= indent) return undefined
  const figures = [
    ...stateEstimate(mean.replace(/ +/, ' '), 'mean'),
    ...halve(statePrintedTime('time.stddev', spread.replace(/ +/, ' '))),
  ]
  const of = { name: nameBranches(branches) }
  return { record: { kind: 'figures', figures, of } }
}

function halve(figures: readonly StatedNumber[]): readonly StatedNumber[] {
  return figures.map((figure) => ({
    ...figure,
    value: figure.value / 2,
    resolution: (figure.resolution ?? 0) / 2,
  }))
}
