/** Say what is wrong with a path that no file can have here: how another program would read it. `undefined` of any other. */
export function explainPath(path: string): string | undefined {
  if (/^[a-z]{2,}:\/\//i.test(path))
    return 'only logs of runs are fetched, from hosts that `hosts` of the configuration names: download it, and name the file'
  if (/^~|\$\{?\w|%\w+%/.test(path)) {
    return 'neither `~` nor variables are filled in: write the path from the folder of the configuration'
  }
  if (/[\0-\x1f]/.test(path)) {
    return 'a `\\` in double quotes makes a sign that nobody sees: write `/` between folders'
  }
  if (/^[a-z]:[\\/]/i.test(path))
    return 'write the path from the folder of the configuration, with `/` between folders'
  return path.includes('\\')
    ? `write \`/\` between folders: \`${path.replaceAll('\\', '/')}\``
    : undefined
}
