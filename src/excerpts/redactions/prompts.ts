import { createShape, NAME, type RedactionRule } from './redaction-rule.ts'
import { COMMANDS } from './shell-words.ts'

/** A user, with a domain before it or not. */
export const USER = String.raw`(?:(?<host2>[\w.\-]{1,30})[\\+])?(?<user>${NAME})`

/** What stands behind an `@` and is no host: sections of a program, tags of packages, branches. */
export const NO_HOST = 'plt|got|latest|next|beta|alpha|canary|nightly|stable|lts|dev|rc|main|master'

/** A host's name or address. Versions, tags and symbols stand behind an `@`, too: `pkg@1.2.3`, `malloc@plt`. */
export const HOST = String.raw`(?<host>(?!(?:${NO_HOST}|GLIBC\w*|GCC\w*|v?\d+(?:\.\d+){0,2})(?![\w.]))[\p{L}\p{N}_][\p{L}\p{N}_.\-]{0,63})`

/** A user and a host. */
export const PAIR = String.raw`${USER}\s?[@㉿💀]\s?${HOST}`

/** What stands before a prompt's names: environments, clocks, numbers of a history, ornaments. */
const CLEAN_START = String.raw`^\s*(?:(?:\([^()]{0,80}\)|\[[^\[\]@]{0,40}\]|\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?|!?\d{1,6}|[^\p{L}\p{N}\s~/.,:;"'\x60=<>@$%()\[\]{}\-]{1,3})[\s─-]*){0,6}`
/** The same, and a bracket that opens before the names. */
export const START = String.raw`${CLEAN_START}[\[({<]?`

const MARK = String.raw`[$%#>❯➜»›λ⟩▶►✗✘ξ]`
/** A folder from the root or from home. */
export const PATH = String.raw`[~/][^\s$#%>❯]{0,200}`
const FOLDER = String.raw`(?:${PATH}|[^\s@$#%>❯]{1,100})`
/** A branch and the like. */
const STATE = String.raw`(?:\s{1,3}(?:git:|on )?(?!\d[\d.,]*(?:\s|$))[^\s$#%>❯@]{1,60}){0,4}`
const CLOSED = String.raw`\s{0,3}[\])}>]?\s{0,3}`

/** A command's name, or the path of a program. */
const COMMAND = String.raw`(?:(?:\.{0,2}|~)/\S|(?:${[...COMMANDS].join('|')})(?![\w-]))`

const ORNAMENT = /^\s*[╭╰┌└]|[\ue0a0-\ue0d4]/u

/** Shell prompts, on one line or two, of the shells and themes that people have. */
export const prompts: RedactionRule = {
  name: 'prompts',
  hint: /[@㉿💀$%#❯➜➤»›λ⟩▶►✗✘ξ>🌐]|\s(?:at|in|on)\s/u,
  shapes: [
    // paul@mbp:~/dir$ and [paul@mbp dir]$ and paul@mbp dir (main) %
    createShape(
      String.raw`${START}${PAIR}(?:[\])}>]|(?:\s{0,3}[:|\])}>]{0,2}\s{0,3}[(\[]?${FOLDER})?${STATE}${CLOSED})\s?${MARK}(?=\s|$)`,
    ),
    // paul@mbp ~/dir main
    createShape(String.raw`${START}${PAIR}[:\s|\])}>\-]{1,4}[^\p{L}\p{N}\s~/.+]{0,2}\s{0,2}[~/]`),
    createShape(String.raw`${START}${PAIR}\s(?:MINGW|MSYS|UCRT|CLANG|CYGWIN)`),
    createShape(`${START}${PAIR}`, { applies: isAbovePrompt }),
    createShape(String.raw`(?<![\w.\-])${PAIR}`, { applies: isOrnate }),
    // paul in mbp in dir on main, and the like
    createShape(String.raw`${START}${USER} (?:at|in|on) (?:🌐\s?)?${HOST} in \S`, {
      applies: (lines, index) => isAbovePrompt(lines, index) || isOrnate(lines, index),
    }),
    createShape(String.raw`${START}🌐\s?${HOST} in \S`),
    createShape(String.raw`^\s*(?:🌐\s?)?${USER} in (?=\S+(?:\s|$))`, {
      applies: isAbovePrompt,
      isWeak: true,
    }),
    // Pauls-MBP:dir paul$ and [mbp:~] paul%
    createShape(String.raw`${START}(?<host>${NAME}):[^$#%>]{0,200}?\s(?<user>${NAME})[$#](?=\s|$)`),
    createShape(String.raw`^\s*\[(?<host>${NAME}):[^\]]{0,200}\]\s?(?<user>${NAME})[%>$#](?=\s|$)`),
    // Pauls-MBP dir %
    createShape(
      String.raw`${START}(?<host>[\p{L}_][\p{L}\p{N}_]{0,63}[\-.][\p{L}\p{N}_.\-]{1,63})\s(?!\d)\S{1,200}\s[%#](?=\s|$)`,
    ),
    // mbp ~/dir ❯ and paul:~/dir$
    createShape(
      String.raw`${CLEAN_START}(?<host>${NAME})[:\s]\s?${PATH}${STATE}\s{0,2}${MARK}(?=\s|$)`,
      {
        isWeak: true,
      },
    ),
    createShape(
      String.raw`${CLEAN_START}(?<host>${NAME})[:\s]\s?${PATH}${STATE}\s{0,2}[$%#❯➜»λ](?=\s+${COMMAND}|\s*$)`,
    ),
    // mbp% ls and paul $ ls
    createShape(
      String.raw`${START}(?<host>${NAME})(?:[\])}>]?[$%#>]\s{1,2}|\s[$❯➜»λ]\s)(?=${COMMAND})`,
      { isWeak: true },
    ),
    createShape(
      String.raw`^\s*(?<host>[\p{L}_][\p{L}\p{N}_]{0,63}[\-.][\p{L}\p{N}_.\-]{1,63})[$%#>]\s?$`,
    ),
    // mbp 12> ls, as csh counts its commands
    createShape(String.raw`^\s*(?<host>${NAME})[:\s]\s?\[?\d{1,6}\]?[>%]\s+(?=${COMMAND})`, {
      isWeak: true,
    }),
    // mbp!paul $ ls, mbp [12] ~ $ ls: all names before a mark with a command behind it
    createShape(
      String.raw`(?<=^[^$❯➜»λ➤"'=]{0,80})(?<![~/:.(\p{L}\p{N}_\-])(?<user>${NAME})(?=[^$❯➜»λ➤"'=(]{0,80}(?:\([^()$]{0,40}\))?\s?[$❯➜»λ➤]\s+${COMMAND})`,
      { isWeak: true, teaches: [], applies: isNoSentence },
    ),
  ],
}

/** The output of commands that print a name, under their prompt. */
export const nameCommands: RedactionRule = {
  name: 'commands that print a name',
  shapes: [
    createShape(String.raw`^\s*${USER}\s*$`, {
      applies: (lines, index) =>
        /[$%#>❯➜»λ]\s*(?:whoami|logname|id -u?n|id -nu|echo \$\{?(?:USER|LOGNAME)\}?)\s*$/u.test(
          lines[index - 1] ?? '',
        ),
    }),
    createShape(String.raw`^\s*(?<host>[\p{L}\p{N}][\p{L}\p{N}_.\-]{0,63})\s*$`, {
      applies: (lines, index) =>
        /[$%#>❯➜»λ]\s*(?:hostname(?: -\w)?|uname -n|echo \$\{?HOST(?:NAME)?\}?|scutil --get \w+)\s*$/u.test(
          lines[index - 1] ?? '',
        ),
    }),
  ],
}

/** Segments of a prompt that are separated by arrows of a patched font: user, host, folder, branch. */
export const promptSegments: RedactionRule = {
  name: 'segments of prompts',
  hint: /[\ue0b0-\ue0d4]/,
  shapes: [
    createShape(
      String.raw`^[\s\ue0a0-\ue0d4]*(?<user>${NAME})\s*[\ue0b0-\ue0d4]\s*(?:(?<host>${NAME})\s*[\ue0b0-\ue0d4]\s*)?(?=[~/\uf07b\uf015])`,
    ),
  ],
}

function isOrnate(lines: readonly string[], index: number): boolean {
  return ORNAMENT.test(lines[index] ?? '')
}

/** Check whether the next line begins with the mark of a two-line prompt. */
function isAbovePrompt(lines: readonly string[], index: number): boolean {
  return /^\s*(?:[╰└]\S{0,4}\s?)?(?:\[?[$%#❯➜»›λ⟩▶►>]\]?|->)(?:\s|$)/u.test(lines[index + 1] ?? '')
}

/** Check that a mark stands in a line, and no punctuation of a sentence before it. */
function isNoSentence(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? ''
  const mark = line.search(/[$❯➜»λ➤]\s/u)
  return (
    mark > 0 && mark <= 80 && !/[,;?"'`]|\.\s|:\s|(?:^|\s)\d[\d.,]*\s*$/.test(line.slice(0, mark))
  )
}
