import { findNearestName } from '../problems/word-lists.ts'
import type { Outcome } from '../problems/outcome.ts'
import { readExcerptOptions } from '../excerpts/excerpt.ts'
import { REGION_KINDS, type Marker, type RegionKind } from './region.ts'

/** A marker, or what is wrong with it. */
export type MarkerReading = Outcome<Marker>

const FORMS =
  'expected `begin KIND NAME`, `end`, `value EXPRESSION` or `lint-ignore RULE REASON` after `tracedocs:`'

/** Whether a comment addresses tracedocs, well-formed or not. */
export function isMarker(comment: string): boolean {
  return /^tracedocs\s*(?::|\b(?:begin|end|value)\b)/i.test(comment.trim())
}

/** Guess what a marker that cannot be read was to be: even a wrong begin marker has its end marker. */
export function guessRole(text: string): Marker['kind'] | undefined {
  const [, word = ''] = /^tracedocs\s*:?\s*([a-z-]+)/i.exec(text) ?? []
  const meant = isRegionKind(word.toLowerCase()) ? 'begin' : readVerb(word)
  return ROLES.find((role) => role === meant)
}

/** Words that others use for the first one of a marker. */
const SYNONYMS: Readonly<Record<string, string>> = {
  ...{ start: 'begin', open: 'begin', stop: 'end', finish: 'end', close: 'end', done: 'end' },
  ...{ ignore: 'lint-ignore', disable: 'lint-ignore', 'lint-disable': 'lint-ignore' },
}

const VERBS = ['begin', 'end', 'value', 'lint-ignore']

/** The word that was meant by the first one of a marker. */
function readVerb(word: string): string | undefined {
  const lower = word.toLowerCase()
  if (VERBS.includes(lower)) return lower
  return Object.hasOwn(SYNONYMS, lower) ? SYNONYMS[lower] : findNearestName(lower, VERBS)
}

/** Spell a marker for lint; without words of its own, it shows which belong there. */
export function spellIgnore(words: string): string {
  return `tracedocs: lint-ignore ${words === '' ? 'RULE REASON' : words}`
}

/** Say how a marker is written that has another first word, capitals or no colon. */
function respell(text: string): string | undefined {
  const [, word = '', rest = ''] = /^tracedocs\s*:?\s*([a-z-]+)\s*(.*)$/is.exec(text) ?? []
  const isRegion = isRegionKind(word.toLowerCase()) && rest !== ''
  const verb = isRegion ? `begin ${word.toLowerCase()}` : readVerb(word)
  if (verb === undefined) return undefined
  if (verb === 'lint-ignore') return spellIgnore(rest)
  return `tracedocs: ${verb}${rest === '' ? '' : ` ${rest}`}`
}

/** The words that markers with partners begin with. */
const ROLES = ['begin', 'value', 'end'] as const

/** Parse the text of a marker: `tracedocs: begin table timings`. */
export function parseMarker(text: string): MarkerReading {
  const [line = '', ...others] = text.split(/[\r\n]+/)
  // Where the end of a comment is missing, the text goes on to that of the next one.
  if (others.length > 0)
    return malformed(`${line} …`, 'expected it on one line; see whether its comment ends there')
  const reason = findForbidden(text)
  if (reason !== undefined) return malformed(text, reason)
  const [, verb = '', rest = ''] = /^tracedocs:\s*(\S*)\s*(.*)$/s.exec(text) ?? []
  const words = rest.match(/[^\s="']+=(?:"[^"]*"|'[^']*')|\S+/g) ?? []
  switch (verb) {
    case 'begin':
      return parseBegin(text, words)
    case 'end':
      return { kind: 'made', value: { kind: 'end', name: words.join(' ') } }
    case 'value':
      if (words.length === 0) return malformed(text, 'expected an expression after `value`')
      return { kind: 'made', value: { kind: 'value', expression: rest.trim() } }
    case 'lint-ignore': {
      const [rule, ...reason] = words
      if (rule === undefined) return malformed(text, 'expected a rule after `lint-ignore`')
      return { kind: 'made', value: { kind: 'lint-ignore', rule, reason: reason.join(' ') } }
    }
    default: {
      const meant = respell(text)
      return malformed(text, meant === undefined ? FORMS : `did you mean \`${meant}\`?`)
    }
  }
}

function findForbidden(text: string): string | undefined {
  if (text.includes('--')) return '`--` breaks comments in XHTML; leave it out'
  if (text.includes('>')) return '`>` ends comments in some hosts; leave it out'
  return undefined
}

function parseBegin(text: string, words: readonly string[]): MarkerReading {
  const [kind, ...others] = words
  if (kind === undefined) return malformed(text, `expected a kind after \`begin\`: ${listKinds()}`)
  if (!isRegionKind(kind)) {
    const problem = {
      kind: 'unknown-name',
      thing: 'kind of region',
      name: kind,
      known: REGION_KINDS,
    } as const
    return { kind: 'problem', problem }
  }
  if (kind === 'excerpt') return parseExcerpt(text, others)
  const option = others.find((word) => word.includes('='))
  if (option !== undefined) {
    return malformed(text, `a region \`${kind}\` takes no options; remove \`${option}\``)
  }
  const [name, surplus] = others
  if (kind === 'values' && name !== undefined) {
    return malformed(text, `a region \`values\` has no name; remove \`${name}\``)
  }
  if (kind !== 'values' && name === undefined) {
    return malformed(text, `expected the name of a ${kind} after \`${kind}\``)
  }
  if (surplus !== undefined) return malformed(text, `expected one name; remove \`${surplus}\``)
  return { kind: 'made', value: { kind: 'begin', region: { kind, name: name ?? '' } } }
}

/** The run comes first, which lines of its log after that. */
function parseExcerpt(text: string, [name, ...options]: readonly string[]): MarkerReading {
  if (name === undefined || name.includes('=')) {
    return malformed(text, 'expected the name of a run after `excerpt`')
  }
  const read = readExcerptOptions(options)
  if (read.kind === 'refused') return malformed(text, read.reason)
  const region = { kind: 'excerpt', name, excerpt: read.spec } as const
  return { kind: 'made', value: { kind: 'begin', region } }
}

function isRegionKind(word: string): word is RegionKind {
  return REGION_KINDS.some((kind) => kind === word)
}

function listKinds(): string {
  return REGION_KINDS.map((kind) => `\`${kind}\``).join(', ')
}

function malformed(marker: string, reason: string): MarkerReading {
  return { kind: 'problem', problem: { kind: 'malformed-marker', marker, reason } }
}
