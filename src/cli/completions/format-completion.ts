import type { DescribedCommand } from '../described-command.ts'
import { describeProgram } from './describe-program.ts'
import { formatBash } from './format-bash.ts'
import { formatFish } from './format-fish.ts'
import { formatZsh } from './format-zsh.ts'
import type { CompletionModel } from './completion-model.ts'
import type { Shell } from './shells.ts'

const formatters: Readonly<Record<Shell, (model: CompletionModel) => string>> = {
  bash: formatBash,
  zsh: formatZsh,
  fish: formatFish,
}

/** Write the script that completes commands and options in a shell. */
export function formatCompletion(shell: Shell, commands: readonly DescribedCommand[]): string {
  return formatters[shell](describeProgram(commands))
}
