import path from 'node:path'
import { CommanderError, type Command } from 'commander'
import { answerInJson } from './answer-in-json.ts'
import type { CliCommand } from './cli-command.ts'
import { cliCommands } from './cli-commands.ts'
import { declareCommand, declareProgram } from './declare-program.ts'
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
  /** Load what reaches files, which help does without. */
  loadEffects(): Promise<Session['effects']>
  readonly call?: Session['call']
  readonly mayRunConfig?: Session['mayRunConfig']
  readonly hearSignals?: Session['hearSignals']
  /** Show no progress from now on. */
  silence?(): void
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
    if (error.code === 'commander.unknownCommand') suggestOrder(argv, machine)
    return error.exitCode === 0 ? EXIT.fine : EXIT.failed
  }
}

/** Say how a call is written whose command stands behind what it is about. */
function suggestOrder(argv: readonly string[], machine: Machine): void {
  const at = argv.findIndex((word) => cliCommands.some(({ name }) => name === word))
  if (at <= 0) return
  const words = [argv[at], ...argv.slice(0, at), ...argv.slice(at + 1)]
  machine.complain(`The command stands first: \`npx tracedocs ${words.join(' ')}\`\n`)
}

/** Make the program with all its commands. */
function createProgram(version: string, machine: Machine, done: (code: ExitCode) => void): Command {
  const program = declareProgram(version, machine)
  for (const one of cliCommands) {
    const command = declareCommand(program, one)
    command.action(async (...given: unknown[]) => {
      const isQuiet = isSetIn(program, 'quiet') || isSetIn(command, 'quiet')
      const isTrusting = isSetIn(program, 'trust') || isSetIn(command, 'trust')
      const mayRunConfig = isTrusting || machine.mayRunConfig === true
      if (isQuiet) machine.silence?.()
      const folder = path.resolve(machine.folder, readDirectory(program), readDirectory(command))
      const session: Session = {
        ...machine,
        ...{ start: machine.folder, folder, isQuiet, mayRunConfig },
        effects: await machine.loadEffects(),
        commands: cliCommands,
      }
      const run = (own: Session): Promise<ExitCode> => runIn(own, one, given)
      const isData = one.isTold === true && command.opts<{ format?: string }>().format === 'json'
      done(await (isData ? answerInJson(session, run) : run(session)))
    })
  }
  return program
}

function readDirectory(command: Command): string {
  return command.opts<{ readonly directory?: string }>().directory ?? '.'
}

function isSetIn(command: Command, flag: 'quiet' | 'trust'): boolean {
  return command.opts<Readonly<Partial<Record<typeof flag, boolean>>>>()[flag] === true
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
  const { createMessage } = await import('../problems/diagnostics.ts')
  const problem = { kind: 'missing-folder', path: showPath(session, folder) } as const
  report(session, [createMessage(problem, { path: folder })])
  return EXIT.failed
}
