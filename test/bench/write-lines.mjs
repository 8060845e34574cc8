import { closeSync, openSync, writeSync } from 'node:fs'

/** Write lines until a file has a size, from a fixed seed. */
export function writeLines(file, bytes, formatLines) {
  const descriptor = openSync(file, 'w')
  let state = 77077
  const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
  let text = ''
  for (let step = 0, length = 0; length < bytes; step++) {
    text += formatLines(step, random)
    if (text.length < 1 << 20) continue
    length += writeSync(descriptor, text)
    text = ''
  }
  writeSync(descriptor, text)
  closeSync(descriptor)
}
