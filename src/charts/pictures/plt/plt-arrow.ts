import type { Arrow, ArrowHead } from '../../chart-arrow.ts'
import { formatLine, formatPltNumber } from './plt-words.ts'

/** Format `set arrow`. */
export function formatArrow({ from, to, line, heads, head, layer }: Arrow): string {
  const place = `from ${formatPltNumber(from.x)},${formatPltNumber(from.y)} to ${formatPltNumber(to.x)},${formatPltNumber(to.y)}`
  return ['set arrow', place, formatHeads(heads), formatHead(head), layer ?? '', formatLine(line)]
    .filter((part) => part !== '')
    .join(' ')
}

const HEADS = { none: 'nohead', end: '', start: 'backhead', both: 'heads' } as const

function formatHeads(heads: Arrow['heads']): string {
  return heads === undefined ? '' : HEADS[heads]
}

function formatHead(head: ArrowHead | undefined): string {
  if (head === undefined) return ''
  const { size, fill, fixed } = head
  return [
    ...(size === undefined
      ? []
      : [
          `size ${size.system} ${formatPltNumber(size.length)},${formatPltNumber(size.angle)},${formatPltNumber(size.backAngle)}`,
        ]),
    ...(fixed === true ? ['fixed'] : []),
    ...(fill === undefined ? [] : [fill]),
  ].join(' ')
}
