import { INLINE_TAG } from './beside-number.ts'
import { listNamedUnits, type NamedUnit } from './named-units.ts'

/** What joins a label to its number: `RSS in MB: `, `Memory (MB) is about `. */
const JOINT =
  /\s*(?:[:=\u2192]|\b(?:is|are|was|were))\s*(?:(?:about|around|roughly|only|just|~|\u2248)\s*)?$/iu

/** Where a label begins at the latest: a sentence, a line of a list, a cell. */
const BEGIN = /(?:[.;!?]\s|[|>\n]|^\s*(?:[-*+]|\d+[.)])\s)/g

/** Words that make an amount of the unit behind them: `a few MB`. */
const AMOUNT =
  /\b(?:an?|the|few|some|many|several|of|by|per|to|with|more|less|and|or|than|in|at|one|two|three|half)\s+\S+$/iu

const UNSEEN = new RegExp(
  String.raw`<!--.*?-->|${INLINE_TAG}[^<>]*>|[*\x60]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|\\[ ]`,
  'gisu',
)

/** What follows a unit that is counted: `Milliseconds taken`. */
const COUNTED =
  /\s+(?:taken|used|needed|spent|elapsed|passed|required|allocated|total|in\s+total)$/iu

/** List the units that the words right before a number name for it: `memory in MB: `, `RSS (MB): `; none for a sentence that only mentions one. */
export function listUnitsBefore(before: string): readonly NamedUnit[] {
  const [paragraph = ''] = before.split(/\n[ \t]*\n/).slice(-1)
  const seen = paragraph.replace(/<\/dt>\s*<dd[^<>]*>\s*$/i, ': ').replace(UNSEEN, '')
  const joint = JOINT.exec(seen)
  const joined = joint === null ? seen.trimEnd() : seen.slice(0, joint.index).trimEnd()
  const named = joined.split(BEGIN).at(-1)?.trim() ?? ''
  const label = named.replace(COUNTED, '')
  const isCounted = label !== named && /^\S+$/.test(label)
  return listNamedUnits(label).filter(({ word, isBracketed }) => {
    const isLast = label.replace(/\s*[)\]]$/, '').endsWith(word)
    if (!isLast) return false
    if (isBracketed) return true
    if (isCounted) return true
    if (joint === null) return false
    if (/[\p{L}\p{N}][_-]?\p{L}+$/u.test(label) && !/\s/.test(label)) return true
    return /\bin\s+\S+$/iu.test(label) || /[,/]\s*\S+$/.test(label) || isShort(label)
  })
}

/** `Peak MB`, and not `it grew by a few MB`. */
function isShort(label: string): boolean {
  return label.split(/\s+/).length <= 3 && !AMOUNT.test(label)
}
