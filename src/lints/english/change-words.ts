/** How words say that one quantity stands to another, the lesser to the greater or the other way round. */
export type ChangeKind =
  /** `27% less`, `a reduction of`: one minus the lesser by the greater. */
  | 'less'
  /** `27% more`, `an overhead of`: the greater by the lesser, minus one. */
  | 'more'
  /** `27% faster`: less time, or more speed. */
  | 'speed'
  /** `27% better`, `a gap of`: any of these, of whatever is compared. */
  | 'change'
  /** `27% of`, `as long as`: a quotient. */
  | 'share'

const KINDS: Readonly<Record<Exclude<ChangeKind, 'share'>, string>> = {
  less:
    'lower less fewer smaller shorter lighter cheaper reduction reductions decrease drop savings? save saved saves cut cuts cutting reduced reduces reduce reducing ' +
    'decreased decreases decreasing dropped drops dropping fell falls falling shrank shrunk shrinks shrinking down below lowered lowers lowering decline declined shaved shaves trimmed trims',
  more:
    'more higher larger longer bigger greater heavier increase increases increased increasing growth rise rises rose rising up above grew grows grown growing ' +
    'raised raises raising overhead premium penalty bloat jump jumped jumps',
  speed:
    'faster slower quicker speed-?ups? slow-?downs? accelerated accelerates accelerating acceleration',
  change:
    'improvement improvements improved improves improving gain gains gained boost boosted boosts better worse regression regressed difference gap factor change changed win ' +
    'vs versus multiple ratio efficient uplift',
}

const WORDS = Object.values(KINDS).join(' ').replaceAll(' ', '|')

/** A word that says how a quantity changes. */
export const CHANGE_WORD = `(?:${WORDS})`

/** What such a word may be about, or made stronger by: it names nothing that has another number. */
export const MEASURE_WORD =
  '(?:performance|throughput|latency|memory|size|sizes|times?|run-?times?|speed|start-?up|space|disk|footprint|usage|use|consumption|costs?|wall|clock|wall-clock|total|overall|relative|bandwidth|execution|processing|compile|compilation|install|installation|binary|bundle|RAM|CPU|RSS|heap|requests?|allocations?|peak|average|mean|median|reads?|writes?|transfer|code|file|storage|power|energy|real|net|render|rendering|build|load|loading|query|response|waiting|wait|parse|boot|link|test|significant|slight|small|massive|big|huge|further|additional|major|modest|nice|solid|impressive)'

const KIND_PATTERNS = Object.entries(KINDS).map(
  ([kind, words]) =>
    [kind as ChangeKind, new RegExp(`^(?:${words.replaceAll(' ', '|')})$`, 'i')] as const,
)

const OF_TIME =
  /^(?:latency|times?|run-?times?|start-?up|execution|processing|compile|compilation|speed|wall|clock|wall-clock)$/i
const OF_SIZE = /^(?:memory|size|sizes|space|disk|footprint|RAM|RSS|heap|storage|bundle|binary)$/i
const OF_RATE = /^(?:throughput|bandwidth)$/i
const OF_COUNT =
  /^(?:requests|allocations|instructions|queries|operations|messages|calls|rows|lines|users|connections|files)$/i

/** Check whether the words after a change are about what two quantities measure: not `a reduction in memory` of seconds. */
export function suitsDimension(after: string, dimension: string): boolean {
  const words = after
    .slice(0, 40)
    .split(/[^\p{L}-]+/u)
    .filter((word) => word !== '')
    .slice(0, 4)
  const isRate = dimension.endsWith('by time') || /ps$|iops|hz/.test(dimension)
  if (words.some((word) => OF_SIZE.test(word)))
    return dimension === 'bytes' || dimension === 'count'
  if (words.some((word) => OF_RATE.test(word))) return dimension !== 'bytes'
  const [first = '', second = ''] = words
  if (OF_COUNT.test(/^(?:more|fewer|less)$/i.test(first) ? second : first))
    return dimension !== 'bytes' && dimension !== 'seconds'
  return (
    !words.some((word) => OF_TIME.test(word)) ||
    dimension === 'seconds' ||
    isRate ||
    dimension === 'count'
  )
}

/** Find what a word says of a change; `undefined` for one that says nothing. */
export function findChangeKind(word: string): ChangeKind | undefined {
  return KIND_PATTERNS.find(([, pattern]) => pattern.test(word))?.[0]
}

const AFTER = new RegExp(
  `^\\s*(?:${MEASURE_WORD}\\s+){0,3}(?<word>${CHANGE_WORD})(?![\\p{L}\\p{N}-])`,
  'iu',
)
const SHARE_AFTER =
  /^\s*(?:(?:of|times|the)\b|as \p{L}+(?: \p{L}+)? as\b|the \p{L}+ of\b|what (?:we|it|they|you)\b|as (?:fast|long|much|big|large|many|slow)\b)/iu
/** `60 % of the waiting time was saved`. */
const SAVED_AFTER =
  /^\s*of (?:the |its |that )?(?:[\p{L}-]+ ){1,3}(?:was|were|is|are|has been|have been) (?:saved|gone|cut|shaved|spared)\b/iu
const BEFORE = new RegExp(
  `^(?<lead>.*(?<![\\p{L}\\p{N}-]))(?<word>${CHANGE_WORD})(?![\\p{L}\\p{N}-])(?<rest>[^.;!?]*)$`,
  'isu',
)
/** `sped up by`, `slowed down by` are about speed, other ups and downs about more and less. */
const SPED = /\b(?:sped|speed(?:s|ing)?|slow(?:s|ed|ing)?)\s+$/i
/** What may stand between a change and its amount: `by`, `of about`, and what changed before them. */
const AMOUNT =
  /^(?:[^()]{0,60}? (?:by|of)|(?: (?!(?:to|at|from|in|on|for|with|and|or|is|was|were|than|as|by|of)\b)[\p{L}\p{N}-]+){1,3})?(?: (?:an?|about|around|roughly|approximately|nearly|almost|another|some|only|just|over|another|more than|as much as|up to))*:?\s*[~≈+−-]?\s*$/iu
const SHARE_BEFORE = /\bto(?: (?:about|around|roughly|only|just|nearly|almost))*\s*$/i

/** Read what the words before and after a ratio or percentage say of it; empty where they say nothing. */
export function readChangeKinds(before: string, after: string): readonly ChangeKind[] {
  const kinds = new Set<ChangeKind>()
  const next = findChangeKind(AFTER.exec(after)?.groups?.['word'] ?? '')
  if (next !== undefined) kinds.add(next)
  if (SAVED_AFTER.test(after)) kinds.add('less')
  else if (SHARE_AFTER.test(after)) kinds.add('share')
  const last = findLast(before.slice(-90))
  if (last !== undefined) kinds.add(last)
  // `amounts to 40% less` is no share
  if (SHARE_BEFORE.test(before) && next === undefined) kinds.add('share')
  // `costs 8% of the throughput`: what is lost, not what is left
  if (/\b(?:costs?|los(?:es?|t|ing))(?: us)? *$/i.test(before) && kinds.has('share'))
    kinds.add('less')
  return [...kinds]
}

/** The last word of a change, where it leads to what follows. */
function findLast(text: string): ChangeKind | undefined {
  const { lead = '', word = '', rest = '' } = BEFORE.exec(text)?.groups ?? {}
  if (word === '' || !AMOUNT.test(rest)) return undefined
  return /^(?:up|down)$/i.test(word) && SPED.test(lead) ? 'speed' : findChangeKind(word)
}
