import { writeLines } from './write-lines.mjs'

const HEADERS = {
  profile: `HEDR: ${'Event'.padEnd(12)} ${'dEvent'.padEnd(6)}  ${'Clock'.padEnd(12)} ${'What'.padEnd(8)} ${'File'.padEnd(80)} Line ${'Function'.padEnd(32)} ${'RSS'.padStart(12)} ${'dRSS'.padStart(12)}`,
  reference: `HDR: ${'Clock'.padStart(12)} ${'Address'.padStart(16)} LiveCnt ${'Type'.padEnd(32)} ${'File'.padEnd(80)} Line ${'Function'.padEnd(40)} ${'RSS'.padStart(16)} ${'dRSS'.padStart(16)}`,
}

/** Where in a program an event is: one of 3,000 places in 60 files. */
function formatPlace(at, width) {
  const module = at % 60
  const file = `/usr/lib/python3/dist-packages/converter/stage_${module}/module_${module}.py`
  return `${file.padEnd(80)} ${String(1 + (at % 997)).padStart(4)} ${`convert_part_${at % 300}`.padEnd(width)}`
}

/** Some pages more or less, between 40 MB and 240 MB. */
function walk(rss, random) {
  const grown = 4096 * Math.floor(random() * 21 - 10)
  return rss + grown < 40_000_000 || rss + grown > 240_000_000 ? 0 : grown
}

/** As cPyMemTrace's Profile writes the calls of a program, some of which have no row. */
export function writeProfileLog(file, bytes) {
  let [event, rss] = [-1, 40_000_000]
  writeLines(file, bytes, (step, random) => {
    const passed = step === 0 || random() < 0.8 ? 1 : 2 + Math.floor(random() * 9)
    event += passed
    const grown = step === 0 ? rss : walk(rss, random)
    rss += step === 0 ? 0 : grown
    const what = ['CALL', 'RETURN', 'C_CALL', 'C_RETURN'][Math.floor(random() * 4)]
    const columns = [
      `${step === 0 ? 'FRST' : 'NEXT'}: ${String(event).padEnd(12)}`,
      `+${String(passed).padEnd(6)}`,
      (step * 0.00004).toFixed(6).padEnd(12),
      what.padEnd(8),
      formatPlace(Math.floor(random() * 3000), 32),
      String(rss).padStart(12),
      String(grown).padStart(12),
    ]
    return `${step === 0 ? `SOF\n${HEADERS.profile}\n` : ''}${columns.join(' ')}\n`
  })
}

/** As cPyMemTrace's Reference Tracing writes objects, of which about 200,000 are live. */
export function writeReferenceLog(file, bytes) {
  const live = []
  let rss = 40_000_000
  writeLines(file, bytes, (step, random) => {
    const isNew = live.length === 0 || random() < (live.length < 200_000 ? 0.75 : 0.5)
    const address = isNew ? 0x7f0000000000 + step * 48 : takeOne(live, random)
    if (isNew) live.push(address)
    const grown = walk(rss, random)
    rss += grown
    const columns = [
      `${isNew ? 'NEW' : 'DEL'}: ${(step * 0.00004).toFixed(6).padStart(12)}`,
      `0x${address.toString(16)}`.padStart(16),
      String(live.length).padStart(7),
      ['int', 'str', 'dict', 'converter.Frame', 'numpy.ndarray'][Math.floor(random() * 5)].padEnd(
        32,
      ),
      formatPlace(Math.floor(random() * 3000), 40),
      String(rss).padStart(16),
      String(grown).padStart(16),
    ]
    return `${step === 0 ? `SOF\n${HEADERS.reference}\n` : ''}${columns.join(' ')}\n`
  })
}

function takeOne(live, random) {
  const at = Math.floor(random() * live.length)
  const taken = live[at]
  live[at] = live.at(-1)
  live.pop()
  return taken
}
