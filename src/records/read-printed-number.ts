/** What a program prints a number with, whatever the locale: whole ones never have decimals. */
export type PrintedForm = 'whole' | 'decimal' | 'either'

/** A number as some locale prints it, or why it is none. */
export type PrintedNumber =
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number }
  /** `1,234` may be 1.234 and 1234. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'unreadable' }

const BLANKS = /[ \u00a0\u2009\u202f]/g
/** Digits in groups of three, or as India has them, with one separator throughout. */
const GROUPED =
  /^(?:\d{1,3}(?<mark>[.,' \u2019])\d{3}(?:\k<mark>\d{3})*|\d{1,2}(?:,\d\d)+,\d{3}|\d+)$/

/** Read a number that may have separators of thousands and a decimal point or comma, where only one reading fits. */
export function readPrintedNumber(text: string, form: PrintedForm): PrintedNumber {
  const plain = text.trim().replace(BLANKS, ' ')
  const parts = /^(?<whole>.*)(?<mark>[.,])(?<decimals>\d+)$/.exec(plain)?.groups
  const asWhole = GROUPED.test(plain)
  if (parts === undefined) return asWhole ? create(plain, '') : UNREADABLE
  const { whole = '', mark = '', decimals = '' } = parts
  const asDecimal = form !== 'whole' && GROUPED.test(whole) && !whole.includes(mark)
  // No program groups by a point before three decimals that it always prints.
  if (asDecimal && asWhole && (form === 'either' || mark === ',')) return { kind: 'ambiguous' }
  if (asDecimal) return create(whole, decimals)
  return asWhole && form !== 'decimal' ? create(plain, '') : UNREADABLE
}

const UNREADABLE = { kind: 'unreadable' } as const

function create(whole: string, decimals: string): PrintedNumber {
  const value = Number(`${whole.replaceAll(/\D/g, '')}.${decimals}`)
  return { kind: 'number', value, decimals: decimals.length }
}
