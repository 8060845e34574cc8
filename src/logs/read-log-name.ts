/**
 * Read the name that a log's charts get: the file's name, without its folder and without the extension
 * of its compression; `stdin` for standard input.
 */
export function readLogName(path: string): string {
  if (path === '-') return 'stdin'
  const name = path.replaceAll('\\', '/').split('/').at(-1) ?? path
  return name.replace(/(?<=.)\.(gz|zst|xz|bz2)$/i, '')
}

/** Format a log's path for a sentence: `-` is standard input. */
export function formatLogPath(path: string): string {
  return path === '-' ? 'standard input' : path
}
