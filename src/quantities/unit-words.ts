/** One way to read a unit: what it measures, and how many of its base unit it may be. */
export interface UnitReading {
  /** `bytes`, `seconds`, `count`, `percent`, `ratio`, or the unit's own name. */
  readonly dimension: string
  /** More than one where people mean one or the other: a kilobyte of 1000 or of 1024 bytes. */
  readonly scales: readonly number[]
  /** How it is spelled; of two that are spelled alike, one prefix means the same. */
  readonly style: string
}

const PREFIXES = ['', 'k', 'm', 'g', 't', 'p'] as const

const WORDS = new Map<string, readonly UnitReading[]>()

addSeconds()
addBytes()
addCounts()
WORDS.set('%', [{ dimension: 'percent', scales: [0.01], style: '%' }])
for (const word of ['percent', 'pct', 'per cent']) WORDS.set(word, WORDS.get('%') ?? [])

/** Find what a unit may mean, its letters as written; `undefined` for a word that is none. */
export function findUnitReadings(word: string): readonly UnitReading[] | undefined {
  // `M` and `m`, `B` and `b` differ to some; what is not known as it is written is looked up without case
  return WORDS.get(word) ?? WORDS.get(word.toLowerCase())
}

/** Read a unit that is not known: it is alike only to itself. */
export function createForeignUnit(word: string): readonly UnitReading[] {
  const [money, size] = splitMoney(word)
  return [{ dimension: `unit ${money}`, scales: [THOUSANDS.get(size) ?? 1], style: money }]
}

/** What multiplies an amount of money: `$100k`, `€2.5 million`. */
const THOUSANDS: ReadonlyMap<string, number> = new Map([
  ...['k', 'thousand'].map((word) => [word, 1e3] as const),
  ...['m', 'mm', 'mn', 'mio', 'million'].map((word) => [word, 1e6] as const),
  ...['b', 'bn', 'billion'].map((word) => [word, 1e9] as const),
  ...['t', 'tn', 'trillion'].map((word) => [word, 1e12] as const),
])

/** Name the unit of an amount: the currency, and what multiplies it, as in `$ k`; other words say nothing of it. */
export function nameMoneyUnit(money: string, word: string): string {
  return THOUSANDS.has(word.toLowerCase()) ? `${money} ${word.toLowerCase()}` : money
}

function splitMoney(word: string): readonly [string, string] {
  const at = word.indexOf(' ')
  const size = word.slice(at + 1)
  return at > 0 && THOUSANDS.has(size) ? [word.slice(0, at), size] : [word, '']
}

function add(words: string, reading: UnitReading): void {
  for (const word of words.split(' ')) WORDS.set(word, [...(WORDS.get(word) ?? []), reading])
}

function addSeconds(): void {
  const seconds = (scale: number): UnitReading => ({
    dimension: 'seconds',
    scales: [scale],
    style: 's',
  })
  add('ns nsec nsecs nanosecond nanoseconds', seconds(1e-9))
  add('us µs μs usec usecs microsecond microseconds', seconds(1e-6))
  add('ms msec msecs millisecond milliseconds', seconds(1e-3))
  add('s sec secs second seconds', seconds(1))
  add('min mins minute minutes', seconds(60))
  add('h hr hrs hour hours', seconds(3600))
  add('day days', seconds(86_400))
}

function addBytes(): void {
  PREFIXES.forEach((prefix, power) => {
    const decimal = 1000 ** power
    const binary = 1024 ** power
    const scales = power === 0 ? [1] : [decimal, binary]
    const bytes: UnitReading = { dimension: 'bytes', scales, style: 'b' }
    // people write Mb for MB
    add(`${prefix}b`, bytes)
    const binaries = ['', 'kibi', 'mebi', 'gibi', 'tebi', 'pebi'][power] ?? ''
    if (power > 0) {
      const words = `${prefix}ib ${binaries}byte ${binaries}bytes`
      add(words, { dimension: 'bytes', scales: [binary], style: 'ib' })
    }
    const long = ['', 'kilo', 'mega', 'giga', 'tera', 'peta'][power] ?? ''
    add(`${long}byte ${long}bytes`, bytes)
    const bits: UnitReading = { dimension: 'bits', scales: [decimal], style: 'bit' }
    add(`${prefix}bit ${prefix}bits`, bits)
  })
}

/** Letters that multiply: `243k` lines; without a word they may be bytes as well. */
function addCounts(): void {
  const count = (scale: number): UnitReading => ({
    dimension: 'count',
    scales: [scale],
    style: 'n',
  })
  const short = (power: number): UnitReading => ({
    dimension: 'bytes',
    scales: [1000 ** power, 1024 ** power],
    style: 'short',
  })
  add('k', count(1e3))
  add('m mn million millions', count(1e6))
  add('g bn billion billions', count(1e9))
  add('t trillion', count(1e12))
  add('thousand', count(1e3))
  const minutes: UnitReading = { dimension: 'seconds', scales: [60], style: 's' }
  add('m', minutes)
  const letters = ['k', 'm', 'g', 't'] as const
  letters.forEach((letter, index) => {
    add(letter, short(index + 1))
  })
}
