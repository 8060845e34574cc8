import { findIdentities, type Identity } from './find-identities.ts'
import { isDoubtful } from './is-doubtful.ts'
import { IDENTITIES, type IdentityKind } from './redactions/redaction-rule.ts'
import { isCommonWord } from './redactions/shell-words.ts'
import { replacePattern } from './replace-pattern.ts'

/** What is removed from the lines of a log. */
export interface Redaction {
  /** Texts to hide; `*` matches any characters except blanks. */
  readonly patterns: readonly string[]
  /** Hosts that are already known. */
  readonly hosts: readonly string[]
  /** Whether users, hosts, home directories and secrets stay. */
  readonly keepsNames: boolean
}

/** Lines without what must not be published, and what to look at before they are. */
export interface RedactedLines {
  readonly lines: readonly string[]
  /** How often something of each kind was hidden. */
  readonly hidden: ReadonlyMap<IdentityKind, number>
  /** Names that are also common words and still stand in the lines, where nothing shows them to be names. */
  readonly ambiguous: readonly string[]
  /** Lines that may show a name, in which nothing was found to hide. */
  readonly doubtful: readonly string[]
}

/** Names that every system has; it does no harm that they stay in running text. */
const ANYBODY: ReadonlySet<string> = new Set([
  ...Object.values(IDENTITIES).map(({ shown }) => shown),
  'root',
  'admin',
  'guest',
  'localhost',
  'runner',
  'ubuntu',
  'git',
  'nobody',
])

type Names = Map<string, IdentityKind>

/**
 * Replace users, hosts, home directories, secrets and matches of the patterns in lines by `user`, `host`, `~` and
 * `[redacted]`. A name that its place proves to be one is replaced everywhere, unless it is a common word.
 *
 * @param context more lines to find names in
 */
export function redactLines(
  lines: readonly string[],
  redaction: Redaction,
  context: readonly string[] = [],
): RedactedLines {
  const patterned = lines.map((line) => redaction.patterns.reduce(replacePattern, line))
  const hidden = new Map<IdentityKind, number>()
  if (redaction.keepsNames) return { lines: patterned, hidden, ambiguous: [], doubtful: [] }
  const names: Names = new Map()
  const ambiguous = new Set<string>()
  for (const name of redaction.hosts) learn({ kind: 'host', name }, names, ambiguous)
  const found = patterned.map((_, index) => findIdentities(patterned, index))
  const around = context.map((_, index) => findIdentities(context, index))
  for (const { taught } of [...around, ...found].flat()) {
    for (const one of taught) learn(one, names, ambiguous)
  }
  const anywhere = compileNames(names)
  const shown = patterned.map((line, index) => {
    const identities = found[index] ?? []
    for (const { kind } of identities) hidden.set(kind, (hidden.get(kind) ?? 0) + 1)
    return hide(line, identities, (text) => replaceNames(text, { anywhere, names, hidden }))
  })
  const doubtful = patterned.filter((line, index) => line === shown[index] && isDoubtful(line))
  const words = new Set(
    shown.flatMap((line) => line.toLowerCase().match(/[\p{L}\p{N}_.-]+/gu) ?? []),
  )
  return {
    lines: shown,
    hidden,
    ambiguous: [...ambiguous].filter((name) => words.has(name) && !ANYBODY.has(name)),
    doubtful,
  }
}

/** Remember a name; a host also by its name without the domain. */
function learn(
  { kind, name }: { readonly kind: IdentityKind; readonly name: string },
  names: Names,
  ambiguous: Set<string>,
): void {
  const lower = name.toLowerCase()
  const [short = lower] = lower.split('.')
  for (const one of kind === 'host' ? [lower, short] : [lower, ...listParts(name)]) {
    if (one.length < 3 || /^[\d.:]+$/.test(one) || names.has(one)) continue
    if (isCommonWord(one)) ambiguous.add(one)
    else names.set(one, kind)
  }
}

/** List the parts of a full name in lower case, without the particles between them. */
function listParts(name: string): readonly string[] {
  const parts = name.split(' ')
  const capital = parts.filter((part) => /^\p{Lu}/u.test(part))
  return (capital.length === 0 ? parts : capital).map((part) => part.toLowerCase())
}

function compileNames(names: Names): RegExp | undefined {
  if (names.size === 0) return undefined
  const known = [...names.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${known.join('|')})(?![\p{L}\p{N}])`, 'giu')
}

/** Put words in the places of identities, and change the texts between. */
function hide(
  line: string,
  identities: readonly Identity[],
  change: (text: string) => string,
): string {
  let result = ''
  let at = 0
  for (const { start, end, kind } of identities) {
    result += change(line.slice(at, start)) + IDENTITIES[kind].shown
    at = end
  }
  return result + change(line.slice(at))
}

function replaceNames(
  text: string,
  {
    anywhere,
    names,
    hidden,
  }: {
    readonly anywhere: RegExp | undefined
    readonly names: Names
    readonly hidden: Map<IdentityKind, number>
  },
): string {
  if (anywhere === undefined) return text
  return text.replace(anywhere, (name) => {
    const kind = names.get(name.toLowerCase()) ?? 'user'
    hidden.set(kind, (hidden.get(kind) ?? 0) + 1)
    return IDENTITIES[kind].shown
  })
}
