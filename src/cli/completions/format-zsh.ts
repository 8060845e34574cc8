import type { CompletedCommand, CompletedOption, CompletionModel } from './completion-model.ts'

/** Write the completion for zsh, to be evaluated after `compinit` or put into a folder of `$fpath` as `_tracedocs`. */
export function formatZsh({ options, commands }: CompletionModel): string {
  return `#compdef tracedocs
# Completion of tracedocs for zsh: eval "$(tracedocs completion zsh)"
_tracedocs() {
  local curcontext=$curcontext state line
  local -a commands=(
${commands.map(({ name, about }) => `    ${quote(`${name}:${about}`)}`).join('\n')}
  )
  _arguments -C \\
${formatSpecs(options)}
    '1: :->command' '*:: :->rest'
  case $state in
    command) _describe -t commands command commands ;;
    rest)
      case $words[1] in
${commands.map(formatCommand).join('\n')}
      esac
      ;;
  esac
}
if [ "$funcstack[1]" = _tracedocs ]; then _tracedocs "$@"; else compdef _tracedocs tracedocs; fi
`
}

function formatCommand({ name, words, options }: CompletedCommand): string {
  const first = words.length === 0 ? [] : [quote(`1: :(${words.join(' ')})`)]
  return `        ${name})
          _arguments \\
${formatSpecs(options)}
            ${[...first, quote('*: :_files')].join(' ')}
          ;;`
}

function formatSpecs(options: readonly CompletedOption[]): string {
  return options
    .flatMap((option) => formatOption(option).map((spec) => `    ${spec} \\`))
    .join('\n')
}

/** An option for `_arguments`, each spelling by itself, which excludes the others. */
function formatOption({ flags, about, value }: CompletedOption): readonly string[] {
  const text = about.replaceAll(/[[\]:\\]/g, '\\$&')
  return flags.map((flag) => quote(`(${flags.join(' ')})${flag}[${text}]${formatValue(value)}`))
}

function formatValue(value: CompletedOption['value']): string {
  switch (value.kind) {
    case 'none':
      return ''
    case 'words':
      return `: :(${value.words.join(' ')})`
    case 'file':
      return ': :_files'
    case 'folder':
      return ': :_files -/'
    case 'text':
      return ': : '
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
