// Runs the checks of the sources: `lint`, which takes as long as all others, beside those, and tells what each printed
// when it has ended.

import { spawn } from 'node:child_process'
import process from 'node:process'

const GROUPS = [['lint'], ['types', 'unused', 'docs', 'pack-check']]

/**
 * Run a script of the manifest.
 *
 * @param {string} name
 * @returns {Promise<boolean>} whether it found nothing wrong
 */
async function run(name) {
  const child = spawn('npm', ['run', '--silent', name], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // npm is a script of the shell on Windows.
    shell: process.platform === 'win32',
  })
  /** @type {Buffer[]} */
  const printed = []
  child.stdout.on('data', (bytes) => printed.push(bytes))
  child.stderr.on('data', (bytes) => printed.push(bytes))
  const code = await new Promise((resolve) => child.once('close', resolve))
  process.stdout.write(`> ${name}${code === 0 ? '' : ' failed'}\n${Buffer.concat(printed)}`)
  return code === 0
}

const passed = await Promise.all(
  GROUPS.map(async (names) => {
    const all = []
    for (const name of names) all.push(await run(name))
    return all.every(Boolean)
  }),
)
process.exitCode = passed.every(Boolean) ? 0 : 1
