import { filesTable } from './kinds/files.ts'
import { functionsTable } from './kinds/functions.ts'
import { objectsTable } from './kinds/objects.ts'
import { runsTable } from './kinds/runs.ts'
import { sitesTable } from './kinds/sites.ts'
import { typesTable } from './kinds/types.ts'

/** The kinds of tables, in the order of the documentation; the first is that of a table that names none. */
export const tableKinds = [
  runsTable,
  sitesTable,
  functionsTable,
  filesTable,
  typesTable,
  objectsTable,
] as const
