import { readPair, type AnchorBytes, type LineStarts } from './anchor-table.ts'
import type { LineShape } from './line-shape.ts'
import type { RecordFormat } from './record-format.ts'

const DIGITS = '0123456789'.split('')

/** Whether every line of a shape begins with an anchor of a format, and with none of another one. */
export function startsAlone(
  { steps }: LineShape,
  format: RecordFormat,
  { anchors }: LineStarts,
): boolean {
  const [first, second] = steps
  if (first?.kind !== 'text' || /^\s/.test(first.text)) return false
  const isShort = first.text.length === 1 && second?.kind === 'number' && second.isSigned !== true
  if (first.text.length < 2 && !isShort) return false
  const beginnings = isShort ? DIGITS.map((digit) => first.text + digit) : [first.text]
  return beginnings.every((text) => {
    const bytes = Buffer.from(text, 'latin1')
    const found = anchors.get(readPair(bytes, 0)) ?? []
    const isFound = found.some(
      (anchor) => anchor.format === format && bytes.indexOf(anchor.bytes) === 0,
    )
    const isOther = (anchor: AnchorBytes): boolean =>
      anchor.format === format || differs(anchor.bytes, bytes) || lacksKey(steps, anchor.format)
    return isFound && found.every(isOther)
  })
}

/** Whether lines of a shape are JSON without a key that those of a format have. */
function lacksKey(steps: LineShape['steps'], { keys = [] }: RecordFormat): boolean {
  const text = steps.map((step) => (step.kind === 'text' ? step.text : '')).join()
  return text.startsWith('{') && keys.some((key) => !text.includes(`"${key}"`))
}

/** Whether no line can begin with both. */
function differs(one: Buffer, other: Buffer): boolean {
  const length = Math.min(one.length, other.length)
  return !one.subarray(0, length).equals(other.subarray(0, length))
}
