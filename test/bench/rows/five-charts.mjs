import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { cli, findOwn, root, work } from '../places.mjs'
import { hasPymemtrace, nameOutput, plots, PYTHON, runPymemtrace } from '../pymemtrace.mjs'

const PIDS = ['77077', '76753', '77633', '3938', '4147']

/** Charts of the logs of the example, one program each for the peer and one gnuplot. */
export const fiveCharts = {
  row: 'five-charts',
  prepare: () => {
    const logs = PIDS.map(unpackLog)
    rmSync(path.join(work, 'charts'), { recursive: true, force: true })
    return {
      input: { logs: logs.length, charts: logs.length },
      commands: [
        {
          ...{ name: 'tracedocs', shown: 'tracedocs plot' },
          runs: [['node', cli, 'plot', ...logs, '-o', 'charts']],
        },
        hasPymemtrace
          ? {
              ...{ name: 'process.py (pymemtrace)', isThere: true },
              shown: 'pymemtrace.process, which runs gnuplot for a PNG',
              runs: logs.map((file) => runPymemtrace('process', file, plots)),
              writes: logs.map((file, i) => nameOutput(plots, file, PIDS[i], 'png')),
            }
          : {
              name: 'process.py (stand-in)+gnuplot',
              shown: 'reference.py, a stand-in for process.py; gnuplot',
              runs: logs.flatMap((file) => [
                [PYTHON, findOwn('reference.py'), file, '.'],
                ['gnuplot', `${path.basename(file)}.plt`],
              ]),
            },
      ],
    }
  },
}

function unpackLog(pid) {
  const folder = path.join(root, 'example-docs/logs', pid)
  const packed = path.join(folder, 'LASToHTML.log.gz')
  const plain = path.join(work, `${pid}.log`)
  writeFileSync(
    plain,
    existsSync(packed)
      ? gunzipSync(readFileSync(packed))
      : readFileSync(path.join(folder, 'LASToHTML.log')),
  )
  return plain
}
