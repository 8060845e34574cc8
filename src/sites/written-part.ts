import { applyInsertions, sortInsertions, type HostEdit, type HostFile } from './host-step.ts'

/** What was written into a project for its host, so that it can be taken away again. */
export type WrittenPart = WrittenPieces | WrittenFile

/** Texts that were put into a file. */
export interface WrittenPieces {
  readonly file: string
  readonly pieces: readonly WrittenPiece[]
}

/** A text, and the characters beside it; at the end of a file there is none. */
export interface WrittenPiece {
  readonly text: string
  readonly before: string
  readonly after: string
}

/** A file that was made. */
export interface WrittenFile {
  readonly file: string
  readonly text: string
  /** As {@link HostFile} has it. */
  readonly folder?: string | undefined
}

/** What is to be known of edits and files, so that they can be undone. The edits of a file are made together. */
export function describeParts(steps: readonly (HostEdit | HostFile)[]): readonly WrittenPart[] {
  return steps.map((step) => {
    if (step.kind === 'file') return { file: step.file, text: step.text, folder: step.folder }
    const edits = steps
      .filter((one) => one.kind === 'edit')
      .filter(({ file }) => file === step.file)
    return { file: step.file, pieces: describePieces(step, edits) }
  })
}

function describePieces(own: HostEdit, edits: readonly HostEdit[]): readonly WrittenPiece[] {
  const all = sortInsertions(edits.flatMap(({ insertions }) => insertions))
  const edited = applyInsertions(own.source, all)
  let shift = 0
  return all.flatMap((insertion) => {
    const { at, text } = insertion
    const start = at + shift
    const end = start + text.length
    shift += text.length
    if (!own.insertions.includes(insertion)) return []
    // Whole lines may get other lines beside them.
    const isLine = text.endsWith('\n') && (start === 0 || edited[start - 1] === '\n')
    const before = isLine ? '' : edited.slice(Math.max(0, start - 1), start)
    return [{ text, before, after: isLine ? '' : edited.slice(end, end + 1) }]
  })
}

/** Where a piece that is to be taken away stands. */
export interface FoundPiece {
  readonly at: number
  readonly text: string
}

/** Find the pieces of a part in what its file is now; `undefined` if one was changed, or may be several places. */
export function findPieces(
  source: string,
  pieces: readonly WrittenPiece[],
): readonly FoundPiece[] | undefined {
  const found = pieces.map((piece) => {
    const places = listPlaces(source, piece)
    return places.length === 1 ? { at: places[0] ?? 0, text: piece.text } : undefined
  })
  return found.every((one) => one !== undefined) ? found : undefined
}

function listPlaces(source: string, { text, before, after }: WrittenPiece): readonly number[] {
  const isLine = before === '' && after === '' && text.endsWith('\n')
  const places: number[] = []
  for (let at = source.indexOf(text); at >= 0; at = source.indexOf(text, at + 1)) {
    const end = at + text.length
    const isFree = isLine && (at === 0 || source[at - 1] === '\n')
    const isBeside =
      !isLine &&
      source.slice(Math.max(0, at - 1), at) === before &&
      (source.slice(end, end + 1) === after || isLastLine(source, end, after))
    if (isFree || isBeside) places.push(at)
  }
  return places
}

/** What stood at the end of a file may have got an end of its line since, as editors give it. */
function isLastLine(source: string, end: number, after: string): boolean {
  return after === '' && /^\r?\n$/.test(source.slice(end))
}

/** Take pieces out of a source. */
export function removePieces(source: string, found: readonly FoundPiece[]): string {
  const last = found.toSorted((a, b) => b.at - a.at)
  return last.reduce(
    (text, { at, text: { length } }) => text.slice(0, at) + text.slice(at + length),
    source,
  )
}
