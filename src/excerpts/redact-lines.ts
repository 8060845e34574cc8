/** What is taken out of lines of a log. */
export interface Redaction {
  /** Texts that nobody may read; `*` stands for any characters but blanks. */
  readonly patterns: readonly string[]
  /** Hosts that are known by other means. */
  readonly hosts: readonly string[]
  /** Whether users, hosts and home directories stay. */
  readonly keepsNames: boolean
}

const NAME = '[A-Za-z_][\\w.-]{0,63}'
/** What stands before a prompt: names of environments in parentheses. */
const BEFORE = '^(?<before>\\s*(?:\\([^()]{0,80}\\)\\s?)*\\[?)'

/** Shell prompts, whose parts are named; each begins a line. */
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

/** Names that say nothing about anyone; they are replaced in their places only. */
const COMMON: ReadonlySet<string> = new Set(
  'admin bash bin build default guest home host local localhost mac node public python root runner shared test ubuntu user users zsh'.split(
    ' ',
  ),
)

/**
 * Take users, hosts and home directories out of lines, and whatever matches the patterns: `user`, `host`, `~` and
 * `[redacted]` stand in their places. A name that is found in a prompt or a home directory goes wherever it stands.
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

/** Replace names where their places tell them, and learn them. */
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

/** A host is known by its name alone, too. */
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
 * Replace what matches a pattern, in which `*` is any run of characters but blanks: the shortest between two parts, to the
 * end of the word at the end. By searching for its parts, never by a regular expression.
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
