// What an attack is: the files of a project and the command that is run on them.

/**
 * @param {string} name what is done, in a few words
 * @param {readonly string[]} argv the command
 * @param {Readonly<Record<string, string | Buffer>> | (() => Readonly<Record<string, string | Buffer>> | undefined)} files
 *   or what makes them; `undefined` where the machine lacks a program for that
 * @param {(ran: { folder: string, output: string }) => string | undefined} [check] what is wrong with what it did
 */
export function attack(name, argv, files, check) {
  return { name, argv, files, check }
}

export const LOG = 'real 1.50\nuser 1.00\nsys 0.10\n'

export const SAMPLES = Array.from(
  { length: 3 },
  (_, i) =>
    `2026-01-02 03:04:0${i} - INFO - ProcessLoggingThread-JSON {"memory_info": {"rss": ${(i + 1) * 1e6}, "vms": 1}, "cpu_times": {"user": ${i}, "system": 0}, "elapsed_time": ${i}, "pid": 42}\n`,
).join('')

const CONFIG = `pages: ["*.md", "*.mdx", "*.rst", "*.html"]
runs:
  a: {logs: a.log}
values: {v: a.time.real}
charts: {memory: {run: a}}
tables:
  times:
    rows: [a]
    columns: [{header: Run, value: title}, {header: Real, value: time.real}]
`

/** A small project in which a value, a chart and a table are to be had. */
export const PROJECT = { 'tracedocs.yaml': CONFIG, 'a.log': LOG + SAMPLES }

/** One page of that project, built. */
export function pageAttack(name, file, text) {
  return attack(name, ['build'], { ...PROJECT, [file]: text })
}

/** Parts that are made of their number, joined. */
export function many(count, make) {
  return Array.from({ length: count }, (_, i) => make(i)).join('')
}
