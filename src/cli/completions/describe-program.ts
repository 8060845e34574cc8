import type { Command, Option } from 'commander'
import type { DescribedCommand } from '../described-command.ts'
import { declareCommand, declareProgram } from '../declare-program.ts'
import { docPages } from '../help/doc-pages.ts'
import { RULE_NAMES } from '../../lints/lint-rules.ts'
import { problemKinds } from '../../problems/problem.ts'
import type { CompletedOption, CompletionModel, OptionValue } from './completion-model.ts'

/** Describe what can be typed after `tracedocs`. */
export function describeProgram(commands: readonly DescribedCommand[]): CompletionModel {
  const program = declareProgram('')
  return {
    options: [...describeOptions(program), HELP],
    commands: commands.map((one) => {
      const command = declareCommand(program, one)
      return {
        name: one.name,
        about: one.summary,
        words: one.name === 'help' ? listTopics(commands) : listFirstWords(command),
        options: [...describeOptions(command), HELP],
      }
    }),
  }
}

const HELP: CompletedOption = {
  flags: ['-h', '--help'],
  about: 'display help for command',
  value: { kind: 'none' },
}

function listFirstWords(command: Command): readonly string[] {
  return command.registeredArguments[0]?.argChoices ?? []
}

function listTopics(commands: readonly DescribedCommand[]): readonly string[] {
  return [
    ...commands.map(({ name }) => name),
    ...docPages.map(({ file }) => file),
    ...RULE_NAMES,
    ...problemKinds,
  ]
}

function describeOptions(command: Command): readonly CompletedOption[] {
  return command.options.map((option) => ({
    flags: [option.short, option.long].filter((flag) => flag !== undefined),
    about: option.description,
    value: describeValue(option),
  }))
}

function describeValue({ required, argChoices, flags }: Option): OptionValue {
  if (!required) return { kind: 'none' }
  if (argChoices !== undefined) return { kind: 'words', words: argChoices }
  const name = /<(\w+)>/.exec(flags)?.[1] ?? ''
  if (name === 'dir') return { kind: 'folder' }
  return { kind: ['file', 'path', 'page'].includes(name) ? 'file' : 'text' }
}
