import { closeSync, openSync, writeSync } from 'node:fs'

const FILES = [
  ['cmn_cmd_opts.py', 'set_log_level'],
  ['rs/x/site-packages/numpy/ma/core.py', 'ction__ internals>'],
  ['<frozen importlib._bootstrap_external>', 'get_data'],
  ['LASRead.py', '_parseSection'],
  ['lib/python3.9/json/decoder.py', 'raw_decode'],
  ['/usr/lib/python3.9/threading.py', '_bootstrap_inner'],
  ['ImpLISLogRecords.py', '<listcomp>'],
  ['', ''],
]

/**
 * Write a log as a D script prints it for `malloc()` and `free()`: 39 % allocations, 29 % frees that match one, 31 %
 * frees of a null pointer, 1.5 % garbage, as the published release log has them.
 *
 * @param {string} file
 * @param {number} lines between BEGIN and END
 * @param {number} seed
 */
export function writeDtraceLog(file, lines, seed = 1) {
  const random = createRandom(seed)
  const sites = createSites(random)
  const descriptor = openSync(file, 'w')
  const live = []
  const idle = []
  let top = 0x7fca83000000
  let out = ['dtrace:::BEGIN\n']
  let length = 0
  for (let i = 0; i < lines; i++) {
    const dice = random()
    if (dice < 0.39 || (dice < 0.68 && live.length === 0)) {
      const size = chooseSize(random)
      const reused = random() < 0.8 ? idle.pop() : undefined
      const pointer = reused ?? (top += 16 * (1 + Math.floor(random() * 60)))
      live.push(pointer)
      const site = sites[Math.floor(random() ** 3 * sites.length)]
      out.push(`${site} malloc(${size}) pntr 0x${pointer.toString(16)}\n`)
    } else if (dice < 0.68) {
      // Mostly what was allocated lately.
      const age = Math.floor(random() ** 4 * live.length)
      const at = live.length - 1 - age
      const pointer = live[at]
      live[at] = live[live.length - 1]
      live.pop()
      idle.push(pointer)
      out.push(
        ` 77633                 :${String(45 + (i % 90)).padEnd(4)} ->  free(0x${pointer.toString(16)})\n`,
      )
    } else if (dice < 0.985) {
      out.push(' 77633                 :45   ->  free(0x0)\n')
    } else {
      out.push(` INFO converted ${i} frames of data in block ${i % 77}\n`)
    }
    if (out.length === 20000) {
      length += writeSync(descriptor, Buffer.from(out.join(''), 'latin1'))
      out = []
    }
  }
  out.push('dtrace:::END\n')
  length += writeSync(descriptor, Buffer.from(out.join(''), 'latin1'))
  closeSync(descriptor)
  return length
}

function createSites(random) {
  return Array.from({ length: 3000 }, () => {
    const [file, name] = FILES[Math.floor(random() * FILES.length)]
    const line = String(1 + Math.floor(random() * 4000)).padEnd(4)
    return ` 77633 ${file.padStart(16)}:${line} -> ${name}`
  })
}

/** Small ones mostly, as a Python program has them. */
function chooseSize(random) {
  return Math.max(1, Math.floor(2 ** (4 + random() ** 2 * 14)))
}

function createRandom(seed) {
  let state = seed >>> 0
  return () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
