import { isOne } from './is-one.ts'
import type { Candidate } from './reading.ts'
import type { NumberColumn } from './number-table.ts'

const found = new WeakMap<NumberColumn, number>()
const NONE = -1

/** Find the row that a header names as the one which others are compared with: `% of Teacher` above a row `8B (teacher)`, `vs io_uring`. */
export function findNamedBase(candidate: Pick<Candidate, 'table' | 'target'>): number | undefined {
  const known = found.get(candidate.target) ?? search(candidate) ?? NONE
  found.set(candidate.target, known)
  return known === NONE ? undefined : known
}

/** What is named behind such words. */
const NAMED =
  /(?:(?:^|[\s(])(?:vs\.?|versus|relative to|compared (?:to|with)|over)|^%\s?of)\s+(?:the )?(?<name>[^()]{3,40}?)\s*(?:\(|\)|$)/iu

function search({ table, target }: Pick<Candidate, 'table' | 'target'>): number | undefined {
  if (table.isTurned) return undefined
  const name = plain(NAMED.exec(target.header.trim())?.groups?.['name'] ?? '')
  if (name === '') return undefined
  const rows = table.labels.flatMap((label, row) =>
    isOne(target, row) && listNames(label).some((one) => isNamedBy(one, name)) ? [row] : [],
  )
  const [row, ...others] = rows
  return others.length > 0 ? undefined : row
}

/** The whole label, it without what stands in brackets, and that alone. */
function listNames(label: string): readonly string[] {
  const inside = /[([]([^()[\]]+)[)\]]/.exec(label)?.[1] ?? ''
  return [label, label.replace(/[([].*?[)\]]/g, ' '), inside].map(plain).filter((one) => one !== '')
}

/** `Nano 9B` is named by `Nano 9B BF16`, too. */
function isNamedBy(label: string, name: string): boolean {
  return label === name || (label.length > 3 && name.startsWith(`${label} `))
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim()
}
