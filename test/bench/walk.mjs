import { closeSync, openSync, writeSync } from 'node:fs'

/** Write a data file of a random walk: a time in steps of 0.1, and a place with three decimals. */
export function writeWalk(file, rows) {
  const descriptor = openSync(file, 'w')
  let state = 12345
  let place = 0
  let text = ''
  for (let row = 0; row < rows; row++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    place += state / 2 ** 32 - 0.5
    text += `${(row / 10).toFixed(1)} ${place.toFixed(3)}\n`
    if (text.length < 1 << 20 && row < rows - 1) continue
    writeSync(descriptor, text)
    text = ''
  }
  closeSync(descriptor)
}
