import type { DescribedCommand } from '../described-command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'

/** The exit codes of a command, with what each means for it. */
export function listExits({ finds }: Pick<DescribedCommand, 'finds'>): readonly {
  readonly code: ExitCode
  readonly meaning: string
}[] {
  return [
    { code: EXIT.fine, meaning: 'fine' },
    ...(finds === undefined ? [] : [{ code: EXIT.outOfDate, meaning: finds }]),
    { code: EXIT.failed, meaning: 'wrong usage, configuration, page or log' },
    { code: EXIT.fault, meaning: 'a fault of tracedocs' },
  ]
}
