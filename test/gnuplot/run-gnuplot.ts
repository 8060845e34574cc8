import { spawnSync } from 'node:child_process'

/** Find gnuplot's version as it prints it; `undefined` if it is not installed. */
export function findGnuplotVersion(): string | undefined {
  const { status, stdout } = spawnSync('gnuplot', ['--version'], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

/** Run a script through gnuplot; the drawing is empty if gnuplot refuses the script. */
export function runGnuplot(script: string): { svg: string; messages: string } {
  const { stdout, stderr } = spawnSync('gnuplot', [], {
    input: script,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return { svg: stdout, messages: stderr }
}
