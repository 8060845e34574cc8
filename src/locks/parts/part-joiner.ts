import type { Problem } from '../../problems/diagnostics.ts'
import { encodeValue } from '../encode-value.ts'
import { formatJson } from '../format-json.ts'
import type { LockedLog } from '../lock.ts'
import type { LogPart, PartTerms } from './log-part.ts'

/** Something, and the name of the part that it is from. */
interface Owned<T> {
  readonly value: T
  readonly part: string
}

/**
 * Joins parts. In which order they come, how they are grouped and whether one comes twice makes no difference: what two parts
 * both have must be the same in them, and all else is put together.
 */
export class PartJoiner {
  #terms: Owned<PartTerms> | undefined
  readonly #shards = new Set<string>()
  readonly #logs = new Map<string, Owned<LockedLog>>()
  readonly #excerpts = new Map<string, Owned<readonly string[]>>()

  /**
   * Add a part; returns in what it contradicts those before.
   *
   * @param name as messages name it
   */
  add(name: string, { terms, shards, logs, excerpts }: LogPart): readonly Problem[] {
    const known = (this.#terms ??= { value: terms, part: name })
    const what = findOtherTerm(known.value, terms)
    if (what !== undefined) {
      return [{ kind: 'mixed-parts', first: known.part, second: name, what }]
    }
    const problems: Problem[] = []
    for (const shard of shards) this.#shards.add(shard)
    for (const [key, log] of logs) {
      const twin = this.#logs.get(key)
      if (twin === undefined) this.#logs.set(key, { value: log, part: name })
      else if (!isSameLog(twin.value, log)) {
        problems.push({
          kind: 'part-conflict',
          path: key,
          first: twin.part,
          second: name,
          sums: [twin.value.sha256, log.sha256],
        })
      }
    }
    for (const [key, lines] of excerpts) {
      const twin = this.#excerpts.get(key)
      if (twin === undefined) this.#excerpts.set(key, { value: lines, part: name })
      else if (twin.value.join('\n') !== lines.join('\n')) {
        const path = (JSON.parse(key) as readonly string[]).slice(1).join(', ')
        problems.push({ kind: 'part-conflict', path, first: twin.part, second: name, sums: [] })
      }
    }
    return problems
  }

  /** All that was added; `undefined` of nothing. */
  finish(): LogPart | undefined {
    if (this.#terms === undefined) return undefined
    return {
      terms: this.#terms.value,
      shards: this.#shards,
      logs: drop(this.#logs),
      excerpts: drop(this.#excerpts),
    }
  }
}

function drop<T>(owned: ReadonlyMap<string, Owned<T>>): ReadonlyMap<string, T> {
  return new Map([...owned].map(([key, { value }]) => [key, value]))
}

/** Say in what the terms of two parts differ; `undefined` if they are the same. */
export function findOtherTerm(before: PartTerms, after: PartTerms): string | undefined {
  if (before.version !== after.version) {
    return `one is of tracedocs ${before.version}, the other of ${after.version}`
  }
  if (before.words !== after.words) return 'only one has the words of its logs counted'
  return before.excerpts === after.excerpts
    ? undefined
    : 'what pages show of lines of logs, or what is hidden there, is not the same for both'
}

function isSameLog(before: LockedLog, after: LockedLog): boolean {
  if (before.sha256 !== after.sha256) return false
  return before === after || write(before) === write(after)
}

function write({ formats, contents }: LockedLog): string {
  return formatJson({ formats: [...formats], contents: encodeValue(contents) })
}
