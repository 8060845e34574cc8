import { statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { countLines } from '../commands.mjs'
import { cli, work } from '../places.mjs'
import { writeWalk } from '../walk.mjs'

const SCRIPT =
  'set terminal svg size 1000,700\nset output "walk.svg"\nplot "walk.dat" using 1:2 with lines\n'

/** A line through the rows of a data file: one script, one SVG. */
export const dataFile = {
  row: 'data-file',
  prepare: (options) => {
    const [file, lines] = [path.join(work, 'walk.dat'), Number(options.lines)]
    writeWalk(file, lines)
    writeFileSync(path.join(work, 'walk.plt'), SCRIPT)
    return {
      input: { bytes: statSync(file).size, lines },
      commands: [
        {
          ...{ name: 'tracedocs', shown: 'tracedocs plot' },
          runs: [['node', cli, 'plot', 'walk.plt', '-o', 'drawn']],
        },
        { name: 'gnuplot', runs: [['gnuplot', 'walk.plt']] },
        countLines('walk.dat'),
      ],
    }
  },
}
