import type { CheckedPage } from '../checked-page.ts'
import { listRunMentions, type Mention, type NamedRun } from '../english/run-mentions.ts'
import type { Sentence } from '../english/sentences.ts'
import { isInert } from '../is-inert.ts'
import type { LintData } from '../lint-data.ts'
import type { WrittenNumber } from '../written-number.ts'
import { listFigureUnits, type FigureUnit } from './figure-units.ts'
import {
  getNamedFigures,
  simplifyName,
  type FiguresOfName,
  type NamedFigure,
} from './named-figures.ts'
import { isMeasured, isWrittenSo } from './quoted-number.ts'

/** A number of a sentence or of a table, and the figures of what it is told of. */
export interface ToldFigure {
  readonly number: WrittenNumber
  readonly figures: FiguresOfName
  /** The sentence, and what it names; `undefined` in a table. */
  readonly told?: { readonly sentence: Sentence; readonly mentions: readonly Mention[] } | undefined
}

/** A sentence and what it names. */
export interface Told {
  readonly sentence: Sentence
  readonly mentions: readonly Mention[]
}

/** The figures that a page gives as they are in the data, by their expressions. */
export type AgreeingFigures = ReadonlySet<string>

const known = new WeakMap<LintData, readonly NamedRun[]>()

/** List where a sentence names runs, or results of their logs; the run of each is the key of its figures. */
export function listNameMentions({ text }: Sentence, data: LintData): readonly Mention[] {
  const names =
    known.get(data) ??
    [...getNamedFigures(data).keys()]
      .filter((name) => /\p{L}{2}/u.test(name))
      .map((name) => ({ name, title: name }))
  known.set(data, names)
  return listRunMentions(text, names)
}

/** List the numbers that stand behind the name of what was measured, or in its row. */
export function listToldFigures(
  { sentences, tables }: CheckedPage,
  data: LintData,
): readonly ToldFigure[] {
  const named = getNamedFigures(data)
  const told = sentences.flatMap((sentence): readonly ToldFigure[] => {
    const measured = sentence.numbers.filter(isMeasured)
    if (measured.length === 0) return []
    const mentions = listNameMentions(sentence, data)
    return measured.flatMap((number): readonly ToldFigure[] => {
      const figures = named.get(findOwner(sentence, mentions, number) ?? '')
      if (figures === undefined || isInert(sentence.block, number.start)) return []
      return [{ number, figures, told: { sentence, mentions } }]
    })
  })
  const cells = tables.flatMap(({ columns, labels }) => {
    const rows = labels.map((label) => named.get(simplifyName(label)))
    return columns.flatMap((column) =>
      rows.flatMap((figures, row): readonly ToldFigure[] => {
        const number = column.cells[row]
        const isOf = figures !== undefined && number !== undefined && isMeasured(number)
        return isOf ? [{ number, figures }] : []
      }),
    )
  })
  return [...told, ...cells]
}

/** Find what a number is of: what was named last before it, or the only name, behind it. */
function findOwner(
  { start, numbers }: Sentence,
  mentions: readonly Mention[],
  number: WrittenNumber,
): string | undefined {
  const before = mentions.filter(({ end }) => start + end <= number.start)
  const last = before.at(-1) ?? (mentions.length === 1 ? mentions[0] : undefined)
  if (last === undefined) return undefined
  // Digits of a name are no number of their own.
  const isInName = mentions.some(
    (one) => start + one.start < number.end && number.start < start + one.end,
  )
  const isAlone = before.length > 0 || numbers.length === 1
  return isInName || !isAlone ? undefined : last.run.name
}

/** A figure that a number may be, and the unit in which it is that. */
export interface MeantFigure {
  readonly figure: NamedFigure
  readonly unit: FigureUnit
}

/** List the figures of what a number is told of that are measured as it is. */
export function listMeant({ number, figures }: ToldFigure): readonly MeantFigure[] {
  return listFigureUnits(number).flatMap((unit) =>
    (figures.get(unit.dimension)?.listAll() ?? []).map((figure) => ({ figure, unit })),
  )
}

/** List those that are written so, rounded or cut off. */
export function listWrittenSo(one: ToldFigure): readonly MeantFigure[] {
  return listMeant(one).filter(({ figure, unit }) =>
    isWrittenSo(one.number, figure.value / unit.scale),
  )
}
