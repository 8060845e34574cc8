import type { CompletedOption, CompletionModel } from './completion-model.ts'

/** Write the completion for bash 3.2 and later. Where it offers no words, bash completes files. */
export function formatBash({ options, commands }: CompletionModel): string {
  const names = commands.map(({ name }) => name)
  return `# Completion of tracedocs for bash: eval "$(tracedocs completion bash)"
_tracedocs() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command= words= at
  for ((at = 1; at < COMP_CWORD; at++)); do
    case \${COMP_WORDS[at]} in
${formatCase([...listValued(options)].join(' | '), '((at++))')}
${formatCase('-*', '')}
${formatCase('*', 'command=${COMP_WORDS[at]}; break')}
    esac
  done
  COMPREPLY=()
  case "$command:$before" in
${commands
  .flatMap(({ name, options: own }) =>
    own.flatMap(({ flags, value }) => formatValue(name, flags, value)),
  )
  .join('\n')}
    *)
      case "$command:$current" in
  ${formatCase(':-*', `words='${listFlags(options)}'`)}
  ${formatCase(':*', `words='${names.join(' ')}'`)}
${commands
  .flatMap((one) => [
    `  ${formatCase(`${one.name}:-*`, `words='${listFlags(one.options)}'`)}`,
    ...(one.words.length === 0
      ? []
      : [`  ${formatCase(`${one.name}:*`, `words='${one.words.join(' ')}'`)}`]),
  ])
  .join('\n')}
      esac
      ;;
  esac
  # shellcheck disable=SC2207
  [ -z "$words" ] || COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o bashdefault -o default -F _tracedocs tracedocs
`
}

/** What follows an option that takes a value: words, or, as files, nothing of ours. */
function formatValue(
  command: string,
  flags: readonly string[],
  value: CompletedOption['value'],
): readonly string[] {
  if (value.kind === 'none') return []
  const pattern = flags.map((flag) => `${command}:${flag}`).join(' | ')
  return [formatCase(pattern, value.kind === 'words' ? `words='${value.words.join(' ')}'` : '')]
}

function listValued(options: readonly CompletedOption[]): readonly string[] {
  return options.filter(({ value }) => value.kind !== 'none').flatMap(({ flags }) => flags)
}

function listFlags(options: readonly CompletedOption[]): string {
  return options.flatMap(({ flags }) => flags).join(' ')
}

function formatCase(pattern: string, commands: string): string {
  return `      ${pattern}) ${commands === '' ? '' : `${commands} `};;`
}
