import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cli, work } from '../places.mjs'

const HEAD = 'set terminal svg size 800,500\n'

/** Make a row of one script, which tracedocs and gnuplot draw. */
function createRow(row, { script, prepare = () => ({}) }) {
  return {
    row,
    prepare: () => {
      const input = prepare()
      writeFileSync(path.join(work, `${row}.plt`), `${HEAD}set output "${row}.svg"\n${script}`)
      return {
        input,
        commands: [
          {
            ...{ name: 'tracedocs', shown: 'tracedocs plot' },
            runs: [['node', cli, 'plot', `${row}.plt`, '-o', 'drawn']],
          },
          { name: 'gnuplot', runs: [['gnuplot', `${row}.plt`]] },
        ],
      }
    },
  }
}

const SAMPLES = 1_000_000

/** A function at a million places. */
export const samples = createRow('samples', {
  script: `set samples ${SAMPLES}\nplot [0:100] sin(x) * exp(-x / 50) with lines\n`,
  prepare: () => ({ samples: SAMPLES }),
})

const FILES = 500
const LINES = 200

/** `plot for` over many files. */
export const manyFiles = createRow('many-files', {
  script: `unset key\nplot for [k=0:${FILES - 1}] sprintf('many/%d.dat', k) using 1:2 with lines\n`,
  prepare: () => {
    mkdirSync(path.join(work, 'many'), { recursive: true })
    for (let file = 0; file < FILES; file++) {
      const lines = Array.from(
        { length: LINES },
        (_, i) => `${i} ${(Math.sin(i / 20 + file) * file).toFixed(4)}`,
      )
      writeFileSync(path.join(work, 'many', `${file}.dat`), `${lines.join('\n')}\n`)
    }
    return { logs: FILES, lines: FILES * LINES }
  },
})

const ROWS = 100_000

/** A fit of three parameters to many rows. */
export const fit = createRow('fit', {
  script: `set fit quiet logfile '/dev/null'\na = 2\nb = 0.3\nc = 0.2\nf(x) = a * exp(-b * x) + c\nfit f(x) 'fit.dat' via a, b, c\nplot f(x)\n`,
  prepare: () => {
    let state = 12345
    const lines = Array.from({ length: ROWS }, (_, i) => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0
      const noise = (state / 2 ** 32 - 0.5) * 0.2
      return `${i / 10000} ${(3 * Math.exp(-i / 40000) + 0.5 + noise).toFixed(5)}`
    })
    writeFileSync(path.join(work, 'fit.dat'), `${lines.join('\n')}\n`)
    return { lines: ROWS }
  },
})

const SIDE = 2000

/** A matrix as an image. */
export const image = createRow('image', {
  script: `plot 'image.dat' matrix with image\n`,
  prepare: () => {
    const lines = Array.from({ length: SIDE }, (_, row) =>
      Array.from({ length: SIDE }, (_, column) =>
        (Math.sin(row / 100) * Math.cos(column / 77)).toFixed(4),
      ).join(' '),
    )
    writeFileSync(path.join(work, 'image.dat'), `${lines.join('\n')}\n`)
    return { samples: SIDE * SIDE }
  },
})
