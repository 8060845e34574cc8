import type { TokenReader } from './token-reader.ts'

/** Settings without an effect on the picture: those of gnuplot itself. */
const SILENT = [
  'bind',
  'warnings',
  'mo$use',
  'loc$ale',
  'mac$ros',
  // `set font` is short for it.
  'font$path',
  'his$tory',
  'historysize',
  'print',
  'psdir',
  'overflow',
  // Axes of parallel plots, which are refused themselves, as are boxes in space.
  'paxis',
  'boxd$epth',
]

/** Skip the rest of a command that sets one of these; return `false` if the next word is none of them. */
export function skipSilentSetting(reader: TokenReader): boolean {
  if (!SILENT.some((word) => reader.isNext(word))) return false
  while (!reader.isAtEnd()) reader.next('a word')
  return true
}
