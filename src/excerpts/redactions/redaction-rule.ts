/** The kinds of identities that excerpts hide. */
export const IDENTITY_KINDS = ['user', 'group', 'host', 'home', 'secret'] as const

/** A kind of identity. */
export type IdentityKind = (typeof IDENTITY_KINDS)[number]

/** What takes the place of each kind, and what one and several are called. */
export const IDENTITIES: Readonly<
  Record<IdentityKind, { readonly shown: string; readonly nouns: readonly [string, string] }>
> = {
  user: { shown: 'user', nouns: ['user', 'users'] },
  group: { shown: 'group', nouns: ['group', 'groups'] },
  host: { shown: 'host', nouns: ['host', 'hosts'] },
  home: { shown: '~', nouns: ['home directory', 'home directories'] },
  secret: { shown: '[redacted]', nouns: ['secret', 'secrets'] },
}

/** Say how many identities of a kind there are: `2 hosts`. */
export function formatIdentities(kind: IdentityKind, count: number): string {
  const [one, several] = IDENTITIES[kind].nouns
  return `${String(count)} ${count === 1 ? one : several}`
}

/** One way in which lines of logs and terminals reveal who ran what, and where. */
export interface RedactionRule {
  readonly name: string
  /** What a line must contain for any of the shapes. It saves most lines the search for all of them. */
  readonly hint?: RegExp
  readonly shapes: readonly RedactionShape[]
}

/** A shape of text, and where it counts. */
export interface RedactionShape {
  /**
   * Finds the shape, with the flags `dgu`. Its named groups are what to hide: kinds of identities, with a digit behind
   * the second of a kind (`host2`). A group inside another one is learnt and goes with the outer one.
   */
  readonly pattern: RegExp
  /** Checks what stands around a line; true by default. */
  readonly applies?: (lines: readonly string[], index: number) => boolean
  /** Whether words of English and names of commands are too likely to be just that here. */
  readonly isWeak?: boolean
  /** The kinds of names that are hidden wherever else they stand, too; users, groups and hosts by default. */
  readonly teaches?: readonly IdentityKind[]
}

/** What a shape teaches by default. Homes and secrets are no names. */
export const TAUGHT: readonly IdentityKind[] = ['user', 'group', 'host']

/** Letters and digits of any script, as names of users and hosts have them. */
export const NAME = String.raw`[\p{L}_][\p{L}\p{N}_.\-]{0,63}`

/** Make a shape. Its pattern is compiled when a line is searched for it, since to compile all takes a tenth of a short build. */
export function createShape(
  source: string,
  conditions: Omit<RedactionShape, 'pattern'> = {},
): RedactionShape {
  let compiled: RegExp | undefined
  return {
    ...conditions,
    get pattern() {
      return (compiled ??= new RegExp(source, 'dgu'))
    },
  }
}
