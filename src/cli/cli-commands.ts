import type { CliCommand } from './cli-command.ts'
import { buildCommand } from './commands/build.ts'
import { cleanCommand } from './commands/clean.ts'
import { completionCommand } from './commands/completion.ts'
import { dtraceCommand } from './commands/dtrace.ts'
import { explainCommand } from './commands/explain.ts'
import { extractCommand } from './commands/extract.ts'
import { formatsCommand } from './commands/formats.ts'
import { helpCommand } from './commands/help.ts'
import { historyCommand } from './commands/history.ts'
import { initCommand } from './commands/init.ts'
import { lintCommand } from './commands/lint.ts'
import { listCommand } from './commands/list.ts'
import { lockCommand } from './commands/lock-merge.ts'
import { plotCommand } from './commands/plot.ts'
import { previewCommand } from './commands/preview.ts'
import { showCommand } from './commands/show.ts'
import { verifyCommand } from './commands/verify.ts'

/** All commands, in the order in which `--help` and the documentation list them. */
export const cliCommands: readonly CliCommand[] = [
  buildCommand,
  previewCommand,
  showCommand,
  extractCommand,
  plotCommand,
  dtraceCommand,
  verifyCommand,
  lockCommand,
  lintCommand,
  explainCommand,
  cleanCommand,
  initCommand,
  listCommand,
  formatsCommand,
  historyCommand,
  completionCommand,
  helpCommand,
]
