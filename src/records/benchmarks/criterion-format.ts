import type { DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, type JsonNode } from '../json-node.ts'
import type { ResultKey, StatedFigure } from '../record.ts'
import { benchGroup, pickUnsigned } from './bench-group.ts'
import { createEntries } from './create-entry.ts'
import { stateNumber, stateSamples } from './state-samples.ts'

/**
 * What criterion keeps of a benchmark below `target/criterion/<name>/new`: the samples (`sample.json`), and what it estimates of
 * them (`estimates.json`), in nanoseconds. Its name stands in the path alone.
 */
export const criterionFormat: DocumentFormat = {
  kind: 'document',
  name: 'criterion',
  summary: 'what criterion keeps in target/criterion: estimates.json, sample.json, benchmark.json',
  record: benchGroup.record,
  version: 2,
  group: benchGroup,
  figures: pickUnsigned('time', 'time.median', 'time.low', 'time.high', 'iterations'),
  matches: (head) => isEstimates(head) || isSample(head) || isDescription(head),
  read(text, { path }) {
    const document = parseJsonDocument(text, benchGroup.record)
    const place = { of: readPath(path), offset: 0 }
    if (isSample(text)) return createEntries(readSample(document), place)
    if (isEstimates(text)) return createEntries(readEstimates(document), place)
    // The description has no figures; it is known all the same.
    return [{ record: { kind: 'figures', figures: [], of: place.of } }]
  },
}

/** The file in `change` has no deviation: its estimates are no times, but shares of those before. */
function isEstimates(head: string): boolean {
  return (
    /^\s*\{/.test(head) &&
    /"mean"\s*:\s*\{\s*"confidence_interval"\s*:/.test(head) &&
    /"std_dev"\s*:\s*\{/.test(head)
  )
}

function isSample(head: string): boolean {
  return /^\s*\{\s*(?:"sampling_mode"\s*:\s*"\w+"\s*,\s*)?"iters"\s*:\s*\[/.test(head)
}

function isDescription(head: string): boolean {
  return /^\s*\{\s*"group_id"\s*:/.test(head) && /"full_id"\s*:/.test(head)
}

/** Read the name from the folders: what is between `criterion` and `new`, or else the folder before `new`. */
function readPath(path: string): ResultKey {
  const parts =
    /(?:^|\/)criterion[^/]*\/(?<name>.+)\/(?<scope>[^/]+)\/[^/]+$/.exec(path)?.groups ??
    /(?:^|\/)(?<name>[^/]+)\/(?<scope>new|base)\/[^/]+$/.exec(path)?.groups
  const { name, scope } = parts ?? {}
  return name === undefined || scope === undefined ? {} : { name, scope }
}

function readSample(document: JsonNode): readonly StatedFigure[] {
  const iterations = document.get('iters').numbers ?? []
  const times = document.get('times').numbers ?? []
  if (iterations.length !== times.length || iterations.some((count) => count <= 0)) return []
  return [
    ...stateSamples(
      'time',
      times.map((time, i) => time / (iterations[i] ?? NaN) / 1e9),
      's',
    ),
    ...stateSamples('iterations', iterations, '1'),
  ]
}

/** As criterion prints it, `time` is the slope where it measured one, or else the mean. */
function readEstimates(document: JsonNode): readonly StatedFigure[] {
  const slope = document.get('slope')
  const best = slope.get('point_estimate').number === undefined ? document.get('mean') : slope
  const interval = best.get('confidence_interval')
  const state = (name: string, node: JsonNode): readonly StatedFigure[] => {
    const { number } = node
    return stateNumber(name, number === undefined ? undefined : number / 1e9, 's')
  }
  const point = (key: string): JsonNode => document.get(key).get('point_estimate')
  return [
    ...state('time', best.get('point_estimate')).map(
      (one) => ({ ...one, isEstimate: true }) as const,
    ),
    ...state('time.mean', point('mean')),
    ...state('time.median', point('median')),
    ...state('time.stddev', point('std_dev')),
    ...state('time.low', interval.get('lower_bound')),
    ...state('time.high', interval.get('upper_bound')),
  ]
}
