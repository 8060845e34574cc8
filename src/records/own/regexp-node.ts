/** A part of a regular expression, without what only backtracking can do. */
export type RegexpNode =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'sequence'; readonly parts: readonly RegexpNode[] }
  | { readonly kind: 'choice'; readonly options: readonly RegexpNode[] }
  | {
      readonly kind: 'repeat'
      readonly part: RegexpNode
      readonly least: number
      /** `Infinity` for no limit. */
      readonly most: number
      readonly isLazy: boolean
    }
  | { readonly kind: 'group'; readonly name: string; readonly part: RegexpNode }
  | { readonly kind: 'assertion'; readonly where: 'start' | 'end' | 'border' | 'no-border' }

/** Which UTF-16 units a place takes. */
export interface CharacterSet {
  readonly ranges: readonly (readonly [number, number])[]
  readonly isNegated: boolean
}

/** Whether a set has a character, by its UTF-16 unit. */
export function hasUnit({ ranges, isNegated }: CharacterSet, unit: number): boolean {
  return ranges.some(([first, last]) => unit >= first && unit <= last) !== isNegated
}

/** The only unit of a set; `undefined` if it has several. */
export function readOnlyUnit({ ranges, isNegated }: CharacterSet): number | undefined {
  const [range, ...others] = ranges
  if (isNegated || range === undefined || others.length > 0) return undefined
  return range[0] === range[1] ? range[0] : undefined
}
