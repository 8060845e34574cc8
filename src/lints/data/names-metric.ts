/** What a text calls the figures of a kind, by the last part of its name. */
const WORDS: Readonly<Partial<Record<string, RegExp>>> = {
  mean: /\b(?:mean|average|avg)\b/i,
  median: /\b(?:median|p50|50\s?%|50th)(?!\w)/i,
  min: /\b(?:min|minimum|fastest|best)\b/i,
  max: /\b(?:max|maximum|slowest|worst)\b/i,
  stddev: /\b(?:std ?dev|standard deviation|sd)\b/i,
  real: /\b(?:real|wall|elapsed)\b/i,
  user: /\buser\b/i,
  sys: /\b(?:sys|system)\b/i,
  p75: percentile(75),
  p90: percentile(90),
  p95: percentile(95),
  p99: percentile(99),
}

function percentile(rank: number): RegExp {
  const written = String(rank)
  return new RegExp(
    String.raw`(?<!\w)(?:p\(?${written}\)?|${written}\s?%|${written}(?:th|rd|nd|st))(?!\w)`,
    'i',
  )
}

/** Find the kind of figure that a text names, by the last part of a metric's name; `undefined` for none and for several. */
export function findNamedMetric(text: string): string | undefined {
  const named = Object.entries(WORDS).flatMap(([word, pattern]) =>
    pattern?.test(text) === true ? [word] : [],
  )
  return named.length === 1 ? named[0] : undefined
}

/** Whether a header or a sentence says of which kind a number is, and of no other: `Mean [ms]` of `bench.time.mean`. */
export function namesMetric(text: string, kind: string): boolean {
  return findNamedMetric(text) === kind.slice(kind.lastIndexOf('.') + 1)
}
