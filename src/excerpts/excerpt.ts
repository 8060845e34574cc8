import type { Outcome } from '../problems/outcome.ts'
import { MOST_LINES, type LineSelection } from './select-lines.ts'

/** Which lines of a run's logs a page shows. */
export interface ExcerptSpec extends LineSelection {
  /** Selects a log if a run has several: by its path, its file's name, or a format. */
  readonly log: string | undefined
  /** Whether users, hosts and home directories are replaced. */
  readonly redacts: boolean
}

/** Lines of a log as a page shows them, or the reason why there are none. */
export type PageExcerpt = Outcome<readonly string[]>

/** Parsed options, or the reason why they cannot be parsed, as the end of a sentence. */
export type ExcerptReading =
  | { readonly kind: 'spec'; readonly spec: ExcerptSpec }
  | { readonly kind: 'refused'; readonly reason: string }

const KEYS = ['tail', 'head', 'grep', 'log', 'redact']

/** How many lines are shown by default, from the end. */
const DEFAULT_TAIL = 10

/** Parse the options of a marker, such as `tail=5` and `grep="Processed 82"`. */
export function readExcerptOptions(words: readonly string[]): ExcerptReading {
  const options = new Map<string, string>()
  for (const word of words) {
    const [, key = '', value = ''] = /^([^=]*)=(.*)$/s.exec(word) ?? []
    if (!KEYS.includes(key)) {
      return refuse(
        `expected \`tail=5\`, \`head=5\`, \`grep=TEXT\`, \`log=NAME\` or \`redact=no\`, got \`${word}\``,
      )
    }
    if (options.has(key)) return refuse(`expected \`${key}\` once`)
    options.set(key, value.replace(/^(["'])(.*)\1$/s, '$2'))
  }
  for (const key of ['tail', 'head']) {
    const text = options.get(key)
    if (text !== undefined && !(/^[1-9]\d{0,3}$/.test(text) && Number(text) <= MOST_LINES)) {
      return refuse(
        `expected \`${key}\` to be a whole number from 1 to ${String(MOST_LINES)}, got \`${text}\``,
      )
    }
  }
  const [head, tail, grep, redact] = ['head', 'tail', 'grep', 'redact'].map((key) =>
    options.get(key),
  )
  if (head !== undefined && tail !== undefined) return refuse('expected `head` or `tail`, got both')
  if (grep === '') return refuse('expected a text after `grep=`')
  if (redact !== undefined && redact !== 'no') return refuse('expected `redact=no`, or nothing')
  const isBare = head === undefined && tail === undefined && grep === undefined
  return {
    kind: 'spec',
    spec: {
      head: head === undefined ? undefined : Number(head),
      tail: tail === undefined ? (isBare ? DEFAULT_TAIL : undefined) : Number(tail),
      grep,
      log: options.get('log'),
      redacts: redact !== 'no',
    },
  }
}

function refuse(reason: string): ExcerptReading {
  return { kind: 'refused', reason }
}

/** Name an excerpt; equal options give equal names: `baseline tail=5`. */
export function nameExcerpt(run: string, { head, tail, grep, log, redacts }: ExcerptSpec): string {
  const options = [
    ...(head === undefined ? [] : [`head=${String(head)}`]),
    ...(tail === undefined ? [] : [`tail=${String(tail)}`]),
    ...(grep === undefined ? [] : [`grep=${JSON.stringify(grep)}`]),
    ...(log === undefined ? [] : [`log=${JSON.stringify(log)}`]),
    ...(redacts ? [] : ['redact=no']),
  ]
  return [run, ...options].join(' ')
}
