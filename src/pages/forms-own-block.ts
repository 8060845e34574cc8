import type { Range } from './region.ts'

/** Whether no line of text stands directly above or below a block, which would make one paragraph of both. */
export function formsOwnBlock(source: string, { start, end }: Range): boolean {
  const above = source.slice(0, start).split(/\r\n|\n|\r/)
  const below = source.slice(end).split(/\r\n|\n|\r/)
  const isItem = /[^\s>]/.test(above.at(-1) ?? '')
  const isBlank = (line = ''): boolean => /^[\s>]*$/.test(line)
  return (isItem || isBlank(above.at(-2))) && isBlank(below[1])
}
