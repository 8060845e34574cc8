/** A duration in several parts, in seconds, with the step of its last digit; or why a text is none. */
export type OwnDuration =
  | { readonly kind: 'duration'; readonly seconds: number; readonly resolution: number }
  /** `12:30` may be minutes and seconds, or hours and minutes. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'none' }

const NUMBER = String.raw`\d+(?:\.\d+)?`
/** `1m2.5s`, `1 h 3 min`, `2 minutes, 5 seconds`: the largest unit first, each once. */
const PARTS = new RegExp(
  `^${[
    ['d', 'd|days?'],
    ['h', 'h|hrs?|hours?'],
    ['m', 'm|mins?|minutes?'],
    ['s', 's|secs?|seconds?'],
    ['ms', 'ms|msecs?|milliseconds?'],
    ['us', '[u\\u00b5\\u03bc]s|usecs?|microseconds?'],
    ['ns', 'ns|nsecs?|nanoseconds?'],
  ]
    .map(([name = '', words = '']) => `(?:(?<${name}>${NUMBER}) *(?:${words})(?![a-z])[ ,]*)?`)
    .join('')}$`,
  'iu',
)
/** `1:02:03.5`, `1 day, 0:01:02` as Python writes it, and `1:02.5`. */
const CLOCK =
  /^(?:(?<days>\d+) days?,? *)?(?:(?<hours>\d+):)?(?<minutes>\d{1,2}):(?<seconds>[0-5]\d)(?:\.(?<fraction>\d+))?$/

const SECONDS = { d: 86_400, h: 3600, m: 60, s: 1, ms: 1e-3, us: 1e-6, ns: 1e-9 } as const

const NONE = { kind: 'none' } as const

/** Read a duration that is written in parts: with units, or as a clock that runs from zero. */
export function readOwnDuration(text: string): OwnDuration {
  if (!/^\d/.test(text)) return NONE
  const clock = CLOCK.exec(text)?.groups
  return clock === undefined ? readParts(text) : readClock(clock)
}

function readClock(groups: Readonly<Record<string, string | undefined>>): OwnDuration {
  const { days = '0', hours, minutes = '0', seconds = '0', fraction } = groups
  if (hours === undefined && fraction === undefined) return { kind: 'ambiguous' }
  if (hours !== undefined && Number(minutes) > 59) return NONE
  const whole = Number(days) * 86_400 + Number(hours ?? 0) * 3600 + Number(minutes) * 60
  const digits = fraction?.length ?? 0
  return createDuration(whole + Number(`${seconds}.${fraction ?? '0'}`), 10 ** -digits)
}

function readParts(text: string): OwnDuration {
  const groups = PARTS.exec(text)?.groups
  const parts = Object.entries(SECONDS).flatMap(([name, size]) => {
    const written = groups?.[name]
    return written === undefined ? [] : [{ written, size }]
  })
  const last = parts.at(-1)
  // `1.5m 2s` is written by nobody: what stands before the last part is whole.
  const isWhole = parts.slice(0, -1).every(({ written }) => !written.includes('.'))
  if (last === undefined || !isWhole) return NONE
  const decimals = last.written.split('.')[1]?.length ?? 0
  const seconds = parts.reduce((sum, { written, size }) => sum + Number(written) * size, 0)
  return createDuration(seconds, last.size * 10 ** -decimals)
}

/** Decimal numbers are added as such: 60 and 1.1 are 61.1. */
function createDuration(sum: number, resolution: number): OwnDuration {
  const digits = Math.min(20, Math.max(0, Math.ceil(-Math.log10(resolution) - 1e-9)))
  return { kind: 'duration', seconds: Number(sum.toFixed(digits)), resolution }
}
