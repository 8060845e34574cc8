// Makes sound tables of typed numbers from a seed, and the same tables with one slip each.

/** A small generator of random numbers (mulberry32), so that every run plants the same slips. */
function createRandom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const UNITS = ['', ' ms', ' s', ' MB', ' kB']

/** How each derived column comes about: its header, its value, and how that is written. */
const RELATIONS = {
  'ratio of columns': {
    header: 'Speedup',
    value: ({ a, b }) => a / b,
    write: (value) => `${value.toFixed(2)}x`,
  },
  'ratio to the first row': {
    header: 'Relative',
    value: ({ b }, rows) => b / rows[0].b,
    write: (value) => value.toFixed(2),
  },
  'change in per cent': {
    header: 'Change',
    value: ({ a, b }) => 100 * (b / a - 1),
    write: (value) => `${value >= 0 ? '+' : ''}${value.toFixed(1)}%`,
  },
  share: {
    header: 'Share',
    value: ({ b }, rows) => (100 * b) / rows.reduce((sum, row) => sum + row.b, 0),
    write: (value) => `${value.toFixed(1)}%`,
  },
  difference: {
    header: 'Difference',
    value: ({ a, b }) => b - a,
    write: (value) => `${value >= 0 ? '+' : ''}${value.toFixed(1)}`,
  },
}

/** What goes wrong with a typed cell; `undefined` where it changes nothing. */
const SLIPS = {
  'digits swapped': (text, { random }) => {
    const at = findDigits(text).filter(
      (i) => /\d/.test(text[i + 1] ?? '') && text[i] !== text[i + 1],
    )
    const i = at[Math.floor(random() * at.length)]
    return i === undefined
      ? undefined
      : text.slice(0, i) + text[i + 1] + text[i] + text.slice(i + 2)
  },
  'factor of ten': (_, { value, write }) => write(value * 10),
  'copied row': (_, { other }) => other,
  'cut off': (text, { value, write }) => {
    const scale = 10 ** (/\.(\d+)/.exec(text)?.[1]?.length ?? 0)
    return write(Math.trunc(value * scale) / scale)
  },
  stale: (_, { before }) => before,
}

function findDigits(text) {
  return [...text].flatMap((letter, i) => (/\d/.test(letter) ? [i] : []))
}

/** Make a table of some rows with numbers of one decimal. */
function createRows(random) {
  const count = 3 + Math.floor(random() * 8)
  const size = 10 ** (1 + Math.floor(random() * 3))
  return Array.from({ length: count }, () => {
    const a = Math.round((0.3 + random()) * size * 10) / 10
    return { a, b: Math.round(a * (0.4 + 0.9 * random()) * 10) / 10 }
  })
}

function formatPage(rows, { header, unit, cells }) {
  const lines = rows.map(
    ({ a, b }, i) =>
      `| case ${String(i + 1)} | ${a.toFixed(1)}${unit} | ${b.toFixed(1)}${unit} | ${cells[i]} |`,
  )
  return [
    '# Results\n',
    `| Case | Before | After | ${header} |`,
    '| :--- | ---: | ---: | ---: |',
    ...lines,
    '',
  ].join('\n')
}

/** Plant slips: pages, each with its relation, its slip (`undefined` for a sound page) and the line of that. */
export function plantSlips(tables, seed = 1) {
  const random = createRandom(seed)
  const pages = []
  for (const [relation, { header, value, write }] of Object.entries(RELATIONS)) {
    for (let table = 0; table < tables; table++) {
      const rows = createRows(random)
      const unit = UNITS[Math.floor(random() * UNITS.length)]
      const cells = rows.map((row) => write(value(row, rows)))
      const format = (own) => formatPage(rows, { header, unit, cells: own })
      pages.push({ relation, slip: undefined, line: 0, page: format(cells) })
      // Not the first row, which others may be relative to.
      const at = 1 + Math.floor(random() * (rows.length - 1))
      const old = { ...rows[at], b: rows[at].b * (random() < 0.5 ? 0.8 : 1.25) }
      const setting = {
        ...{ random, write, value: value(rows[at], rows) },
        other: cells[(at + 1) % rows.length],
        before: write(value(old, rows.with(at, old))),
      }
      for (const [slip, change] of Object.entries(SLIPS)) {
        const wrong = change(cells[at], setting)
        if (wrong === undefined || wrong === cells[at] || isNear(wrong, cells[at], slip)) continue
        pages.push({ relation, slip, line: 5 + at, page: format(cells.with(at, wrong)) })
      }
    }
  }
  return pages
}

/** A copied or an old cell that is nearly the right one may be within the rounding of the numbers beside it. */
function isNear(wrong, right, slip) {
  if (slip !== 'copied row' && slip !== 'stale') return false
  const read = (text) => Number(text.replace(/[^\d.-]/g, ''))
  return Math.abs(read(wrong) - read(right)) <= 0.03 * Math.abs(read(right))
}

/** The names of the slips. */
export const slipNames = Object.keys(SLIPS)
