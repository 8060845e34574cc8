// Writes the DTrace log that the example's section is built from. The original is gone; of it only
// its counts are known. This one has the same counts and is otherwise made up, from a seed:
//
//     node generate-dtrace-log.mjs | gzip -9n > logs/77633/dtrace.log.gz
//     node generate-dtrace-log.mjs --build debug --lines 16000000 > debug.log
//
// Lines are as the D script printed them: `printf("%6d %16s:%-4d -> %s malloc(%d)", …)` when the call
// is made, `printf(" pntr 0x%x\n", …)` when it returns, and `free(0x%x)` in one piece.
import { once } from 'node:events'
import { parseArgs } from 'node:util'

/** Lines between BEGIN and END of the release build's log; the other 144,684 − 74,254 are frees of a pointer. */
const RELEASE = { malloc: 94_882, nullFree: 74_254, garbage: 3_719 }
const RELEASE_LINES = 243_285

/** What `LASToHTML` was given. */
const FILES = 82
const FILE_BYTES = 108_145_150

/** Call sites: share of the calls, place as the D script cut it, sizes from frequent to rare. */
const SITES = [
  [22, 'LASRead.py:310', '_procData', [528, 560, 1104]],
  [16, 'rs/x/site-packages/numpy/ma/core.py:3420', 'ction__ internals>', [2632, 560, 10_272]],
  [12, 'XmlWrite.py:171', 'startElement', [568, 1024]],
  [10, 'LogTable.py:88', 'append', [592, 656, 2048, 8192]],
  [8, ':45', '', [24, 48, 96, 176]],
  [7, 'rs/x/site-packages/numpy/ma/core.py:2829', '__new__', [864, 1728]],
  [6, 'sre_parse.py:493', '_parse', [640, 720]],
  [5, ':121', '\xc6\xa04A/', [64, 512]],
  [4, 'cmn_cmd_opts.py:141', 'set_log_level', [560]],
  [4, 'bootstrap_external>:914', 'get_data', [1536, 6144, 32_768]],
  [3, 'gzip.py:455', 'read', [8240, 65_552]],
  [2, 'enum.py:372', '__call__', [936]],
  [1, ':7', '\x06\x90 \x01', [16, 48, 128, 4096, 1 << 20]],
]
const READ = [0, 'LASRead.py:201', 'read', []]

/** Python's debug allocator adds four words of its own to every block. */
const DEBUG_BYTES = 32

/** As far below the newest allocation as a free reaches. */
const REACH = 24

/** Frees of what was allocated before the trace began. */
const SHARE_OLDER = 0.012

/** Write the lines of a log, some thousands at a time, as Latin-1. */
export function* generateDtraceLog({ build, lines, seed }) {
  const random = createRandom(seed)
  const heap = new Heap(random)
  const pid = build === 'debug' ? 4147 : 77_633
  const extra = build === 'debug' ? DEBUG_BYTES : 0
  const frees = SITES.map(([share, , name, sizes]) => [share, `:${sizes[0] % 97}`, name, sizes])

  const place = ([, file, name]) => {
    const [, before, line] = /^(.*):(\d+)$/.exec(file)
    return `${String(pid).padStart(6)} ${before.padStart(16)}:${line.padEnd(4)} -> ${name} `
  }
  const allocate = (site, size) => {
    const pointer = heap.allocate(size)
    return { pointer, line: `${place(site)}malloc(${size}) pntr 0x${pointer.toString(16)}` }
  }
  const free = (pointer) => {
    return `${place(pick(frees, random))}free(0x${pointer.toString(16)})`
  }

  yield `dtrace:::BEGIN\n`
  for (let file = 0; file < FILES; file++) {
    const deck = shuffleFile(countEvents(lines, file), random)
    const size = Math.round((FILE_BYTES / FILES) * (0.25 + 1.5 * random())) + extra
    let text = ''
    let buffer
    let left = deck.filter((kind) => kind === 'free').length
    for (const kind of deck) {
      if (kind === 'malloc') {
        const isRead = buffer === undefined
        const site = isRead ? READ : pick(SITES, random)
        const event = allocate(site, isRead ? size : chooseSize(site[3], random) + extra)
        if (isRead) buffer = event.pointer
        else heap.push(event.pointer)
        text += `${event.line}\n`
      } else if (kind === 'free') {
        const isLast = --left === 0 && buffer !== undefined
        const pointer = isLast ? heap.free(buffer) : heap.pop(SHARE_OLDER)
        text += `${free(pointer)}\n`
      } else if (kind === 'nullFree') {
        text += `${free(0)}\n`
      } else {
        text += `${spoil({ heap, allocate, free, random })}\n`
      }
    }
    yield text
  }
  yield `dtrace:::END\n${formatAggregations(heap.counts)}`
}

/** A line that cannot be read; in two of three cases an event is lost with it. */
function spoil({ heap, allocate, free, random }) {
  const luck = random()
  if (luck < 1 / 3)
    return `dtrace: ${1 + Math.floor(9 * random())} drops on CPU ${Math.floor(4 * random())}`
  if (luck < 2 / 3) return cut(free(heap.pop(0)))
  const site = pick(SITES, random)
  const event = allocate(site, site[3][0])
  heap.push(event.pointer)
  return cut(event.line)
}

/** Cut a line in its call, where another thread wrote. */
function cut(line) {
  return line.slice(0, line.lastIndexOf('(') - 2)
}

/** A heap that hands out what was freed last, as `malloc()` does. */
class Heap {
  /** How many allocations there were of each power of two. */
  counts = new Map()
  #random
  #live = []
  #rooms = new Map()
  #freed = new Map()
  #top = 0x7fca_8518_c800
  #older = 0x7fca_7f00_0000

  constructor(random) {
    this.#random = random
  }

  allocate(size) {
    const power = 2 ** Math.floor(Math.log2(size))
    this.counts.set(power, (this.counts.get(power) ?? 0) + 1)
    const room = Math.max(16, power === size ? size : 2 * power)
    const pointer = this.#freed.get(room)?.pop() ?? this.#top
    if (pointer === this.#top) this.#top += room
    this.#rooms.set(pointer, room)
    return pointer
  }

  /** Leave an allocation to be freed in its turn. */
  push(pointer) {
    this.#live.push(pointer)
  }

  /** Free one of the newest allocations, or now and then one from before the trace. */
  pop(shareOlder) {
    if (this.#live.length === 0 || this.#random() < shareOlder) return (this.#older += 64)
    const depth = Math.floor(Math.min(REACH, this.#live.length) * this.#random() ** 2)
    return this.free(this.#live.splice(this.#live.length - 1 - depth, 1)[0])
  }

  free(pointer) {
    const room = this.#rooms.get(pointer)
    const freed = this.#freed.get(room) ?? []
    freed.push(pointer)
    this.#freed.set(room, freed)
    return pointer
  }
}

/** How many events of each kind one file has: all files together have as many as the log. */
function countEvents(lines, file) {
  const share = (all) => Math.floor(((file + 1) * all) / FILES) - Math.floor((file * all) / FILES)
  const scaled = Object.entries(RELEASE).map(([kind, count]) => {
    return [kind, Math.round((count * lines) / RELEASE_LINES)]
  })
  const rest = scaled.reduce((left, [, count]) => left - count, lines)
  return [...scaled, ['free', rest]].map(([kind, count]) => [kind, share(count)])
}

/** The events of a file: it allocates early and frees late. */
function shuffleFile(counts, random) {
  const spans = { malloc: [0, 0.75], free: [0.3, 0.7] }
  return counts
    .flatMap(([kind, count]) => {
      const [start, length] = spans[kind] ?? [0, 1]
      return Array.from({ length: count }, () => [start + length * random(), kind])
    })
    .sort(([a], [b]) => a - b)
    .map(([, kind]) => kind)
}

function pick(sites, random) {
  let rest = random() * 100
  return sites.find(([share]) => (rest -= share) < 0) ?? sites[0]
}

/** Each size a quarter as often as the one before. */
function chooseSize(sizes, random) {
  const index = Math.floor(-Math.log2(1 - random()) / 2)
  return sizes[Math.min(index, sizes.length - 1)]
}

/** What the D script's `quantize()` printed when it ended. */
function formatAggregations(counts) {
  const buckets = [...counts].sort(([a], [b]) => a - b)
  const most = Math.max(...buckets.map(([, count]) => count))
  const total = buckets.reduce((sum, [size, count]) => sum + size * count, 0)
  const rows = buckets.map(([size, count]) => {
    const bar = '@'.repeat(Math.round((40 * count) / most)).padEnd(40)
    return `${String(size).padStart(16)} |${bar} ${count}`
  })
  return [
    '',
    `libsystem_malloc.dylib\`malloc, total bytes = ${total}`,
    '           value  ------------- Distribution ------------- count',
    ...rows,
    '',
    '',
  ].join('\n')
}

/** Mulberry32: the same numbers from the same seed, everywhere. */
function createRandom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const { values } = parseArgs({
  options: {
    build: { type: 'string', default: 'release' },
    lines: { type: 'string', default: String(RELEASE_LINES) },
    seed: { type: 'string', default: '77633' },
  },
})
const options = { build: values.build, lines: Number(values.lines), seed: Number(values.seed) }
for (const text of generateDtraceLog(options)) {
  if (!process.stdout.write(text, 'latin1')) await once(process.stdout, 'drain')
}
