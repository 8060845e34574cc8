import type { Problem } from '../problems/diagnostics.ts'
import type { PageExcerpt } from '../excerpts/excerpt.ts'
import type { ShownQuantity } from '../quantities/explain-unit.ts'
import type { Inline, Table } from '../tables/table.ts'
import type { ChartImage } from './chart-image.ts'
import type { PageSyntax } from './page-syntax.ts'

/** A page as it stands in the project. */
export interface Page {
  /** As messages show it: relative to the project's root, with `/`. */
  readonly path: string
  /** How it is written. */
  readonly syntax: PageSyntax
  /** The whole file, byte order mark and line endings included. */
  readonly source: string
  /** Whether its code shows markers as examples, so that nothing is said of them; by default not. */
  readonly hasExamples?: boolean
}

/** A text of the configuration, or why pages keep what they have in its place. */
export type RenderedText =
  | { readonly kind: 'paragraphs'; readonly paragraphs: readonly Inline[] }
  | { readonly kind: 'broken'; readonly problem: Problem }

/** A value's text, or why there is none. */
export type ValueResult =
  | {
      readonly kind: 'text'
      readonly text: string
      /** Why the text is to be doubted, such as a missing value; reported as a warning. */
      readonly doubt?: Problem
      /** The quantity that the text shows, whose unit the next word of a sentence may contradict. */
      readonly shown?: ShownQuantity
    }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** All that a page may refer to, computed before the page is written. */
export interface PageContents {
  readonly tables: ReadonlyMap<string, Table>
  readonly charts: ReadonlyMap<string, ChartImage>
  readonly texts: ReadonlyMap<string, RenderedText>
  /** By the names that `nameExcerpt` gives. */
  readonly excerpts: ReadonlyMap<string, PageExcerpt>
  /** The named values of the configuration, for pages that refer to them and for suggestions. */
  readonly valueNames: readonly string[]
  /**
   * Evaluate what a value refers to: a named value, or an expression.
   *
   * @param format a format such as `x{:.3}`, which wins over the named value's own
   */
  evaluate(expression: string, format: string | undefined): ValueResult
}
