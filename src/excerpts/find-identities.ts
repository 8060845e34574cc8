import {
  IDENTITIES,
  IDENTITY_KINDS,
  TAUGHT,
  type IdentityKind,
  type RedactionShape,
} from './redactions/redaction-rule.ts'
import { redactionRules } from './redactions/redaction-rules.ts'
import { isCommonWord } from './redactions/shell-words.ts'

/** A text in a line that says who, where or how to get in. */
export interface Identity {
  readonly kind: IdentityKind
  /** Offsets in the line. */
  readonly start: number
  readonly end: number
  /** The names in it that are hidden wherever they stand. */
  readonly taught: readonly { readonly kind: IdentityKind; readonly name: string }[]
}

/** Find what to hide in a line, from the left and without overlaps. */
export function findIdentities(lines: readonly string[], index: number): readonly Identity[] {
  const line = lines[index] ?? ''
  const found = redactionRules
    .flatMap(({ hint, shapes }) => (hint?.test(line) === false ? [] : shapes))
    .flatMap((shape) => [...matchShape(shape, lines, index)])
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const chosen: Identity[] = []
  for (const one of found) {
    const last = chosen.at(-1)
    if (last !== undefined && one.start < last.end) {
      chosen[chosen.length - 1] = { ...last, taught: [...last.taught, ...one.taught] }
    } else if (line.slice(one.start, one.end) !== IDENTITIES[one.kind].shown) chosen.push(one)
  }
  return chosen
}

function* matchShape(
  shape: RedactionShape,
  lines: readonly string[],
  index: number,
): Generator<Identity> {
  const { pattern, applies, isWeak = false, teaches = TAUGHT } = shape
  if (applies?.(lines, index) === false) return
  for (const { groups = {}, indices } of (lines[index] ?? '').matchAll(pattern)) {
    // The types forget that a group may have matched nothing.
    const places: Readonly<Record<string, readonly [number, number] | undefined>> =
      indices?.groups ?? {}
    for (const [group, name] of Object.entries<string | undefined>(groups)) {
      const place = places[group]
      const kind = findKind(group)
      if (name === undefined || place === undefined || kind === undefined) continue
      if (isWeak && isCommonWord(name)) continue
      const [start, end] = place
      yield { kind, start, end, taught: teaches.includes(kind) ? [{ kind, name }] : [] }
    }
  }
}

/** Find the kind of a group: a digit may follow it. */
function findKind(group: string): IdentityKind | undefined {
  return IDENTITY_KINDS.find((kind) => kind === group.replace(/\d$/, ''))
}
