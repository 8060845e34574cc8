import type { Command, Option } from 'commander'
import type { DescribedCommand } from '../described-command.ts'
import { declareCommand, declareProgram } from '../declare-program.ts'
import { docPages } from './doc-pages.ts'
import { listExits } from './list-exits.ts'

/** Write the manual page, tracedocs(1), in the `man` macros of roff. */
export function formatManual(version: string, commands: readonly DescribedCommand[]): string {
  const program = declareProgram(version)
  const lines = [
    `.TH TRACEDOCS 1 "" "tracedocs ${escapeRoff(version)}" "User Commands"`,
    '.SH NAME',
    'tracedocs \\- make performance notes true',
    '.SH SYNOPSIS',
    '.B tracedocs',
    '[\\fIoptions\\fR] \\fIcommand\\fR [\\fIarguments\\fR]',
    '.SH DESCRIPTION',
    escapeRoff(program.description()),
    '.SH OPTIONS',
    ...formatOptions(program.options),
    '.SH COMMANDS',
    ...commands.flatMap((one) => {
      const command = declareCommand(program, one)
      return [
        `.SS ${quoteRoff(formatUsage(command))}`,
        `${escapeRoff(capitalise(one.summary))}.`,
        ...command.registeredArguments.flatMap((argument) =>
          formatItem(`\\fI${escapeRoff(argument.name())}\\fR`, argument.description),
        ),
        ...formatOptions(command.options.filter(({ long }) => !isShared(program, long))),
        ...one.examples.flatMap(({ line, does }) => [
          '.PP',
          `${escapeRoff(capitalise(does))}:`,
          '.RS',
          `.B npx tracedocs ${escapeRoff(line)}`,
          '.RE',
        ]),
        ...(one.finds === undefined ? [] : ['.PP', `Exit code 1: ${escapeRoff(one.finds)}.`]),
      ]
    }),
    '.SH EXIT STATUS',
    ...listExits({ finds: 'see the command' }).flatMap(({ code, meaning }) =>
      formatItem(`\\fB${String(code)}\\fR`, meaning),
    ),
    '.SH ENVIRONMENT',
    ...formatItem('\\fBNO_COLOR\\fR', 'messages have no colours when it is set and not empty'),
    '.SH SEE ALSO',
    `${docPages.map(({ file }) => escapeRoff(`npx tracedocs help ${file}`)).join(',\n')}.`,
  ]
  return `${lines.join('\n')}\n`
}

function isShared(program: Command, long: string | undefined): boolean {
  return program.options.some((option) => option.long === long)
}

function formatUsage(command: Command): string {
  const words = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`
    return argument.required ? `<${name}>` : `[${name}]`
  })
  return ['tracedocs', command.name(), ...words].join(' ')
}

function formatOptions(options: readonly Option[]): readonly string[] {
  return options.flatMap((option) => {
    const choices =
      option.argChoices === undefined ? '' : ` (choices: ${option.argChoices.join(', ')})`
    return formatItem(`\\fB${escapeRoff(option.flags)}\\fR`, option.description + choices)
  })
}

function formatItem(term: string, text: string): readonly string[] {
  return ['.TP', term, escapeRoff(text)]
}

/** Escape a text so that roff prints it as it is, also at the beginning of a line. */
function escapeRoff(text: string): string {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^[.']/, '\\&$&')
}

/** Quote an argument of a macro. */
function quoteRoff(text: string): string {
  return `"${escapeRoff(text).replaceAll('"', '""')}"`
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
