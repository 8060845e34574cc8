// npm run attacks -- [--only TEXT] [--seconds N] [--mebibytes N] [--output FILE]
//
// Runs the program as built on inputs that are meant to break it: deep, many, huge, packed, endless. Each runs in a
// process of its own, which is stopped after 20 s of a processor or at 1,000 MiB. Prints a line for each: how it ended,
// the time of the processors, memory, name, and the first line of what it wrote.
// Ends with 1 when one crashed (exit 3), was stopped, or did what it must not.
import { appendFileSync, existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chartAttacks } from './chart-attacks.mjs'
import { configAttacks } from './config-attacks.mjs'
import { logAttacks } from './log-attacks.mjs'
import { packedAttacks } from './packed-attacks.mjs'
import { pageAttacks } from './page-attacks.mjs'
import { queryAttacks } from './query-attacks.mjs'
import { restAttacks } from './rest-attacks.mjs'
import { runAttack } from './run-attack.mjs'
import { scriptAttacks } from './script-attacks.mjs'

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
if (!existsSync(main)) throw new Error('Expected dist/ to be there; run `npm run build`')
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '20' },
    mebibytes: { type: 'string', default: '1000' },
    output: { type: 'string' },
  },
})
const bounds = { main, seconds: Number(values.seconds), mebibytes: Number(values.mebibytes) }
if (!(bounds.seconds > 0 && bounds.mebibytes > 0)) {
  throw new Error('Expected --seconds and --mebibytes to be numbers above 0')
}
if (values.output !== undefined) writeFileSync(path.resolve(values.output), '')

const KINDS = [
  pageAttacks,
  restAttacks,
  logAttacks,
  packedAttacks,
  configAttacks,
  queryAttacks,
  chartAttacks,
  scriptAttacks,
]

let [count, broken, left] = [0, 0, 0]
for (const kind of KINDS) {
  for (const one of kind()) {
    if (!one.name.includes(values.only)) continue
    const ran = await runAttack(one, bounds)
    if (ran === undefined) {
      left += 1
      show(`not run, a program that makes it is missing | ${one.name}`)
      continue
    }
    count += 1
    const { exit, seconds, mebibytes, output, wrong } = ran
    const isFine = [0, 1, 2].includes(exit) && wrong === undefined
    if (!isFine) broken += 1
    const cells = [
      isFine ? 'ok' : 'FAULT',
      String(exit),
      `${seconds.toFixed(1)} s`,
      mebibytes === undefined ? 'memory not measured' : `${mebibytes.toFixed(0)} MiB`,
      one.name,
      wrong ?? output.trim().split('\n')[0].slice(0, 160),
    ]
    show(cells.join(' | '))
  }
}
show(`${count} attacks, ${broken} of them with a fault, ${left} not run`)
if (broken > 0 || count === 0) process.exitCode = 1

function show(line) {
  console.log(line)
  if (values.output !== undefined) appendFileSync(path.resolve(values.output), `${line}\n`)
}
