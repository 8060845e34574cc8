import type { LintData } from '../lint-data.ts'
import type { WrittenNumber } from '../written-number.ts'
import { isAnyFigure } from './is-any-figure.ts'
import type { DataMisfit } from './list-data-misfits.ts'
import { getNamedFigures } from './named-figures.ts'
import { namesMetric } from './names-metric.ts'
import { OTHER_TIME } from './other-time.ts'
import { isSlipOf } from './quoted-number.ts'
import { scaleExpression } from './scale-expression.ts'
import {
  listMeant,
  listWrittenSo,
  type MeantFigure,
  type Told,
  type ToldFigure,
} from './told-figures.ts'

/**
 * Find numbers of sentences that are not the figure of what the sentence names: a slip of it, that of another, or a number near it whose
 * metric is named. The page has to give a figure of the same kind elsewhere, so that it speaks of this measurement.
 */
export function listToldMisfits(all: readonly ToldFigure[], data: LintData): readonly DataMisfit[] {
  const agreeing = all.flatMap((one) => listWrittenSo(one).map(({ figure }) => figure))
  const kinds = new Set(agreeing.map(({ kind }) => kind))
  return all.flatMap((one): readonly DataMisfit[] => {
    const { number, told } = one
    if (told === undefined || number.readings.length === 0 || kinds.size === 0) return []
    if (isOtherwise(told, number) || listWrittenSo(one).length > 0) return []
    const isMeant = isAnyFigure(number, data) ? isCopied : isWrong
    const found = listMeant(one).find(
      (meant) => kinds.has(meant.figure.kind) && isMeant(one, meant, data),
    )
    if (found === undefined) return []
    const { figure, unit } = found
    const expression = scaleExpression(figure.expression, unit.scale)
    return [{ number, figure: { expression, value: figure.value / unit.scale }, isSure: true }]
  })
}

/** Words that make a number of another name than the one before it. */
const COMPARES =
  /\b(?:than|instead|over|against|versus|vs|compared|from|respectively|unlike|where|not|and|or|sav\w+|differ\w*|more|less)\b/i

const CLAUSE = /(?:[,;:()]\s+|\s)(?:and|so|but)\s|[,;:()]\s/

/** Words that bind what stands with them to a machine, a setting or a part of the work. */
const CONDITION =
  /\b(?:on|with|under|using|for|at|by|in|per|during|after)\b(?! (?:average|the (?:mean|median))\b)/i

/** Whether a number may be of another time or condition, or of something else than the name before it. */
function isOtherwise({ sentence, mentions }: Told, { start, end }: WrittenNumber): boolean {
  const { text, start: from } = sentence
  const [at, to] = [start - from, end - from]
  const owner = mentions.findLast((mention) => mention.end <= at) ?? mentions[0]
  if (owner === undefined) return true
  const around = text.slice(0, owner.start) + text.slice(owner.end)
  if (OTHER_TIME.test(around)) return true
  const before = lastOf(text.slice(0, owner.start))
  const [after = ''] = text.slice(to).split(CLAUSE)
  if (CONDITION.test(before) || CONDITION.test(after)) return true
  const between = text.slice(Math.min(owner.end, at), at)
  return BREAK.test(between) || COMPARES.test(lastOf(between))
}

/** What parts a name from a number of another matter. */
const BREAK = /[,;.]\s/

/** The last clause, with what introduces it: `On ARM, ` of `So it is. On ARM, `. */
function lastOf(text: string): string {
  return (
    text
      .split(CLAUSE)
      .filter((clause) => clause.trim() !== '')
      .at(-1) ?? ''
  )
}

/** How far a number is from what it should be at most, where its metric is named. */
const FARTHEST = 1.5

function isWrong({ number, told }: ToldFigure, { figure, unit }: MeantFigure): boolean {
  const meant = figure.value / unit.scale
  const { value } = number
  if (isSlipOf(number, meant)) return true
  const isNear = Math.max(meant / value, value / meant) < FARTHEST
  return isNear && namesMetric(told?.sentence.text ?? '', figure.kind)
}

/** Whether a number is the same figure of another result, which the sentence does not name. */
function isCopied({ number, told }: ToldFigure, { figure }: MeantFigure, data: LintData): boolean {
  const names = new Set(told?.mentions.map(({ run }) => run.name))
  if (names.size !== 1) return false
  return [...getNamedFigures(data).values()].some((figures) =>
    listWrittenSo({ number, figures }).some(
      ({ figure: { kind, expression } }) =>
        kind === figure.kind && expression !== figure.expression,
    ),
  )
}
