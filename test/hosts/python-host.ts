import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const plugins = fileURLToPath(new URL('../../plugins/', import.meta.url))

/** The Pythons that may have a host: that of the PATH, and that of the system, which has Debian's packages. */
const PYTHONS = ['python3', '/usr/bin/python3']

/** Find a Python that has a module; without one, the tests that need it say that they were skipped. */
export function findPython(module: string): string | undefined {
  return PYTHONS.find(
    (python) => spawnSync(python, ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0,
  )
}

/** What a host wrote and how it ended. */
export interface HostRun {
  readonly exit: number | null
  readonly output: string
}

/** Run a module of Python in a folder, with a plugin of this package to be found. */
export function runPython(
  python: string,
  args: readonly string[],
  { folder, plugin }: { readonly folder: string; readonly plugin: string },
): HostRun {
  const run = spawnSync(python, ['-m', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      PYTHONPATH: [`${plugins}${plugin}`, folder].join(':'),
      PYTHONDONTWRITEBYTECODE: '1',
    },
  })
  return { exit: run.status, output: run.stdout + run.stderr }
}
