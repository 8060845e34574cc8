import * as v from 'valibot'
import type { ConfiguredTable } from './configured-table.ts'
import type { NamedTable } from './table-kind.ts'
import { tableKinds } from './table-kinds.ts'

const anyTable = v.variant(
  'template',
  tableKinds.map(({ schema }) => schema),
)

/** A table. Its template names its kind; only the faults of that kind are reported. */
export const tableSchema = v.lazy((input) => chooseSchema(input))

/** What a user writes of a table, its defaults filled in. */
export type TableSpec = v.InferOutput<typeof anyTable>

/** Without a template that is known, the schema of all says what is expected. */
function chooseSchema(input: unknown): v.GenericSchema<v.InferInput<typeof anyTable>, TableSpec> {
  const template = readTableTemplate(input)
  return tableKinds.find((kind) => kind.template === template)?.schema ?? anyTable
}

/** Read which kind of table someone means, in whatever they wrote. */
export function readTableTemplate(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return undefined
  const keys = new Map<string, unknown>(Object.entries(input))
  return keys.get('template') ?? tableKinds[0].template
}

/** List the templates whose tables have a key. */
export function listTableTemplatesWith(key: string): readonly string[] {
  return tableKinds.flatMap(({ template, schema }) =>
    Object.keys(schema.entries).includes(key) ? [template] : [],
  )
}

/** Turn what a user wrote of a table into a table of the configuration. */
export function configureTable(table: NamedTable<TableSpec>): ConfiguredTable {
  const [configured] = tableKinds.flatMap((kind) => kind.configureOwn(table) ?? [])
  if (configured === undefined) throw new Error(`Unexpected template ${table.spec.template}`)
  return configured
}
