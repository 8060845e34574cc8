import type { CompletedOption, CompletionModel } from './completion-model.ts'

/** Write the completion for fish. */
export function formatFish({ options, commands }: CompletionModel): string {
  const valued = options.filter(({ value }) => value.kind !== 'none').flatMap(({ flags }) => flags)
  return `# Completion of tracedocs for fish: tracedocs completion fish | source
function __tracedocs_command
    set -l words (commandline -opc)
    set -l skip 1
    for word in $words
        if test $skip = 1
            set skip 0
        else
            switch $word
                case ${valued.join(' ')}
                    set skip 1
                case '-*'
                case '*'
                    echo $word
                    return
            end
        end
    end
end
function __tracedocs_in
    test (__tracedocs_command; or echo) = $argv[1] 2>/dev/null
end
complete -c tracedocs -e
${options.map((option) => formatOption('test -z (__tracedocs_command | string collect)', option)).join('\n')}
${commands
  .map(({ name, about }) =>
    formatLine('test -z (__tracedocs_command | string collect)', [
      '-f',
      '-a',
      name,
      '-d',
      quote(about),
    ]),
  )
  .join('\n')}
${commands
  .flatMap((one) => [
    ...one.options.map((option) => formatOption(`__tracedocs_in ${one.name}`, option)),
    ...(one.words.length === 0
      ? []
      : [formatLine(`__tracedocs_in ${one.name}`, ['-a', quote(one.words.join(' '))])]),
  ])
  .join('\n')}
`
}

function formatOption(condition: string, { flags, about, value }: CompletedOption): string {
  const names = flags.flatMap((flag) =>
    flag.startsWith('--') ? ['-l', flag.slice(2)] : ['-s', flag.slice(1)],
  )
  return formatLine(condition, [...names, ...formatValue(value), '-d', quote(about)])
}

function formatValue(value: CompletedOption['value']): readonly string[] {
  switch (value.kind) {
    case 'none':
      return []
    case 'words':
      return ['-x', '-a', quote(value.words.join(' '))]
    case 'file':
      return ['-r', '-F']
    case 'folder':
      return ['-x', '-a', quote('(__fish_complete_directories)')]
    case 'text':
      return ['-x']
  }
}

function formatLine(condition: string, words: readonly string[]): string {
  return `complete -c tracedocs -n ${quote(condition)} ${words.join(' ')}`
}

/** Quote a text for fish, which knows two escapes within single quotes. */
function quote(text: string): string {
  return `'${text.replaceAll(/[\\']/g, '\\$&')}'`
}
