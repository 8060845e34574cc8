import type { Command } from 'commander'

/** A command as `--help` and the documentation describe it. */
export interface DescribedCommand {
  readonly name: string
  readonly summary: string
  /** The page of `docs/` that says all of it. */
  readonly page: string
  /** What exit code 1 means; a command without it never ends with 1. */
  readonly finds?: string
  /** Whether it tells what it does, in lines for people; `--json` is added to it, which gives them as data. */
  readonly isTold?: boolean
  /** At least two, the commonest first. */
  readonly examples: readonly Example[]
  /** Declare its arguments and options; `-C` and `-q` are added to every command, `--json` to those that are told. */
  declare(command: Command): void
}

/** A line that someone may type, without the program's name, and what it is good for. */
interface Example {
  readonly line: string
  readonly does: string
}
