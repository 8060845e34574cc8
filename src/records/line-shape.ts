/** A part of a line of a known shape. Columns are numbered as the layout of the rows has them. */
export type ShapeStep =
  /** These very bytes, as Latin-1. */
  | { readonly kind: 'text'; readonly text: string }
  | NumberStep
  /** `09:14:10`, which goes into a column as seconds since midnight. */
  | { readonly kind: 'clock'; readonly column: number }
  | StampStep
  /** A number, `true`, `false` or `null` of JSON that nobody wants. */
  | { readonly kind: 'bare' }
  /** The rest of a string of JSON up to its closing quote, without escapes. */
  | { readonly kind: 'string' }
  /** At least one. */
  | { readonly kind: 'blanks' }
  /** So many fields, and the blanks behind each. */
  | { readonly kind: 'fields'; readonly count: number }
  /** Up to a separator, which is one byte, or the end of the line: anything but quotes. */
  | { readonly kind: 'cell'; readonly separator: string }
  /** Up to the end of the line: at least one byte, the first no blank. */
  | { readonly kind: 'rest' }

/** `2026-11-27T09:14:10.25Z`, which goes into a column as microseconds since 1970. */
export interface StampStep {
  readonly kind: 'stamp'
  readonly column: number
}

/**
 * Digits with or without decimals, at most 15 together. Of more digits, of an exponent, and of a number without digits
 * on one side of its point, the line is not of the shape.
 */
export interface NumberStep {
  readonly kind: 'number'
  /** Where its value goes; none for a number that nobody wants. */
  readonly column?: number
  /** Whether a minus may stand before it. */
  readonly isSigned?: boolean
  /** Whether it is one of JSON, which has no zero before other digits. */
  readonly isStrict?: boolean
  /** Whether its mark may be a comma, too. */
  readonly hasComma?: boolean
  /** Whether it must have decimals, or must have none. */
  readonly only?: 'whole' | 'fraction'
  /** Whether it is added to what the line has for the column already. */
  readonly isAdded?: boolean
  /** Whether the number of its decimals goes into the column behind its own. */
  readonly isCounted?: boolean
  /** The digits are divided by this power of ten, too: 3 for milliseconds. */
  readonly exponent?: number
  /** Multiplied with; 1 unless given. */
  readonly factor?: number
  /** Divided by, behind the factor; 1 unless given. */
  readonly divisor?: number
}

/** What the lines of a log that are written in one way have in common. */
export interface LineShape {
  readonly steps: readonly ShapeStep[]
  /** Whether such a line says nothing: it has no row. */
  readonly isNothing?: true
  /** Whether somebody wants to know that such a line, which says nothing, was taken: it has a row without numbers. */
  readonly isNoted?: true
}

/** The steps of a text of which some parts are no text: those of `parts`, by where they begin and end, in their order. */
export function createSteps(
  text: string,
  parts: readonly { readonly from: number; readonly to: number; readonly step: ShapeStep }[],
): readonly ShapeStep[] {
  const steps: ShapeStep[] = []
  let at = 0
  for (const { from, to, step } of parts) {
    if (from > at) steps.push({ kind: 'text', text: text.slice(at, from) })
    steps.push(step)
    at = to
  }
  if (at < text.length) steps.push({ kind: 'text', text: text.slice(at) })
  return steps
}
