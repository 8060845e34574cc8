import type { Data, Processor } from 'unified'

type SyntaxExtension = NonNullable<Data['micromarkExtensions']>[number]

/** The constructs at a character, or at any: one or several, each of which the parser tries in turn. */
type Constructs = unknown

/** The parts of a syntax extension that map characters to constructs. */
const PARTS = ['flow', 'text'] as const

/** A plugin that takes constructs, by the names that micromark's extensions give them, out of the extensions before it. */
export function leaveConstructs(this: Processor, names: ReadonlySet<string>): void {
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((one) => leaveOut(one, names))
}

function leaveOut(extension: SyntaxExtension, names: ReadonlySet<string>): SyntaxExtension {
  const left = { ...extension }
  for (const part of PARTS) {
    const map = left[part]
    if (map !== undefined) left[part] = leaveOutOfMap(map, names)
  }
  return left
}

function leaveOutOfMap<T extends object>(map: T, names: ReadonlySet<string>): T {
  const kept = Object.entries(map).flatMap(([character, constructs]: [string, Constructs]) => {
    const those = [constructs].flat().filter((one) => !names.has(nameOf(one)))
    return those.length === 0 ? [] : [[character, those] as const]
  })
  return Object.fromEntries(kept) as T
}

function nameOf(construct: Constructs): string {
  return (construct as { readonly name?: string } | undefined)?.name ?? ''
}
