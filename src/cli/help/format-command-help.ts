import type { DescribedCommand } from '../described-command.ts'
import { listExits } from './list-exits.ts'

/** What `--help` says of a command after its options: examples, exit codes, and where all of it is written. */
export function formatCommandHelp(command: DescribedCommand): string {
  const lines = command.examples.map(({ line, does }) => ({ line: `npx tracedocs ${line}`, does }))
  const width = Math.max(...lines.map(({ line }) => line.length))
  return [
    '',
    'Examples:',
    ...lines.map(({ line, does }) => `  ${line.padEnd(width)}  ${does}`),
    '',
    'Exit codes:',
    ...listExits(command).map(({ code, meaning }) => `  ${String(code)}  ${meaning}`),
    '',
    `More: npx tracedocs help ${command.page}`,
  ].join('\n')
}
