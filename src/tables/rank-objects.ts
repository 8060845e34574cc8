import { describeTrace } from '../summaries/describe-trace.ts'
import type {
  FileGrowth,
  FunctionGrowth,
  ObjectTrace,
  ReferenceTrace,
} from '../traces/objects/object-trace.ts'
import { formatCode } from './format-code.ts'
import type { Measure, Ranking } from './ranking.ts'
import type { Inline } from './table.ts'

const GROWTH: readonly Measure[] = [
  { name: 'growth', header: 'dRSS', unit: 'B', isSigned: true },
  { name: 'events', header: 'Events', unit: '1' },
]

/** Rank functions by how much memory grew in them. */
export function rankFunctions(trace: ObjectTrace): Ranking {
  return {
    headings: ['Function', 'File'],
    measures: GROWTH,
    entries: trace.functions.map((growth) => ({
      key: JSON.stringify([growth.file, growth.function]),
      label: labelFunction(growth),
      values: [growth.growth, growth.events],
    })),
    totals: sumGrowth(trace.functions),
    notes: describeTrace(trace),
  }
}

/** Rank files by how much memory grew in them. */
export function rankFiles(trace: ObjectTrace): Ranking {
  return {
    headings: ['File'],
    measures: GROWTH,
    entries: trace.files.map(({ file, growth, events }) => ({
      key: file,
      label: [file === '' ? NOT_KEPT : formatCode(file)],
      values: [growth, events],
    })),
    totals: sumGrowth(trace.files),
    notes: describeTrace(trace),
  }
}

const NOT_KEPT: Inline = [{ kind: 'emphasis', text: 'not kept' }]

function labelFunction({ file, function: name }: FunctionGrowth): readonly Inline[] {
  return file === '' ? [NOT_KEPT, []] : [formatCode(name), formatCode(file)]
}

/** What was not kept is an entry of its own. */
function sumGrowth(parts: readonly FileGrowth[]): readonly number[] {
  return [
    parts.reduce((sum, { growth }) => sum + growth, 0),
    parts.reduce((sum, { events }) => sum + events, 0),
  ]
}

/** Rank types by how many objects of them were made and destroyed. */
export function rankTypes(trace: ReferenceTrace): Ranking {
  const { counts } = trace
  return {
    headings: ['Type'],
    measures: [
      { name: 'live', header: 'Live', unit: '1' },
      { name: 'new', header: 'NEW', unit: '1' },
      { name: 'del', header: 'DEL', unit: '1' },
      { name: 'difference', header: 'NEW − DEL', unit: '1', isSigned: true },
      { name: undefined, header: 'Unpaired DEL', unit: '1' },
    ],
    entries: trace.types.map(({ type, live, created, deleted, unpaired }) => ({
      key: type,
      label: [type === '' ? NOT_KEPT : formatCode(type)],
      values: [live, created, deleted, created - deleted, unpaired],
    })),
    totals: [
      counts.live,
      counts.created,
      counts.deleted,
      counts.created - counts.deleted,
      counts.unpaired,
    ],
    notes: describeTrace(trace),
  }
}

/** Rank live objects by their type and by where they were made. */
export function rankObjects(trace: ReferenceTrace): Ranking {
  return {
    headings: ['Type', 'Made at'],
    measures: [{ name: 'live', header: 'Live', unit: '1' }],
    entries: trace.live.map(({ type, file, line, function: name, count }) => ({
      key: JSON.stringify([type, file, line, name]),
      label: [formatCode(type), formatCode(`${file}:${String(line)} ${name}`)],
      values: [count],
    })),
    totals: [trace.counts.live],
    notes: describeTrace(trace),
  }
}
