import { Argument } from 'commander'
import type { LockMergeOptions } from '../actions/run-lock-merge.ts'
import type { CliCommand } from '../cli-command.ts'
import { configOption } from '../command-options.ts'
import type { Session } from '../session.ts'

/** `tracedocs lock`. */
export const lockCommand: CliCommand = {
  name: 'lock',
  summary: 'join the parts that `extract --part` wrote on several machines into the lock',
  page: 'scale.md',
  isTold: true,
  examples: [
    {
      line: 'lock merge parts/',
      does: 'write the lock; `build --frozen` builds the pages from it',
    },
    { line: 'lock merge -o all.part parts/', does: 'join parts into a larger one' },
    { line: 'lock merge --update today.part', does: 'replace the logs of one part in the lock' },
  ],
  declare(command) {
    command
      .addArgument(new Argument('<verb>', 'what to do').choices(['merge']))
      .argument('<part...>', 'files that `extract --part` wrote, or folders of them')
      .option('-o, --output <file>', 'write a part of all of them in place of the lock')
      .option('--update', 'take the logs that no part has from the lock that is there')
      .addOption(configOption())
  },
  async run(session: Session, _verb: string, parts: string[], options: LockMergeOptions) {
    const { runLockMerge } = await import('../actions/run-lock-merge.ts')
    return runLockMerge(session, parts, options)
  },
}
