import type { Finding } from '../finding.ts'
import { createFinding } from '../lint-rule.ts'
import { overlaps } from '../rounding-interval.ts'
import { otherPage } from '../rules/other-page.ts'
import { listPairScales } from '../tables/pair-scales.ts'
import type { WrittenNumber } from '../written-number.ts'
import type { PageFacts } from './page-facts.ts'

/** A fact and the page that states it. */
interface PlacedFact {
  readonly number: WrittenNumber
  readonly path: string
}

/** Finds the line of an offset in the page of a path. */
export type FindLine = (path: string, offset: number) => number

/** Find numbers that two pages give differently, by the path of the page that comes first. */
export function findOtherValues(
  pages: readonly PageFacts[],
  findLine: FindLine,
): ReadonlyMap<string, readonly Finding[]> {
  const editions = findEditions(pages)
  const current = pages.filter(({ path }) => !DATED.test(path) && !editions.has(path))
  const found = new Map<string, Finding[]>()
  for (const contradiction of [...compareClauses(current), ...compareTables(current)]) {
    const { path } = contradiction.here
    const list = found.get(path) ?? []
    found.set(path, list)
    list.push(report(contradiction, findLine))
  }
  return found
}

/** Pages about the past, or about one version of several. */
const DATED =
  /change|history|release|news|blog|archive|migrat|upgrad|deprecat|old|legacy|(?:^|\/)v?\d+(?:\.\d+)*(?:\/|\.\w+$)|\d{4}/i

/** Pages whose names differ by a number alone, such as `results19.md` and `results20.md`, are editions of one, each about its own time. */
function findEditions(pages: readonly PageFacts[]): ReadonlySet<string> {
  const byName = new Map<string, string[]>()
  for (const { path } of pages) {
    const name = path.replace(/\d+(?:[._-]\d+)*(?=[^/]*$)/g, '#')
    if (name !== path) byName.set(name, [...(byName.get(name) ?? []), path])
  }
  return new Set([...byName.values()].filter(({ length }) => length > 1).flat())
}

/** A number that two pages give differently. */
interface Contradiction {
  /** What it is a number of. */
  readonly thing: string
  readonly here: PlacedFact
  readonly there: PlacedFact
}

/** More pages than this that have one clause have a text in common, each about its own matter. */
const MOST_PAGES = 3

function compareClauses(pages: readonly PageFacts[]): readonly Contradiction[] {
  const stated = new Map<string, PlacedFact[]>()
  for (const { path, clauses } of pages) {
    for (const [clause, number] of clauses) {
      const facts = stated.get(clause) ?? []
      stated.set(clause, facts)
      facts.push({ number, path })
    }
  }
  return [...stated].flatMap(([clause, facts]): readonly Contradiction[] => {
    const [first, ...others] = facts
    if (first === undefined || facts.length > MOST_PAGES) return []
    const other = others.find(
      (one) => areOfOneMatter(first, one) && !agree(first.number, one.number),
    )
    if (other === undefined || !namesQuantity(clause)) return []
    const thing = `"${clause.replace('#', '…').replace(/\s+/g, ' ')}"`
    return [
      {
        thing,
        here: first,
        there: other,
      },
    ]
  })
}

/** Pages of one name, such as the README of each package, are about a matter of their own. */
function areOfOneMatter(a: { readonly path: string }, b: { readonly path: string }): boolean {
  return nameOf(a.path) !== nameOf(b.path)
}

/** Words that state something; what goes without them, such as `max grad norm 0.3`, is a setting or a name. */
const VERB =
  /(?:^| )(?:is|are|was|were|has|have|had|takes?|took|needs?|uses?|used|runs?|ran|holds?|supports?|contains?|covers?|reads?|writes?|costs?|makes?|gives?|reach(?:es|ed)?|shows?|finds?|found|passes|passed|fails?|failed|measured|finish(?:es|ed)?|requires?|includes?|provides?|ships?|comes?|stands?|lists?|counts?)(?: |$)/

/** As many words name a quantity without a verb. */
const ENOUGH_WORDS = 6

/** Whether the words that two pages have in common say what a number is of. */
function namesQuantity(clause: string): boolean {
  if (VERB.test(clause)) return true
  const words = clause.split(' ').filter((word) => /^\p{Script=Latin}{2,}$/u.test(word))
  return words.length >= ENOUGH_WORDS
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase()
}

function agree(a: WrittenNumber, b: WrittenNumber): boolean {
  return listPairScales(a, b).some((scale) =>
    overlaps({ low: a.interval.low * scale, high: a.interval.high * scale }, b.interval),
  )
}

/** A table and the cells of it that other tables have, too. */
interface PlacedTable {
  readonly path: string
  readonly cells: ReadonlyMap<string, WrittenNumber>
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
    return there === undefined || !areAlike(here, there) ? [] : [{ key, here, there }]
  })
  const same = common.filter(({ here, there }) => agree(here, there))
  const telling = same.filter(({ here }) => here.digits >= 2)
  const open = common.filter(({ here, there }) => !agree(here, there))
  if (telling.length < 2 || 2 * open.length > telling.length) return []
  const columnOf = (key: string): string => key.slice(key.indexOf(' | '))
  // Where no number of a column is the same, the pages have two measurements of one kind.
  const stale = open.filter(({ key }) => {
    const [agreeing, others] = [same, open].map(
      (cells) => cells.filter((cell) => columnOf(cell.key) === columnOf(key)).length,
    )
    return (agreeing ?? 0) >= (others ?? 0)
  })
  return stale.map(({ key, here, there }) => ({
    thing: `\`${key.replace(' | ', '` of `')}\``,
    here: { number: here, path: a.path },
    there: { number: there, path: b.path },
  }))
}

function areAlike(a: WrittenNumber, b: WrittenNumber): boolean {
  return !a.isBound && !b.isBound && listPairScales(a, b).length > 0
}

function report({ thing, here, there }: Contradiction, findLine: FindLine): Finding {
  const { text: written, value, start, end } = here.number
  const { path, number } = there
  const facts = {
    thing,
    written,
    other: number.text,
    page: path,
    line: findLine(path, number.start),
  }
  const figures = { written, value, expected: number.interval, factor: undefined }
  // the other page may be of another day, of another machine, or of a variant of its own
  const basis = { relation: 'none' } as const
  return createFinding(otherPage, facts, { basis, start, end, figures })
}
