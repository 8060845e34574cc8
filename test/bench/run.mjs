// Times tracedocs beside other programs; see README.md here.
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { benchRows } from './bench-rows.mjs'
import { countSlips } from './count-slips.mjs'
import { measureRow } from './measure-row.mjs'
import { cli, root } from './places.mjs'
import { writeResults } from './write-results.mjs'

const SLIPS = 'lint-slips'

const { values: options } = parseArgs({
  options: {
    lines: { type: 'string', default: '5000000' },
    // A list, such as 160000,1600000,16000000; a million are 63 MB.
    'dtrace-lines': { type: 'string', default: '16300000' },
    // Of the logs of recorders, collectors and programs of one's own.
    megabytes: { type: 'string', default: '1000' },
    repeats: { type: 'string', default: '5' },
    // Rows, such as `gc,start`.
    only: { type: 'string' },
    // Keep the results, in test/bench/results, and write the pages that show them.
    write: { type: 'boolean', default: false },
    // Sound tables of each relation that slips are planted into.
    tables: { type: 'string', default: '100' },
  },
})

const rows = [...benchRows.map(({ row }) => row), SLIPS]
const only = options.only?.split(',')
const unknown = only?.find((row) => !rows.includes(row))
if (unknown !== undefined) {
  console.error(`Expected one of the rows ${rows.join(', ')}, got ${unknown}`)
  process.exit(2)
}

console.log(`node ${process.version}`)
for (const { row, prepare, prepareAll = () => [() => prepare(options)] } of benchRows) {
  if (only?.includes(row) === false) continue
  for (const prepareOne of prepareAll(options)) {
    const { input, commands } = prepareOne()
    const measured = measureRow(row, commands, Number(options.repeats))
    // After each row, since the next one may be stopped.
    if (options.write) writeResults({ row, input, ...measured })
  }
}
if (only?.includes(SLIPS) ?? !options.write) countSlips(Number(options.tables))
if (options.write) {
  const built = spawnSync('node', [cli, 'build', '-C', root], { stdio: 'inherit' })
  process.exitCode = built.status ?? 1
}
