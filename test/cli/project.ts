import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { createNodeEffects } from '../../src/cli/node-effects.ts'
import { runCli } from '../../src/cli/run-cli.ts'

/** A project in a folder of its own, and the command line in it. */
export interface TestProject {
  readonly folder: string
  read(name: string): string
  write(name: string, content: string | Uint8Array): void
  run(...argv: string[]): Promise<Ran>
}

/** What a command wrote and how it ended. */
export interface Ran {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
}

/** Make a project of files; it is removed when the test is over. */
export function createProject(files: Readonly<Record<string, string | Uint8Array>>): TestProject {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracedocs-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const write = (name: string, content: string | Uint8Array): void => {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  for (const [name, content] of Object.entries(files)) write(name, content)
  return {
    folder,
    write,
    read: (name) => readFileSync(path.join(folder, name), 'utf8'),
    async run(...argv) {
      let stdout = ''
      let stderr = ''
      const exit = await runCli(argv, {
        folder,
        loadEffects: () => Promise.resolve(createNodeEffects()),
        style: { github: false, colour: false },
        print: (text) => (stdout += text),
        complain: (text) => (stderr += text),
      })
      return { exit, stdout, stderr }
    },
  }
}

/** One sample for {@link createLog}. */
export interface Sample {
  readonly elapsed: number
  readonly rss: number
  readonly user: number
  readonly faults?: number
  readonly label?: string
  readonly pid?: number
}

/** Write a process log of some samples. */
export function createLog(samples: readonly Sample[], tail = ''): string {
  const lines = samples.map(({ elapsed, rss, user, faults, label, pid = 42 }) => {
    const json = {
      timestamp: '2026-01-02 03:04:05.000006',
      memory_info: { rss, vms: 1, ...(faults === undefined ? {} : { pfaults: faults }) },
      cpu_times: { user, system: 0 },
      elapsed_time: elapsed,
      pid,
      ...(label === undefined ? {} : { label }),
    }
    return `2026-01-02 03:04:05 - INFO - ProcessLoggingThread-JSON ${JSON.stringify(json)}\n`
  })
  return lines.join('') + tail
}

const MEBIBYTE = 1024 ** 2

/** Four samples: 10, 30, 20, 20 MiB; half a second of CPU a second; 1000 page faults a second. */
export const SMALL_LOG = createLog(
  [10, 30, 20, 20].map((size, i) => ({
    elapsed: i + 1,
    rss: size * MEBIBYTE,
    user: (i + 1) / 2,
    faults: 1000 * (i + 1),
  })),
  'real 4.50\nuser 2.00\nsys 0.25\n',
)
