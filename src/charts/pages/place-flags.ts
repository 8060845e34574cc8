/** A text that belongs to a position on the x axis. All lengths here have the same unit. */
export interface EventText {
  readonly x: number
  readonly width: number
}

/** Where texts of events may stand. */
export interface EventRoom {
  readonly left: number
  readonly right: number
  /** Gap between a text and the lines and texts beside it. */
  readonly gap: number
}

/** A horizontal text beside the line of its event, which reaches up to its row. */
export interface Flag {
  /** Index of the event. */
  readonly index: number
  /** From 0, upwards. */
  readonly row: number
  readonly left: number
  readonly right: number
  /** Whether the text stands over the line, because neither side has room for it. */
  readonly isOver: boolean
}

/**
 * Place texts in rows so that none overlaps another, or the line of another's event; `undefined` when
 * there are too few rows.
 */
export function placeFlags(
  texts: readonly EventText[],
  room: EventRoom,
  rows: number,
): readonly Flag[] | undefined {
  const placed: Flag[] = []
  // From right to left, since most texts stand right of their lines.
  const order = texts.map((_, index) => index).sort((a, b) => compare(texts, b, a))
  for (const index of order) {
    const text = texts[index]
    const flag = text && findRow(text, index, { texts, room, rows, placed })
    if (flag === undefined) return undefined
    placed.push(flag)
  }
  return placed
}

function compare(texts: readonly EventText[], a: number, b: number): number {
  return (texts[a]?.x ?? 0) - (texts[b]?.x ?? 0) || a - b
}

interface FlagSetting {
  readonly texts: readonly EventText[]
  readonly room: EventRoom
  readonly rows: number
  readonly placed: readonly Flag[]
}

function findRow(text: EventText, index: number, setting: FlagSetting): Flag | undefined {
  const span = findSpan(text, setting.room)
  for (let row = 0; row < setting.rows; row++) {
    const flag = { index, row, ...span }
    if (setting.placed.every((other) => !overlaps(flag, other, setting))) return flag
  }
  return undefined
}

function findSpan(
  { x, width }: EventText,
  { left, right, gap }: EventRoom,
): Pick<Flag, 'left' | 'right' | 'isOver'> {
  const after = x + gap
  if (after + width <= right) return { left: after, right: after + width, isOver: false }
  const before = x - gap
  if (before - width >= left) return { left: before - width, right: before, isOver: false }
  const start = Math.max(left, right - width)
  return { left: start, right: start + width, isOver: true }
}

function overlaps(flag: Flag, other: Flag, { texts, room: { gap } }: FlagSetting): boolean {
  if (flag.row === other.row && flag.left < other.right + gap && other.left < flag.right + gap) {
    return true
  }
  const meets = (upper: Flag, lower: Flag): boolean => {
    const x = texts[upper.index]?.x ?? 0
    return upper.row >= lower.row && x > lower.left - gap / 2 && x < lower.right + gap / 2
  }
  return meets(flag, other) || meets(other, flag)
}
