import { formatList, type Words } from './word-lists.ts'

/** What can be wrong with the files and folders that a command works on. */
export const fileProblems = {
  'outside-root': ({ path }: { path: string }) =>
    /(?:^|\/)(?:\.git|git~1|node_modules)[. ]*(?:[/:]|$)/i.test(path)
      ? `Cannot use \`${path}\`: nothing is written into \`.git\` and \`node_modules\`; choose another folder`
      : `Cannot use \`${path}\`: it leads out of the project's root; move it inside`,
  'left-file': () =>
    'No chart makes this file any longer, which an earlier build wrote; remove it with `npx tracedocs clean --unused`, or give it another name to keep it',
  'stale-image': ({ path, format }: Words<'path' | 'format'>) =>
    `\`${path}\` was made of an earlier state of this chart; write it again with \`npx tracedocs build --emit ${format}\`, or remove it`,
  'undecided-files': ({ paths }: { paths: readonly string[] }) =>
    `Cannot say whether a chart makes ${formatList(paths)}, since some chart could not be made; run \`npx tracedocs build\` to see which`,
  'unwritable-file': ({ path, reason }: Words<'path' | 'reason'>) =>
    `Cannot write \`${path}\`: ${isUnderFile(reason) ? 'a folder of its path is a file; choose another one, such as other `images`' : `${reason}${adviseOnRights(reason)}`}`,
  'unspliced-config': ({ path }: Words<'path'>) =>
    `Cannot add the page to \`${path}\`: it is no YAML with its keys at the beginning of lines; add the page, its runs and tables by hand`,
  'existing-file': ({ path }: { path: string }) =>
    `Cannot make \`${path}\`: it already exists; remove it first or edit it`,
  'changed-meanwhile': () =>
    'Cannot write the files of this build: this one changed since it was read; run `npx tracedocs build` again',
  'other-build': ({ pid }: { pid: number }) =>
    `Cannot write the files of this build: another one is at work (process ${pid}); wait for it, or delete \`.tracedocs.building\` if there is none`,
  'same-output': ({ file, first, second }: Words<'file' | 'first' | 'second'>) =>
    `Cannot write two charts or tables to \`${file}\`, of \`${first}\` and of \`${second}\`; write them into different folders`,
  'output-is-input': ({ path }: { path: string }) =>
    `Cannot write to \`${path}\`: it is one of the logs; name another file`,
  'foreign-output': ({ path, words }: Words<'path' | 'words'>) =>
    `Cannot write to \`${path}\`: it is there, and is not ${words}; name another file, or remove it first`,
  'one-chart-file': ({ path, count }: { path: string; count: number }) =>
    `Cannot write ${count} ${count === 1 ? 'chart' : 'charts'} to \`${path}\`, expected a folder, or for one chart a file that ends in .svg, .png or .pdf; correct \`-o\` or choose a process with \`--pid\``,
  'binary-output': ({ format }: Words<'format'>) =>
    `Cannot write ${format} to standard output, expected a file; name one with \`-o\``,
  'unnamed-log': () =>
    'Cannot make a project of standard input, expected files that a build can read again; write it to a file first',
  'missing-folder': ({ path }: { path: string }) =>
    `Cannot work in \`${path}\`, expected a directory; correct \`-C\``,
  unwatchable: ({ reason }: { reason: string }) =>
    `Cannot watch the project: ${reason}; build without \`--watch\``,
}

/** Whether a folder was to be made where a file is: Node 20 says so in one way, Node 26 in another. */
function isUnderFile(reason: string): boolean {
  return /^(?:ENOTDIR\b|EEXIST\b.*\bmkdir\b)/.test(reason)
}

/** What to do where the system does not let anyone, or this user, write. */
function adviseOnRights(reason: string): string {
  return /^(?:EPERM|EACCES|EROFS)\b|^it is read-only$/.test(reason)
    ? '; let it be written, with its permissions and those of its folder, and run the command again'
    : ''
}
