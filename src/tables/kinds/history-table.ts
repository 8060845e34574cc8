import * as v from 'valibot'
import { evaluateText } from '../../expressions/evaluate-text.ts'
import { visitNames } from '../../expressions/expression.ts'
import type { RunScope } from '../../expressions/find-metric.ts'
import { parseExpression } from '../../expressions/parse-expression.ts'
import { describeChange } from '../../histories/describe-change.ts'
import {
  createPageHistory,
  describeFinding,
  describeSearch,
  type PageHistory,
  type ShownState,
} from '../../histories/page-history.ts'
import type { Attempt } from '../../problems/outcome.ts'
import type { Problem, Severity } from '../../problems/diagnostics.ts'
import { formatQuantity } from '../../quantities/format-quantity.ts'
import { parseFormatTemplate, type FormatTemplate } from '../../quantities/format-template.ts'
import { chooseSharedUnit } from '../../quantities/shared-unit.ts'
import { captionEntries } from '../../specs/caption-entries.ts'
import { described } from '../../specs/described.ts'
import { historyEntries } from '../../specs/history-entries.ts'
import type { BuiltTable } from '../configured-table.ts'
import { formatCode } from '../format-code.ts'
import { parseInline } from '../inline.ts'
import type { TableCell } from '../runs/list-cells.ts'
import { defineTable, type NamedTable } from '../table-kind.ts'
import type { Inline, Table } from '../table.ts'

const historySchema = v.strictObject({
  template: described(
    v.literal('history'),
    'A value by commit, from the earlier states that the lock keeps, with the changes of its level.',
  ),
  ...captionEntries,
  ...historyEntries,
  header: v.optional(
    described(v.string(), 'What stands above the values; by default the expression.'),
  ),
  format: v.optional(
    described(
      v.string(),
      'How the values are written: text around one field, such as `{:.1f} s`; by default the unit decides.',
    ),
  ),
})

type HistorySpec = v.InferOutput<typeof historySchema>

/** Rows of a table that does not say how many. */
const LAST = 10

/** A value by commit, and where its level changes. */
export const historyTable = defineTable({
  template: 'history',
  summary: { row: 'state of the lock', logs: 'any', measures: [] },
  schema: historySchema,
  listRuns: ({ value }) => listRunNames(value),
  findPast: ({ value }) => value,
  check: () => [],
  build: buildHistoryTable,
  trace: (spec) => ({ kind: 'cells', list: (scope) => listToday(spec, scope) }),
})

function listRunNames(value: string): readonly string[] {
  const parsed = parseExpression(value)
  const names = new Set<string>()
  if (parsed.kind === 'made') visitNames(parsed.value, ([first = '']) => names.add(first))
  return [...names]
}

/** The last row comes from logs; the others are of commits, whose logs need not be anywhere. */
function listToday({ value, last = LAST, format }: HistorySpec, scope: RunScope): [TableCell] {
  const today = evaluateText(value, scope, undefined)
  const states =
    today.kind === 'quantity'
      ? createPageHistory(scope.pasts?.get(value) ?? [], today.quantity).states.length
      : 1
  const row = Math.min(last, states) - 1
  const cell = { where: 'now', row, column: 2, expression: value, format, interval: undefined }
  return [{ ...cell, current: undefined, runs: [], compared: undefined }]
}

function buildHistoryTable({ name, spec }: NamedTable<HistorySpec>, scope: RunScope): BuiltTable {
  const today = evaluateText(spec.value, scope, undefined)
  if (today.kind === 'problem') return refuse(today.problem, ['value'])
  if (today.kind === 'missing') {
    const { metric, reason } = today
    return refuse({ kind: 'missing-value', metric, reason }, ['value'], 'warning', {
      ...{ name, columns: createColumns(spec, false), notes: [] },
      rows: [[plain(NOW), [], plain('n/a')]],
    })
  }
  const history = createPageHistory(scope.pasts?.get(spec.value) ?? [], today.quantity)
  const template = spec.format === undefined ? undefined : parseFormatTemplate(spec.format)
  if (template?.kind === 'refused') return refuseFormat(spec, template.reason)
  const shown = history.states.slice(-(spec.last ?? LAST))
  const texts = formatStates(shown, template?.value)
  const refused = texts.find((text) => text.kind === 'refused')
  if (refused !== undefined) return refuseFormat(spec, refused.reason)
  const cells = texts.flatMap((text) => (text.kind === 'made' ? [plain(text.value)] : []))
  return { table: layOut({ name, spec }, { history, shown, cells }), problems: [] }
}

const NOW = 'now'

function formatStates(
  shown: readonly ShownState[],
  template: FormatTemplate | undefined,
): readonly Attempt<string>[] {
  const shared = chooseSharedUnit(shown.map(({ quantity }) => quantity))
  return shown.map(({ quantity }) => formatQuantity(quantity, template, shared))
}

function layOut(
  { name, spec }: NamedTable<HistorySpec>,
  {
    history,
    shown,
    cells,
  }: {
    readonly history: PageHistory
    readonly shown: readonly ShownState[]
    readonly cells: readonly Inline[]
  },
): Table {
  const changes = history.changes.filter(({ entry }) => shown.includes(entry))
  const hasChanges = changes.length > 0
  const rows = shown.map((state, i) => {
    const change = changes.find(({ entry }) => entry === state)
    const level = change === undefined ? [] : plain(describeChange(change))
    return [
      state.commit === undefined ? plain(NOW) : formatCode(state.commit),
      plain(state.date),
      cells[i] ?? [],
      ...(hasChanges ? [level] : []),
    ]
  })
  const left = history.states.length - shown.length
  return {
    name,
    columns: createColumns(spec, hasChanges),
    rows,
    notes: [
      ...(left === 0
        ? []
        : [`${String(left)} older ${left === 1 ? 'state' : 'states'} not shown.`]),
      ...describeFinding(history),
      ...describeSearch(history),
    ],
  }
}

function createColumns({ header, value }: HistorySpec, hasChanges: boolean): Table['columns'] {
  return [
    { header: plain('Commit'), align: 'left' },
    { header: plain('Date'), align: 'left' },
    { header: header === undefined ? formatCode(value) : parseInline(header), align: 'right' },
    ...(hasChanges ? [{ header: plain('Level changes'), align: 'left' as const }] : []),
  ]
}

function refuse(
  problem: Problem,
  at: readonly string[],
  severity: Severity = 'error',
  table?: Table,
): BuiltTable {
  return { table, problems: [{ problem, severity, at }] }
}

function refuseFormat({ format = '' }: HistorySpec, reason: string): BuiltTable {
  return refuse({ kind: 'bad-format', format, reason }, ['format'])
}

function plain(text: string): Inline {
  return text === '' ? [] : [{ kind: 'text', text }]
}
