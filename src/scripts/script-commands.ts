import { arrayStatement } from './commands/array-statement.ts'
import { callStatement } from './commands/call-statement.ts'
import { clearStatement } from './commands/clear-statement.ts'
import { evaluateStatement } from './commands/evaluate-statement.ts'
import { fitStatement } from './commands/fit-statement.ts'
import { FLOW_STATEMENTS } from './commands/flow-statements.ts'
import { loadStatement } from './commands/load-statement.ts'
import { plotStatement } from './commands/plot-statement.ts'
import { printStatement } from './commands/print-statement.ts'
import { refusedStatement } from './commands/refused-statement.ts'
import { replotStatement } from './commands/replot-statement.ts'
import { rereadStatement } from './commands/reread-statement.ts'
import { resetStatement } from './commands/reset-statement.ts'
import { setStatement } from './commands/set-statement.ts'
import { silentStatement } from './commands/silent-statement.ts'
import { splotStatement } from './commands/splot-statement.ts'
import { statsStatement } from './commands/stats-statement.ts'
import { testStatement } from './commands/test-statement.ts'
import { undefineStatement } from './commands/undefine-statement.ts'
import { unsetStatement } from './commands/unset-statement.ts'
import { VOXEL_STATEMENTS } from './commands/voxel-statements.ts'
import type { ScriptCommand } from './script-command.ts'

/** The commands of scripts; of two that an abbreviation fits, the first is meant. */
export const SCRIPT_COMMANDS: readonly ScriptCommand[] = [
  ...FLOW_STATEMENTS,
  refusedStatement,
  printStatement,
  silentStatement,
  clearStatement,
  plotStatement,
  splotStatement,
  replotStatement,
  rereadStatement,
  resetStatement,
  setStatement,
  unsetStatement,
  statsStatement,
  fitStatement,
  testStatement,
  loadStatement,
  callStatement,
  evaluateStatement,
  arrayStatement,
  undefineStatement,
  ...VOXEL_STATEMENTS,
]
