import type { Problem } from '../../problems/diagnostics.ts'
import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, type JsonNode } from '../json-node.ts'
import type { StatedNumber } from '../record.ts'
import { pickProfileFigures, profileGroup } from './profile-group.ts'

/** How many of a unit make a second; those of `none` are samples. */
const UNITS: Readonly<Record<string, number>> = {
  ...{ seconds: 1, milliseconds: 1e3, microseconds: 1e6, nanoseconds: 1e9 },
}

/** Sampled profiles as speedscope has them, which py-spy and others write: what each function took, added up over all threads. */
export const speedscopeFormat: DocumentFormat = {
  kind: 'document',
  name: 'speedscope',
  summary:
    'sampled profiles of speedscope, as py-spy writes them: {"shared": {"frames": …}, "profiles": […]}',
  record: profileGroup.record,
  version: 1,
  group: profileGroup,
  figures: pickProfileFigures('self', 'time', 'share', 'totalShare'),
  matches: (head) =>
    /^\s*\{/.test(head) && head.includes('"https://www.speedscope.app/file-format-schema.json"'),
  read(text) {
    const root = parseJsonDocument(text, profileGroup.record)
    const frames = root.get('shared').get('frames').items.map(nameFrame)
    const all = root.get('profiles').items
    const sampled = all.filter((one) => one.get('type').string === 'sampled')
    const weighted = sampled.filter(hasWeights)
    const problems = [
      ...(sampled.length === all.length ? [] : [{ problem: EVENTED }]),
      ...(weighted.length === sampled.length ? [] : [{ problem: UNWEIGHTED }]),
    ]
    const units = new Set(weighted.map((one) => one.get('unit').string ?? 'none'))
    const [unit = 'none'] = units
    if (units.size > 1) return [...problems, { problem: MIXED }]
    return [...problems, ...listEntries(addUp(weighted), { frames, perSecond: UNITS[unit] })]
  },
}

/** Whether each sample of a profile has a weight, and no weight is left. */
function hasWeights(profile: JsonNode): boolean {
  const weights = profile.get('weights').items
  return (
    weights.length === profile.get('samples').items.length &&
    weights.every(({ number }) => number !== undefined)
  )
}

/** What frames took, by their place among all of them, in the unit of the profile. */
interface Weights {
  readonly self: Map<number, number>
  readonly total: Map<number, number>
  readonly all: number
}

function addUp(profiles: readonly JsonNode[]): Weights {
  const self = new Map<number, number>()
  const total = new Map<number, number>()
  let all = 0
  for (const profile of profiles) {
    const weights = profile.get('weights').items
    for (const [i, sample] of profile.get('samples').items.entries()) {
      const weight = weights[i]?.number ?? 0
      const stack = sample.items.flatMap(({ number }) => number ?? [])
      all += weight
      for (const frame of new Set(stack)) total.set(frame, (total.get(frame) ?? 0) + weight)
      const last = stack.at(-1)
      if (last !== undefined) self.set(last, (self.get(last) ?? 0) + weight)
    }
  }
  return { self, total, all }
}

function listEntries(
  { self, total, all }: Weights,
  {
    frames,
    perSecond,
  }: { readonly frames: readonly string[]; readonly perSecond: number | undefined },
): readonly DocumentEntry[] {
  const whole = state('time', all, perSecond)
  const entries = [...total].map(([frame, weight]): DocumentEntry => {
    const own = self.get(frame) ?? 0
    const figures = [
      ...state('self', own, perSecond),
      ...state('time', weight, perSecond),
      ...(all > 0 ? share('share', own / all) : []),
      ...(all > 0 ? share('totalShare', weight / all) : []),
    ]
    const of = { name: frames[frame] ?? String(frame) }
    return { record: { kind: 'figures', figures, of } }
  })
  return whole.length === 0
    ? entries
    : [{ record: { kind: 'figures', figures: whole, of: { name: 'total' } } }, ...entries]
}

function state(
  name: string,
  weight: number,
  perSecond: number | undefined,
): readonly StatedNumber[] {
  return perSecond === undefined ? [] : [{ name, value: weight / perSecond, unit: 's' }]
}

function share(name: string, part: number): readonly StatedNumber[] {
  return [{ name, value: 100 * part, unit: '%' }]
}

/** `parse (codec.py:12)`, as py-spy itself names it. */
function nameFrame(frame: JsonNode): string {
  const name = frame.get('name').string ?? ''
  const file = frame.get('file').string
  const line = frame.get('line').number
  if (file === undefined) return name
  return `${name} (${file}${line === undefined ? '' : `:${String(line)}`})`
}

const EVENTED: Problem = {
  kind: 'doubtful-record',
  reason:
    'Expected the profiles of speedscope to be sampled, got some of events; these are left out',
}
const UNWEIGHTED: Problem = {
  kind: 'doubtful-record',
  reason:
    'Expected each sample of a profile of speedscope to have a weight, got more or fewer weights than samples; such profiles are left out',
}
const MIXED: Problem = {
  kind: 'doubtful-record',
  reason:
    'Expected the profiles of speedscope to have one unit, got several; keep each in a file of its own',
}
