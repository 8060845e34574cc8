import { formatList, type Words } from './word-lists.ts'

/** What can be wrong with a gnuplot script and the data files that it names. */
export const scriptProblems = {
  'script-syntax': ({ actual, expected }: Words<'actual' | 'expected'>) =>
    `Unexpected ${actual === '' ? 'end of the command' : `\`${actual}\``}, expected ${expected}`,
  'uncovered-command': ({ command, near }: { command: string; near?: string }) =>
    near === undefined
      ? `Cannot draw with \`${command}\`: tracedocs does not cover this gnuplot command; remove it, or leave it out with \`--lenient\``
      : `Cannot draw with \`${command}\`, did you mean \`${near}\`? If not, remove it, or leave it out with \`--lenient\``,
  'uncovered-option': ({
    option,
    command,
    near,
  }: Words<'option' | 'command'> & { near?: string }) =>
    near !== undefined
      ? `Cannot draw with \`${option}\` in \`${command}\`, did you mean \`${near}\`? If not, remove it, or leave the command out with \`--lenient\``
      : `Cannot draw with \`${option}\` in \`${command}\`: tracedocs does not cover it; remove it, or leave the command out with \`--lenient\``,
  'refused-command': ({ what }: { what: string }) =>
    `Cannot run ${what}: a script is data here, and runs no other program; run it before, and let the script read what it wrote`,
  'foreign-terminal': ({ terminal }: { terminal: string }) =>
    `Expected the terminal \`svg\`, got \`${terminal}\`; the picture is drawn as SVG`,
  'bad-script-value': ({ reason }: { reason: string }) => `Cannot use this value: ${reason}`,
  'fit-failed': ({ reason }: { reason: string }) => `Cannot fit the function: ${reason}`,
  'fit-stopped': ({
    reason,
    steps,
  }: {
    reason: 'steps' | 'damping' | 'covariance'
    steps: number
  }) =>
    `Expected the fit to converge, but it stopped after ${String(steps)} steps, ${WHY_STOPPED[reason]}; begin with values nearer to the result`,
  'endless-script': ({ steps }: { steps: number }) =>
    `Cannot run the script to its end: it takes more than ${String(steps)} steps; let its loops and functions end`,
  'live-script': ({ command }: { command: string }) =>
    `Expected \`${command}\` to end, but it repeats the same for ever, as for a plot that one watches; what its first round drew is kept`,
  'missing-script': ({ path }: { path: string }) =>
    `Cannot find the script \`${path}\`, expected a file; correct the path`,
  'overlong-script': ({ path }: { path: string }) =>
    `Cannot read \`${path}\`, expected a gnuplot script of at most 16 MiB`,
  'script-source': ({ formats }: { formats: readonly string[] }) =>
    `Cannot write ${formatList(formats)} of a script, which has its data already; leave it out of \`--emit\``,
  'no-plot': () => 'Cannot find a `plot` command in the script that could be drawn; add one',
  'no-plot-left': () =>
    'Cannot draw anything of the script: `--lenient` left out all that it would draw, from this command on; see the warnings',
  'no-gnuplot': ({ reason }: { reason: string }) =>
    reason === ''
      ? 'Cannot compare with gnuplot: the program `gnuplot` is not installed; install gnuplot 5.4, or leave `--compare` out'
      : `Cannot compare with gnuplot, which stops with an error: ${reason}`,
  'several-plots': ({ script, count }: { script: string; count: number }) =>
    `Expected one \`plot\` in \`${script}\`, got ${count}; choose one with \`plot: 1\``,
  'no-such-plot': ({ script, plot, count }: { script: string; plot: number; count: number }) =>
    `Cannot draw plot ${plot} of \`${script}\`, expected one of its ${count}`,
  'missing-data': ({ path }: { path: string }) =>
    `Cannot find the file \`${path}\`, expected it relative to the script; correct the path or add the file`,
  'data-folder': ({ path }: { path: string }) =>
    `Cannot read \`${path}\`, expected a file, got a folder; name a file in it`,
  'binary-script': ({ path }: { path: string }) =>
    `Cannot read \`${path}\`, expected the commands of a gnuplot script, got a binary file; correct the path`,
  'no-rows': ({ path }: { path: string }) =>
    `Cannot find a row of data in \`${path}\`; its curve is left out`,
  'missing-header': ({
    path,
    header,
    headers,
  }: {
    path: string
    header: string
    headers: readonly string[]
  }) =>
    `Cannot find a column \`${header}\` in \`${path}\`, expected ${headers.length === 0 ? 'a first row with the names of columns' : `one of ${formatList(headers)}`}; the curve is left out; correct \`using\``,
  'missing-column': ({
    path,
    column,
    columns,
  }: {
    path: string
    column: number
    columns: number
  }) =>
    `Cannot find column ${column} in \`${path}\`, expected one of its ${columns}; the curve is left out; correct \`using\``,
}

/** Why a fit may stop. */
const WHY_STOPPED = {
  steps: 'as many as `FIT_MAXITER` allows',
  damping: 'since none lessens the differences',
  covariance: 'where the parameters depend on each other',
} as const
