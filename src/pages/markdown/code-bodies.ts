import type { Code } from 'mdast'
import { findDirectiveBody } from '../directive-body.ts'
import { getLineStart } from '../line-text.ts'
import type { Range } from '../region.ts'
import { listPageLines } from './page-body.ts'

/** The body of a directive of MyST between fences. */
export interface FencedBody {
  readonly lines: readonly Range[]
  /** Its options, which are no Markdown. */
  readonly options: readonly Range[]
  /** Why no region may begin or end directly in it. */
  readonly refusal: string | undefined
  /** Whether a region may begin below its first block, as below the caption of a figure. */
  readonly isOpenBelow: boolean
  /** Its name and the texts of its options. */
  readonly head: readonly string[]
}

/** Whether code stands between fences. */
export function isFenced({ position }: Code, source: string): boolean {
  return /^(?:```|~~~)/.test(source.slice(position?.start.offset))
}

/** The name of the directive of MyST that a code node is, or nothing: ```` ```{note} ````. */
export function findDirectiveName({ lang }: Code): string | undefined {
  return /^\{([^}\s]+)\}?$/.exec(lang ?? '')?.[1]
}

/** Find what of a fenced code node is Markdown to MyST: its title, and its body without options. */
export function findFencedBody(code: Code, source: string): FencedBody | undefined {
  const name = findDirectiveName(code)
  if (name === undefined || !isFenced(code, source)) return undefined
  const body = findDirectiveBody(name)
  if (body.kind === 'literal') return undefined
  const [fence, ...below] = listCodeLines(code, source)
  const lines = skipOptions(below, source)
  const title = fence === undefined ? [] : takeTitle(fence, source)
  const refusal = body.kind === 'rigid' ? body.refusal : undefined
  const options = below.slice(0, below.length - lines.length)
  const isOpenBelow = body.kind === 'rigid' && body.levels === 'first'
  const head = [name, ...options.map(({ start, end }) => source.slice(start, end).trim())]
  return { lines: [...title, ...lines], options, refusal, isOpenBelow, head }
}

/** List the lines of fenced code, without the fences. */
export function listFencedLines(code: Code, source: string): readonly Range[] {
  return listCodeLines(code, source).slice(1)
}

/** What stands beside the name, with an empty line after it. */
function takeTitle({ start, end }: Range, source: string): readonly Range[] {
  const title = /\}[ \t]+(?<title>\S.*)$/.exec(source.slice(start, end))?.groups?.['title']
  return title === undefined
    ? []
    : [
        { start: end - title.length, end },
        { start: end, end },
      ]
}

/** Options are `:key: value` lines, or YAML between lines of `---`, at the start of a body. */
function skipOptions(lines: readonly Range[], source: string): readonly Range[] {
  const textOf = ({ start, end }: Range): string => source.slice(start, end)
  const [first] = lines
  if (first === undefined) return lines
  if (/^-{3}\s*$/.test(textOf(first))) {
    const close = lines.findIndex((line, index) => index > 0 && /^-{3}\s*$/.test(textOf(line)))
    return close === -1 ? lines : lines.slice(close + 1)
  }
  const body = lines.findIndex((line) => !/^\s*:[\w-]+:(?:\s|$)/.test(textOf(line)))
  return body === -1 ? [] : lines.slice(body)
}

/** The lines of indented code, moved left until one of them begins at the edge. */
export function listDedentedLines(code: Code, source: string): readonly Range[] {
  const lines = listCodeLines(code, source)
  const texts = lines.map(({ start, end }) => source.slice(start, end))
  const indent = texts
    .filter((text) => text.trim() !== '')
    .reduce((least, text) => Math.min(least, text.length - text.trimStart().length), Infinity)
  return lines.map(({ start, end }) => ({ start: Math.min(start + indent, end), end }))
}

/**
 * List the lines of a code node as they stand in the page, without the prefixes of its quotes and list items, and
 * without the fence at its end; the line of the fence at its start comes first.
 */
function listCodeLines(code: Code, source: string): readonly Range[] {
  const from = getLineStart(source, code.position?.start.offset ?? 0)
  const slice = source.slice(from, code.position?.end.offset)
  const lines = listPageLines(slice).map(({ start, end }) => ({
    start: from + start,
    end: from + end,
  }))
  const values = code.value.split(/\r\n|\n|\r/)
  const head = isFenced(code, source) ? lines.slice(0, 1) : []
  const body = lines.slice(head.length, head.length + values.length)
  return [
    ...head,
    ...body.map(({ start, end }, index) => {
      const value = values[index] ?? ''
      const line = source.slice(start, end)
      // a tab that is part of the indentation has blanks in its place
      const kept = line.endsWith(value) ? value : value.trimStart()
      return { start: end - kept.length, end }
    }),
  ]
}
