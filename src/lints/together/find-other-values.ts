import type { Finding } from '../finding.ts'
import { createFinding } from '../lint-rule.ts'
import { overlaps } from '../rounding-interval.ts'
import { otherPage } from '../rules/other-page.ts'
import { listPairScales } from '../tables/pair-scales.ts'
import type { WrittenNumber } from '../written-number.ts'
import type { PageFacts, StatedFact } from './page-facts.ts'

/** A fact and the page that states it. */
interface PlacedFact extends StatedFact {
  readonly path: string
}

/** Find numbers that two pages give differently, by the path of the page that comes first. */
export function findOtherValues(
  pages: readonly PageFacts[],
): ReadonlyMap<string, readonly Finding[]> {
  const current = pages.filter(({ path }) => !DATED.test(path))
  const found = new Map<string, Finding[]>()
  for (const [thing, here, there] of [...compareClauses(current), ...compareTables(current)]) {
    const list = found.get(here.path) ?? []
    found.set(here.path, list)
    list.push(report(thing, here, there))
  }
  return found
}

/** Pages about the past, or about one version of several. */
const DATED =
  /change|history|release|news|blog|archive|migrat|upgrad|deprecat|old|legacy|(?:^|\/)v?\d+(?:\.\d+)*(?:\/|\.\w+$)|\d{4}/i

type Contradiction = readonly [string, PlacedFact, PlacedFact]

/** More pages than this that have one clause have a text in common, each about its own matter. */
const MOST_PAGES = 3

function compareClauses(pages: readonly PageFacts[]): readonly Contradiction[] {
  const stated = new Map<string, PlacedFact[]>()
  for (const { path, clauses } of pages) {
    for (const [clause, fact] of clauses) {
      const facts = stated.get(clause) ?? []
      stated.set(clause, facts)
      facts.push({ ...fact, path })
    }
  }
  return [...stated].flatMap(([clause, facts]): readonly Contradiction[] => {
    const [first, ...others] = facts
    if (first === undefined || facts.length > MOST_PAGES) return []
    const other = others.find((one) => areOfOneMatter(first, one) && !agree(first, one))
    if (other === undefined) return []
    const thing = `"${clause.replace('#', '…').replace(/\s+/g, ' ')}"`
    return [[thing, first, other]]
  })
}

/** Pages of one name, such as the README of each package, are about a matter of their own. */
function areOfOneMatter(a: { readonly path: string }, b: { readonly path: string }): boolean {
  return nameOf(a.path) !== nameOf(b.path)
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase()
}

function agree({ number: a }: StatedFact, { number: b }: StatedFact): boolean {
  return listPairScales(a, b).some((scale) =>
    overlaps({ low: a.interval.low * scale, high: a.interval.high * scale }, b.interval),
  )
}

/** A table and the cells of it that other tables have, too. */
interface PlacedTable {
  readonly path: string
  readonly cells: ReadonlyMap<string, StatedFact>
}

/** Two tables of different pages that have most cells in common show the same measurement. */
function compareTables(pages: readonly PageFacts[]): readonly Contradiction[] {
  const tables = pages.flatMap(({ path, tables: own }) => own.map(({ cells }) => ({ path, cells })))
  const byCell = new Map<string, PlacedTable[]>()
  for (const table of tables) {
    for (const key of table.cells.keys()) {
      const list = byCell.get(key) ?? []
      byCell.set(key, list)
      list.push(table)
    }
  }
  return tables.flatMap((table) => {
    const partners = new Set(
      [...table.cells.keys()].flatMap((key) => {
        const list = byCell.get(key) ?? []
        return list.length > MOST_PAGES ? [] : list
      }),
    )
    return [...partners]
      .filter((other) => table.path < other.path && areOfOneMatter(table, other))
      .flatMap((other) => compareCells(table, other))
  })
}

function compareCells(a: PlacedTable, b: PlacedTable): readonly Contradiction[] {
  const common = [...a.cells].flatMap(([key, here]) => {
    const there = b.cells.get(key)
    return there === undefined || !areAlike(here.number, there.number) ? [] : [{ key, here, there }]
  })
  const same = common.filter(({ here, there }) => agree(here, there))
  const telling = same.filter(({ here }) => here.number.digits >= 2)
  const open = common.filter(({ here, there }) => !agree(here, there))
  if (telling.length < 2 || 2 * open.length > telling.length) return []
  return open.map(({ key, here, there }) => [
    `\`${key.replace(' | ', '` of `')}\``,
    { ...here, path: a.path },
    { ...there, path: b.path },
  ])
}

function areAlike(a: WrittenNumber, b: WrittenNumber): boolean {
  return !a.isBound && !b.isBound && listPairScales(a, b).length > 0
}

function report(thing: string, here: PlacedFact, there: PlacedFact): Finding {
  const { text: written, value, start, end } = here.number
  const facts = { thing, written, other: there.number.text, page: there.path, line: there.line }
  const figures = { written, value, expected: there.number.interval, factor: undefined }
  return createFinding(otherPage, facts, { start, end, figures })
}
