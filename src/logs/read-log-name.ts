/**
 * The name that charts of a log go by: the file's own, without the folder and without the ending
 * of its packing; `stdin` for standard input.
 */
export function readLogName(path: string): string {
  if (path === '-') return 'stdin'
  const name = path.replaceAll('\\', '/').split('/').at(-1) ?? path
  return name.replace(/(?<=.)\.(gz|zst|xz|bz2)$/i, '')
}

/** A log's path as a sentence calls it: `-` is standard input. */
export function formatLogPath(path: string): string {
  return path === '-' ? 'standard input' : path
}
