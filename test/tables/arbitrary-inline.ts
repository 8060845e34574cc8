import fc from 'fast-check'
import type { Inline, Table } from '../../src/tables/table.ts'
import { NASTY_TEXTS } from './nasty-texts.ts'

const MARKUP = Array.from('\\`*_{}[]()<>#+-.!|~$&:;"\'/=@^%?,  abZ19é日\u00a0\n\t')

/** Texts that are dense with markup, and some from the list of nasty ones. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.constantFrom(...MARKUP), { maxLength: 9 })
      .map((parts) => parts.join('')),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(...NASTY_TEXTS), { maxLength: 3 })
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
)

/** Inlines of all kinds of parts, dense with markup. */
export const arbitraryInline: fc.Arbitrary<Inline> = fc.array(
  fc.record({ kind: fc.constantFrom('text', 'code', 'emphasis', 'strong'), text: arbitraryText }),
  { maxLength: 4 },
)

/** A text as a reader sees it: control characters are blanks, runs of blanks are one, none at the ends. */
export function normaliseText(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029 ]+/gu, ' ').trim()
}

/** A table with the inlines in its second column. */
export function tableOf(inlines: readonly Inline[]): Table {
  return {
    name: 'any',
    columns: [
      { header: [{ kind: 'text', text: 'left' }], align: 'left' },
      { header: [{ kind: 'text', text: 'right' }], align: 'right' },
    ],
    rows: inlines.map((inline) => [[{ kind: 'text', text: 'x' }], inline]),
    notes: [],
  }
}
