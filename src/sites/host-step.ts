/** Something that a host needs: to be written, there already, or for a person to do. */
export type HostStep = HostEdit | HostFile | PresentStep | HandStep

/** Texts to be put into a file, all or none. */
export interface HostEdit {
  readonly kind: 'edit'
  readonly file: string
  readonly source: string
  readonly insertions: readonly Insertion[]
}

/** A text to be put into a source. */
export interface Insertion {
  /** Offset in UTF-16 units. */
  readonly at: number
  readonly text: string
}

/** A file to be made. */
export interface HostFile {
  readonly kind: 'file'
  readonly file: string
  readonly text: string
  /** A folder that the host takes as a whole: the file stays as long as another one does. Relative, with `/`. */
  readonly folder?: string
}

/** What is there already. */
export interface PresentStep {
  readonly kind: 'present'
  readonly file: string
  readonly line: number
  readonly what: string
}

/** What a person has to do, since it cannot be done safely, or is no matter of a file. */
export interface HandStep {
  readonly kind: 'hand'
  /** Where the lines belong; absent where they belong into no file. */
  readonly file?: string
  /** Why, or when. */
  readonly reason: string
  readonly lines: readonly string[]
}

/** Put texts into a source; those of one place stay in their order. */
export function applyInsertions(source: string, insertions: readonly Insertion[]): string {
  let done = 0
  const parts = sortInsertions(insertions).map(({ at, text }) => {
    const kept = source.slice(done, at)
    done = at
    return kept + text
  })
  return parts.join('') + source.slice(done)
}

/** Sort texts by their places. */
export function sortInsertions<T extends Insertion>(insertions: readonly T[]): readonly T[] {
  return insertions.toSorted((a, b) => a.at - b.at)
}

/** The line of an offset, from 1. */
export function lineAt(source: string, at: number): number {
  return source.slice(0, at).split('\n').length
}

/** Write a text with the line ends of a source. */
export function matchLineEnds(text: string, source: string): string {
  return source.includes('\r\n') ? text.replaceAll(/\r?\n/g, '\r\n') : text
}

/** Find the line that has a text outside comments that begin their line. */
export function findCodeLine(source: string, text: string): number | undefined {
  const lines = source.split('\n')
  const at = lines.findIndex((line) => line.includes(text) && !/^\s*(?:\/\/|\/?\*|#)/.test(line))
  return at < 0 ? undefined : at + 1
}
