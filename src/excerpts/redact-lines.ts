/** What is removed from the lines of a log. */
export interface Redaction {
  /** Texts to hide; `*` matches any characters except blanks. */
  readonly patterns: readonly string[]
  /** Hosts that are already known. */
  readonly hosts: readonly string[]
  /** Whether users, hosts and home directories stay. */
  readonly keepsNames: boolean
}

const NAME = '[A-Za-z_][\\w.-]{0,63}'
/** The text before a prompt: names of environments in parentheses. */
const BEFORE = '^(?<before>\\s*(?:\\([^()]{0,80}\\)\\s?)*\\[?)'

/** Shell prompts at the beginning of a line, with named groups. */
const PROMPTS: readonly RegExp[] = [
  // paul@mbp:~/dir$ and [paul@mbp dir]$
  new RegExp(
    `${BEFORE}(?<user>${NAME})@(?<host>[A-Za-z][\\w.-]*|\\d+(?:\\.\\d+){3})(?=[:\\s\\]][^$#%>\u276f]{0,200}[$#%>\u276f])`,
  ),
  // Pauls-MBP:dir paul$
  new RegExp(
    `${BEFORE}(?<host>${NAME})(?<dir>:[^$#%>]{0,200}?\\s)(?<user>${NAME})(?=[$#](?:\\s|$))`,
  ),
  // Pauls-MBP dir %
  new RegExp(
    `${BEFORE}(?<host>[A-Za-z_][\\w]{0,63}[-.][\\w.-]{1,63})(?=\\s(?!\\d)\\S{1,200}\\s[%#](?:\\s|$))`,
  ),
  new RegExp(`${BEFORE}(?<host>${NAME})(?=\\s[~/]\\S{0,200}\\s[%#](?:\\s|$))`),
  // uname -a
  /^(?<before>\s*(?:Darwin|Linux|FreeBSD)\s)(?<host>[\w.-]+)(?=\s\d)/,
]

const HOME = /(?<![\w.~-])(?:\/[\w.-]+){0,3}?\/(?:Users|home)\/(?<user>[^/\s"':;,<>()|\]]+)/g
const WINDOWS_HOME =
  /\b[A-Za-z]:[\\/]{1,2}Users[\\/]{1,2}(?<user>[^\\/"':;,<>|]{1,40}(?=\\)|[^\\/\s"':;,<>|]+)/gi
const ADDRESS =
  /(?<![\w.+-])(?<user>[\w.+-]{1,64})@(?<host>[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.[A-Za-z]{2,24})(?![\w-])/g
const REMOTE =
  /(?<before>\b(?:ssh|scp|sftp|rsync)\s(?:[^@]{0,200}\s)?)(?<user>[\w.-]{1,64})@(?<host>[\w.-]+)/g
const VARIABLE =
  /(?<before>\b(?:(?<isUser>USER|LOGNAME|USERNAME)|HOST|HOSTNAME|COMPUTERNAME)=["']?)(?<name>[\w.-]+)/g

/** Names that identify nobody. They are replaced only in prompts, paths, addresses and variables. */
const COMMON: ReadonlySet<string> = new Set(
  'admin bash bin build default guest home host local localhost mac node public python root runner shared test ubuntu user users zsh'.split(
    ' ',
  ),
)

/**
 * Replace users, hosts, home directories and matches of the patterns in lines by `user`, `host`, `~` and
 * `[redacted]`. A name that a prompt, path, address or variable reveals is replaced everywhere.
 *
 * @param context more lines to find names in
 */
export function redactLines(
  lines: readonly string[],
  redaction: Redaction,
  context: readonly string[] = [],
): readonly string[] {
  const hide = (line: string): string =>
    redaction.patterns.reduce((text, pattern) => replacePattern(text, pattern), line)
  if (redaction.keepsNames) return lines.map(hide)
  const names = new Map<string, 'user' | 'host'>()
  for (const host of redaction.hosts) learn(names, 'host', host)
  for (const line of [...context, ...lines]) replaceNames(line, names)
  const known = [...names.keys()].sort((a, b) => b.length - a.length).map(escape)
  const anywhere =
    known.length === 0 ? undefined : new RegExp(`(?<![\\w])(?:${known.join('|')})(?![\\w])`, 'gi')
  return lines.map((line) => {
    const replaced = replaceNames(hide(line), names)
    if (anywhere === undefined) return replaced
    return replaced.replace(anywhere, (name) => names.get(name.toLowerCase()) ?? 'user')
  })
}

/** Replace names in prompts, paths, addresses and variables, and learn them. */
function replaceNames(line: string, names: Map<string, 'user' | 'host'>): string {
  let text = line
  for (const prompt of PROMPTS) {
    const match = prompt.exec(text)
    if (match === null) continue
    const { before = '', user, host = '', dir } = match.groups ?? {}
    learn(names, 'host', host)
    if (user !== undefined) learn(names, 'user', user)
    const shown = user === undefined ? 'host' : dir === undefined ? 'user@host' : `host${dir}user`
    text = before + shown + text.slice(match[0].length)
    break
  }
  return text
    .replace(WINDOWS_HOME, (_, user: string) => keep(names, user, '~'))
    .replace(HOME, (_, user: string) => keep(names, user, '~'))
    .replace(REMOTE, (_, before: string, user: string, host: string) => {
      learn(names, 'host', host)
      return keep(names, user, `${before}user@host`)
    })
    .replace(ADDRESS, (_, user: string, host: string) => {
      learn(names, 'host', host)
      return keep(names, user, 'user@host')
    })
    .replace(VARIABLE, (_, before: string, isUser: string | undefined, name: string) => {
      const kind = isUser === undefined ? 'host' : 'user'
      learn(names, kind, name)
      return before + kind
    })
}

function keep(names: Map<string, 'user' | 'host'>, user: string, shown: string): string {
  learn(names, 'user', user)
  return shown
}

/** Remember a name; a host also by its name without the domain. */
function learn(names: Map<string, 'user' | 'host'>, kind: 'user' | 'host', name: string): void {
  const lower = name.toLowerCase()
  const short = kind === 'host' ? (lower.split('.')[0] ?? lower) : lower
  for (const one of [lower, short]) {
    if (one.length >= 3 && !COMMON.has(one) && !/^[\d.]+$/.test(one) && !names.has(one)) {
      names.set(one, kind)
    }
  }
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&')
}

/**
 * Replace the matches of a pattern. `*` matches any run of characters except blanks: between two parts the shortest, and
 * at the end all up to the end of the word. It searches for the parts; a regular expression could backtrack excessively.
 */
function replacePattern(text: string, pattern: string): string {
  const parts = pattern.split(/\*+/)
  if (parts.every((part) => part === '')) return text
  let result = ''
  let at = 0
  for (;;) {
    const found = findPattern(text, parts, at)
    if (found === undefined) return result + text.slice(at)
    result += `${text.slice(at, found.start)}[redacted]`
    at = found.end
  }
}

function findPattern(
  text: string,
  parts: readonly string[],
  from: number,
): { readonly start: number; readonly end: number } | undefined {
  const [first = '', ...others] = parts
  const anchor = first === '' ? (others.find((part) => part !== '') ?? '') : first
  for (let at = text.indexOf(anchor, from); at >= 0; at = text.indexOf(anchor, at + 1)) {
    const start = first === '' ? Math.max(from, text.lastIndexOf(' ', at) + 1) : at
    const end = matchParts(text, others, start + first.length)
    if (end !== undefined) return { start, end }
  }
  return undefined
}

function matchParts(text: string, parts: readonly string[], from: number): number | undefined {
  let at = from
  for (const [index, part] of parts.entries()) {
    const blank = text.slice(at).search(/\s/)
    const word = blank < 0 ? text.length : at + blank
    if (part === '' && index === parts.length - 1) return word
    const found = text.indexOf(part, at)
    if (found < 0 || found > word) return undefined
    at = found + part.length
  }
  return at
}
