import { cpSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { cli, root, work } from '../places.mjs'

/** The scripts of conformance. tracedocs draws all in one process; gnuplot is started for each. */
export const scripts = {
  row: 'scripts',
  prepare: () => {
    const cases = path.join(root, 'test/gnuplot/cases')
    cpSync(cases, path.join(work, 'cases'), { recursive: true })
    const names = readdirSync(cases).filter((name) => name.endsWith('.plt'))
    const placed = names.map((name) => path.join(work, 'cases', name))
    return {
      input: { scripts: names.length },
      commands: [
        {
          ...{ name: 'tracedocs', shown: 'tracedocs plot' },
          runs: [['node', cli, 'plot', ...placed, '-o', 'drawn']],
        },
        {
          ...{ name: 'gnuplot, one process each', shown: 'gnuplot' },
          runs: names.map((name) => ['sh', '-c', `cd cases && gnuplot ${name} 2>/dev/null`]),
        },
      ],
    }
  },
}
