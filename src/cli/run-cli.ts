import path from 'node:path'
import { Command, CommanderError } from 'commander'
import { createMessage } from '../problems/diagnostics.ts'
import type { CliCommand } from './cli-command.ts'
import { cliCommands } from './cli-commands.ts'
import { directoryOption } from './command-options.ts'
import { readVersion } from './read-version.ts'
import { EXIT, report, showPath, type ExitCode, type Session } from './session.ts'

export { EXIT } from './session.ts'

/** What the command line writes to: standard output and error, or a test's own. */
export interface Machine {
  readonly folder: string
  print(text: string): void
  readonly waitForReader?: Session['waitForReader']
  complain(text: string): void
  readonly style: Session['style']
  readonly summarise?: Session['summarise']
  readonly effects: Session['effects']
  readonly call?: Session['call']
}

/** Run the command line and return its exit code. Commands are loaded when they are used. */
export async function runCli(argv: readonly string[], machine: Machine): Promise<ExitCode> {
  let exit: ExitCode = EXIT.fine
  const program = createProgram(await readVersion(), machine, (code) => (exit = code))
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exit
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? EXIT.fine : EXIT.failed
  }
}

/** Make the program with all its commands. */
export function createProgram(
  version: string,
  machine: Machine,
  done: (code: ExitCode) => void,
): Command {
  const program = new Command('tracedocs')
    .description('Make performance notes true: logs in, charts, tables and numbers into pages.')
    .version(version)
    .addOption(directoryOption().default('.'))
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => {
        machine.print(text)
      },
      writeErr: (text) => {
        machine.complain(text)
      },
    })
    .exitOverride()
  for (const one of cliCommands) {
    const command = program.command(one.name).description(one.summary)
    one.declare(command)
    command.addOption(directoryOption()).action(async (...given: unknown[]) => {
      const folder = path.resolve(machine.folder, readDirectory(program), readDirectory(command))
      done(await runIn({ ...machine, start: machine.folder, folder }, one, given))
    })
  }
  return program
}

function readDirectory(command: Command): string {
  return command.opts<{ readonly directory?: string }>().directory ?? '.'
}

async function runIn(
  session: Session,
  command: CliCommand,
  given: readonly unknown[],
): Promise<ExitCode> {
  const { folder } = session
  if ((await session.effects.findPathKind(folder)) === 'directory') {
    return command.run(session, ...given)
  }
  const problem = { kind: 'missing-folder', path: showPath(session, folder) } as const
  report(session, [createMessage(problem, { path: folder })])
  return EXIT.failed
}
