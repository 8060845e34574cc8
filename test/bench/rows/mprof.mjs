import { cli, makeLog } from '../places.mjs'
import { writeMprofLog } from '../small-inputs.mjs'

const SAMPLES = 100_000

/** Samples of `mprof run`, drawn as SVG by both. */
export const mprof = {
  row: 'mprof',
  prepare: () => {
    const { file, bytes } = makeLog('mprofile.dat', (log) => {
      writeMprofLog(log, SAMPLES)
    })
    return {
      input: { bytes, samples: SAMPLES },
      commands: [
        {
          ...{ name: 'tracedocs', shown: 'tracedocs plot' },
          runs: [['node', cli, 'plot', file, '-o', 'drawn']],
        },
        {
          ...{ name: 'mprof plot', shown: 'python3-mprof plot -o mprof.svg' },
          runs: [['env', 'MPLBACKEND=svg', 'python3-mprof', 'plot', '-o', 'mprof.svg', file]],
        },
      ],
    }
  },
}
