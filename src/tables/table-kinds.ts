import { filesTable } from './kinds/files-table.ts'
import { functionsTable } from './kinds/functions-table.ts'
import { historyTable } from './kinds/history-table.ts'
import { objectsTable } from './kinds/objects-table.ts'
import { queryTable } from './kinds/query-table.ts'
import { resultsTable } from './kinds/results-table.ts'
import { runsTable } from './kinds/runs-table.ts'
import { sitesTable } from './kinds/sites-table.ts'
import { typesTable } from './kinds/types-table.ts'

/** The kinds of tables, in the order of the documentation; the first is that of a table that names none. */
export const tableKinds = [
  runsTable,
  resultsTable,
  sitesTable,
  functionsTable,
  filesTable,
  typesTable,
  objectsTable,
  historyTable,
  queryTable,
] as const
