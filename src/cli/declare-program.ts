import { Command } from 'commander'
import type { DescribedCommand } from './described-command.ts'
import {
  directoryOption,
  formatOption,
  jsonOption,
  quietOption,
  trustOption,
} from './command-options.ts'
import { formatCommandHelp } from './help/format-command-help.ts'

const EXAMPLES = `
Examples:
  npx tracedocs init app.log   start a page from a log
  npx tracedocs build          read the logs, draw the charts and write the pages
  npx tracedocs build --check  in CI: fail when a page and its logs disagree

More: npx tracedocs help, with a command, a rule or a page`

/** What a program writes to. */
export interface ProgramOutput {
  print(text: string): void
  complain(text: string): void
}

/**
 * Declare the program with its own options, without commands. It throws instead of ending the process.
 *
 * @param output absent where the program is only described
 */
export function declareProgram(version: string, output?: ProgramOutput): Command {
  return new Command('tracedocs')
    .description('Make performance notes true: logs in, charts, tables and numbers into pages.')
    .version(version)
    .addOption(directoryOption().default('.'))
    .addOption(quietOption())
    .addOption(trustOption())
    .addHelpText('after', EXAMPLES)
    .helpCommand(false)
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => {
        output?.print(text)
      },
      writeErr: (text) => {
        output?.complain(text)
      },
    })
    .exitOverride()
}

/** Declare a command of the program, with its arguments, its options and those that all commands have. */
export function declareCommand(program: Command, one: DescribedCommand): Command {
  const command = program
    .command(one.name)
    .description(one.summary)
    .showHelpAfterError(`\`npx tracedocs help ${one.name}\` lists what it takes`)
  one.declare(command)
  if (one.isTold === true) {
    command.addOption(formatOption('text', 'json')).addOption(jsonOption())
  }
  return command
    .addOption(directoryOption())
    .addOption(quietOption())
    .addOption(trustOption())
    .addHelpText('after', formatCommandHelp(one))
}
