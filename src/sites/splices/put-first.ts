import type { Insertion } from '../host-step.ts'
import { matchLineEnds } from '../host-step.ts'
import { findCloser } from './mask-code.ts'

/**
 * Put an item before the others of a list or an object, with the indentation that they have.
 *
 * @param open the offset of its bracket
 */
export function putFirst(
  source: string,
  mask: string,
  { open, item }: { readonly open: number; readonly item: string },
): Insertion {
  const at = open + 1
  const inside = source.slice(at, findCloser(mask, open))
  const room = source[open] === '{' ? ' ' : ''
  if (inside.trim() === '') return { at, text: room + item + (inside === '' ? room : '') }
  const lines = /^[^\S\n]*\r?\n(?:[^\S\n]*\r?\n)*([^\S\n]*)\S/.exec(inside)
  if (lines === null) {
    const after = /^\s/.test(inside) ? '' : ' '
    return { at, text: room === '' ? `${item}, ` : ` ${item},${after}` }
  }
  return { at, text: matchLineEnds(`\n${lines[1] ?? ''}${item},`, source) }
}
