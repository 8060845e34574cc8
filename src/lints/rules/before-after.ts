import type { PageNumbers } from '../checked-page.ts'
import { readChangeKinds } from '../english/change-words.ts'
import { findDimension } from '../english/find-operands.ts'
import { listMisfits } from '../english/judge-comparison.ts'
import { listItemGroups, type ListItem } from '../english/list-items.ts'
import { isTruncated } from '../expectation.ts'
import type { Finding } from '../finding.ts'
import type { LintRule } from '../lint-rule.ts'
import { explainMiscalculation, type Miscalculation } from '../miscalculation.ts'
import { reportMiscalculation } from '../report-miscalculation.ts'
import type { WrittenNumber } from '../written-number.ts'

/** Lists of before, after and what changed. */
export const beforeAfter: LintRule<Miscalculation> = {
  name: 'before-after',
  summary: 'a speedup or change in a list that its "before" and "after" do not give',
  explain: explainMiscalculation,
  check: ({ sentences }: PageNumbers) => listItemGroups(sentences).flatMap(checkGroup),
}

const BEFORE =
  /^(?:[\p{L}-]+ before\b|before|old|previous(?:ly)?|baseline|original(?:ly)?|main|master|base|from|without|unpatched|was)\b/iu
const AFTER =
  /^(?:[\p{L}-]+ after\b|after(?:wards)?|new|now|current(?:ly)?|patched|optimi[sz]ed|this branch|to|with|pr)\b/iu
const CHANGE =
  /(?:speed-?up|slow-?down|improvement|reduction|savings?|saved|change|difference|gain|ratio|factor|faster|slower|increase|decrease|overhead|delta)$/i

/** Find changes that the numbers before and after, the last of the list that are named so, do not give. */
function checkGroup(items: readonly ListItem[]): readonly Finding[] {
  const firsts = items.filter(({ label }) => BEFORE.test(label) && !CHANGE.test(label))
  const lasts = items.filter(({ label }) => AFTER.test(label) && !CHANGE.test(label))
  return items.flatMap((item, index) => {
    const [number, kinds] = readChange(item)
    const before = firsts.findLast((one) => items.indexOf(one) <= index)
    const after = lasts.findLast((one) => items.indexOf(one) <= index)
    if (number === undefined || before === undefined || after === undefined) return []
    if (index - Math.min(items.indexOf(before), items.indexOf(after)) > 4) return []
    const isPlain = [before, after].every(({ label }) => BARE.test(label)) && isBareChange(item)
    return judge({ number, kinds, isPlain }, before.number, after.number)
  })
}

/** Names that say no more than which of two it is. */
const BARE =
  /^(?:before|after(?:wards)?|old|new|previous(?:ly)?|now|current(?:ly)?|baseline|original(?:ly)?|patched|optimi[sz]ed)$/i
const BARE_CHANGE =
  /^(?:speed-?up|slow-?down|improvement|reduction|savings?|saved|change|difference|increase|decrease|overhead)$/i

function isBareChange({ label }: ListItem): boolean {
  return BARE_CHANGE.test(label) || BARE.test(label)
}

type Change = readonly [WrittenNumber | undefined, ReturnType<typeof readChangeKinds>]

/** `Speedup: 2.5x`, or what stands behind the number after: `After: 4.1 s (3x faster)`. */
function readChange({ label, number, second, sentence }: ListItem): Change {
  const own = CHANGE.test(label) && number.form !== 'plain' ? number : undefined
  const chosen = own ?? (AFTER.test(label) ? second : undefined)
  if (chosen === undefined) return [undefined, []]
  const after = sentence.text.slice(chosen.end - sentence.start, chosen.end - sentence.start + 40)
  return [chosen, readChangeKinds(own === undefined ? '' : `${label} `, after.split('\n')[0] ?? '')]
}

function judge(
  {
    number,
    kinds,
    isPlain,
  }: { readonly number: WrittenNumber; readonly kinds: Change[1]; readonly isPlain: boolean },
  before: WrittenNumber,
  after: WrittenNumber,
): readonly Finding[] {
  if ([number, before, after].some(({ isBound, isApproximate }) => isBound || isApproximate))
    return []
  if (before.form !== 'plain' || after.form !== 'plain' || before.value * after.value === 0)
    return []
  const isAlike = before.unit === after.unit || findDimension(before, after) !== undefined
  if (!isAlike || number === before || number === after) return []
  const pairs = [{ subject: after, reference: before }]
  const [expectation] = listMisfits({ number, kinds, pairs, isSure: true })
  if (expectation === undefined) return []
  if (number.digits <= 2 && isTruncated(number, expectation)) return []
  // names that say more may be of other things
  const relation = isPlain && before.unit === after.unit ? 'operator' : 'none'
  const basis = { relation, isOpen: isTurned(number, after, before) } as const
  return [reportMiscalculation(beforeAfter, { number, expectation, basis })]
}

/** Whether two numbers give a change in any other way: the other way round, or as a quotient. */
function isTurned(number: WrittenNumber, a: WrittenNumber, b: WrittenNumber): boolean {
  const pairs = [
    { subject: a, reference: b },
    { subject: b, reference: a },
  ]
  return pairs.some(
    (pair) => listMisfits({ number, kinds: [], pairs: [pair], isSure: true }).length === 0,
  )
}
