import os from 'node:os'
import { timeInTurn } from './time-commands.mjs'

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

/** The median of the ratios of pairs that ran one behind the other: what ours takes of theirs. */
function compareTimes(ours, theirs, kind) {
  return median(theirs.map((own, i) => (ours[i] ?? ours.at(-1))[kind] / Math.max(own[kind], 0.01)))
}

/** Sum up the samples of a command, beside those of tracedocs unless it is tracedocs itself. */
function summarise({ name, shown = name, isOwn = name === 'tracedocs' }, timed, ours) {
  const ratios = isOwn
    ? {}
    : {
        wallRatio: compareTimes(ours, timed, 'seconds'),
        cpuRatio: compareTimes(ours, timed, 'cpu'),
      }
  return {
    shown,
    seconds: median(timed.map(({ seconds }) => seconds)),
    cpu: median(timed.map(({ cpu }) => cpu)),
    megabytes: Math.max(...timed.map(({ megabytes }) => megabytes)),
    rounds: timed.length,
    ...ratios,
  }
}

function print(name, { seconds, cpu, megabytes, wallRatio, cpuRatio }) {
  const times = `${seconds.toFixed(3).padStart(8)} s ${cpu.toFixed(2).padStart(7)} s CPU`
  const ratio =
    cpuRatio === undefined
      ? ''
      : `  tracedocs takes ×${cpuRatio.toPrecision(3)} of its CPU time, ×${wallRatio.toPrecision(3)} of its time`
  console.log(`  ${name.padEnd(26)} ${times} ${megabytes.toFixed(0).padStart(6)} MiB${ratio}`)
}

/** Measure the commands of a row, print what they take, and return it with the load of the machine. */
export function measureRow(row, commands, repeats) {
  const before = os.loadavg()[0]
  const samples = timeInTurn(commands, repeats)
  const load = Math.max(before, os.loadavg()[0])
  const ours = samples.get('tracedocs')
  const entries = []
  console.log(`\n${row} (load ${load.toFixed(1)})`)
  for (const command of commands) {
    const timed = samples.get(command.name)
    if (timed.length === 0) {
      console.log(`  ${command.name.padEnd(26)} not installed`)
      continue
    }
    const entry = summarise(command, timed, ours)
    entries.push(entry)
    print(command.name, entry)
  }
  return { load, entries }
}
