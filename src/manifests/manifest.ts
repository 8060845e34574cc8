import type { Alignment, Inline } from '../tables/table.ts'

/** Increased when the structure of a manifest changes. */
export const MANIFEST_SCHEMA = 1

/**
 * Everything that the pages of a project may show, for programs that render pages themselves, such as the extension of
 * Sphinx. They need nothing else: no log, no lock and no Node.
 */
export interface Manifest {
  /** The way from the folder of the manifest to that of the project, with `/`; no chart stands outside. */
  readonly root: string
  /** By what stands in a role: a name of the configuration, or an expression. */
  readonly values: ReadonlyMap<string, ManifestText>
  readonly texts: ReadonlyMap<string, ManifestParagraphs>
  readonly tables: ReadonlyMap<string, ManifestTable>
  readonly charts: ReadonlyMap<string, ManifestChart>
}

/** What a sentence shows, or why it cannot. */
export type ManifestText = { readonly text: string } | ManifestProblem

/** The paragraphs of a text, or why pages keep what they have. */
export type ManifestParagraphs = { readonly paragraphs: readonly Inline[] } | ManifestProblem

/** Why there is nothing to show, as a message says it. */
export interface ManifestProblem {
  readonly problem: string
}

/** A table: every row has as many cells as there are columns. */
export interface ManifestTable {
  readonly columns: readonly { readonly header: Inline; readonly align: Alignment }[]
  readonly rows: readonly (readonly Inline[])[]
  /** Sentences below the table. */
  readonly notes: readonly string[]
  readonly caption?: string | undefined
  /** What links lead to. */
  readonly label?: string | undefined
}

/** A chart and where its SVG stands. */
export interface ManifestChart {
  /** Relative to the folder of the manifest, with `/`. */
  readonly file: string
  /** What the chart shows, for readers who do not see it. */
  readonly alt: string
  readonly caption: string | undefined
  /** What links lead to. */
  readonly label: string | undefined
}
