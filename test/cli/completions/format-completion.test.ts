import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { cliCommands } from '../../../src/cli/cli-commands.ts'
import { formatCompletion } from '../../../src/cli/completions/format-completion.ts'
import { SHELLS, type Shell } from '../../../src/cli/completions/shells.ts'
import { createProject } from '../project.ts'

function isInstalled(shell: Shell): boolean {
  return (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .some((folder) => existsSync(path.join(folder, shell)))
}

/** What each shell is asked with: a program that prints what it offers after a line. */
const ASK: Readonly<Record<'bash' | 'fish', (script: string, line: string) => string>> = {
  bash: (script, line) => `. ${script}
COMP_WORDS=(${line}${line.endsWith(' ') ? "''" : ''})
COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
_tracedocs
printf '%s\\n' "\${COMPREPLY[@]}"`,
  fish: (script, line) => `source ${script}
complete -C '${line}'`,
}

/** Ask a shell what it offers, without the descriptions. */
function ask(shell: keyof typeof ASK, line: string): readonly string[] {
  const project = createProject({ script: formatCompletion(shell, cliCommands) })
  const program = ASK[shell]('./script', line)
  const options = { cwd: project.folder, encoding: 'utf8' } as const
  const { stdout, stderr, status } = spawnSync(shell, ['-c', program], options)
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  return stdout
    .split('\n')
    .map((offer) => offer.replace(/\t.*/, ''))
    .filter((offer) => offer !== '' && offer !== 'script')
}

describe.each(['bash', 'fish'] as const)('%s', (shell) => {
  test.skipIf(!isInstalled(shell)).each([
    ['tracedocs bu', ['build']],
    ['tracedocs -C elsewhere bu', ['build']],
    ['tracedocs build --stri', ['--strict']],
    ['tracedocs lint --level ', ['certain', 'likely']],
    ['tracedocs lint --level l', ['likely']],
    ['tracedocs help ci', ['ci.md']],
    ['tracedocs help stale-r', ['stale-region']],
    ['tracedocs help su', ['sum']],
    ['tracedocs completion f', ['fish']],
    ['tracedocs formats t', ['try']],
    ['tracedocs nonsense --', []],
  ])('completes %j', (line, offers) => {
    expect(ask(shell, line).toSorted()).toEqual(offers)
  })
})

test.each(SHELLS.filter(isInstalled))('%s reads its script without a complaint', (shell) => {
  const { folder } = createProject({ script: formatCompletion(shell, cliCommands) })
  expect(execFileSync(shell, ['-n', 'script'], { cwd: folder, encoding: 'utf8' })).toBe('')
})

/** Types a line and two tabs into zsh on a terminal of its own, and prints what zsh shows. */
const TYPE = `zmodload zsh/zpty
zpty z zsh -f
zpty -w z "PROMPT=; autoload -Uz compinit; compinit -u; source ./script; echo REA''DY"
zpty -r z out '*READY*'
zpty -w -n z "$1"$'\\t\\t'
zpty -r z out "*$2*" && print -r -- found
zpty -d z`

test.skipIf(!isInstalled('zsh')).each([
  ['tracedocs build --stri', 'strict'],
  ['tracedocs -C . lint --level l', 'likely'],
  ['tracedocs dtr', 'dtrace'],
])('zsh completes %j', (line, offer) => {
  const project = createProject({ script: formatCompletion('zsh', cliCommands), type: TYPE })
  const shown = execFileSync('zsh', ['./type', line, offer], {
    ...{ cwd: project.folder, encoding: 'utf8', timeout: 60_000 },
    env: { ...process.env, ZDOTDIR: project.folder, HOME: project.folder },
  })
  expect(shown.trim()).toBe('found')
})
