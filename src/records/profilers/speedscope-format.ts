import type { Problem } from '../../problems/diagnostics.ts'
import type { DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, type JsonNode } from '../json-node.ts'
import { addUpStacks, listHotspots, type WeighedStack } from './add-up-stacks.ts'
import { pickProfileFigures, profileGroup } from './profile-group.ts'

/** How many of a unit make a second; those of `none` are samples. */
const UNITS: Readonly<Record<string, number>> = {
  ...{ seconds: 1, milliseconds: 1e3, microseconds: 1e6, nanoseconds: 1e9 },
}

/** Profiles as speedscope has them, which py-spy and others write: what each function took, added up over all threads. */
export const speedscopeFormat: DocumentFormat = {
  kind: 'document',
  name: 'speedscope',
  summary:
    'profiles of speedscope, as py-spy writes them: {"shared": {"frames": …}, "profiles": […]}',
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
    const kept = all.filter((one) => (isSampled(one) ? hasWeights(one) : hasPairs(one)))
    const left = all.filter((one) => !kept.includes(one))
    const problems = [
      ...(left.some(isSampled) ? [{ problem: UNWEIGHTED }] : []),
      ...(left.every(isSampled) ? [] : [{ problem: UNPAIRED }]),
    ]
    const units = new Set(kept.map((one) => one.get('unit').string ?? 'none'))
    const [unit = 'none'] = units
    if (units.size > 1) return [...problems, { problem: MIXED }]
    const perSecond = UNITS[unit]
    return [...problems, ...listHotspots(addUpStacks(listStacks(kept)), { frames, perSecond })]
  },
}

function isSampled(profile: JsonNode): boolean {
  return profile.get('type').string === 'sampled'
}

function* listStacks(profiles: readonly JsonNode[]): Generator<WeighedStack> {
  for (const one of profiles) yield* isSampled(one) ? listSamples(one) : listEvented(one)
}

/** Whether each sample of a profile has a weight, and no weight is left. */
function hasWeights(profile: JsonNode): boolean {
  const weights = profile.get('weights').items
  return (
    weights.length === profile.get('samples').items.length &&
    weights.every(({ number }) => number !== undefined)
  )
}

/** The stacks of a profile of samples, and what they weigh. */
function* listSamples(profile: JsonNode): Generator<WeighedStack> {
  const weights = profile.get('weights').items
  for (const [i, sample] of profile.get('samples').items.entries()) {
    const frames = sample.items.flatMap(({ number }) => number ?? [])
    yield { frames, weight: weights[i]?.number ?? 0 }
  }
}

/** The stacks of a profile of events, each with the time up to the next event. */
function* listEvented(profile: JsonNode): Generator<WeighedStack> {
  const frames: number[] = []
  let since = profile.get('startValue').number ?? 0
  for (const event of profile.get('events').items) {
    const at = event.get('at').number ?? since
    yield { frames, weight: at - since }
    since = at
    if (event.get('type').string === 'O') frames.push(event.get('frame').number ?? 0)
    else frames.pop()
  }
}

/** Whether the events of a profile are in the order of time, and each return is of the last call. */
function hasPairs(profile: JsonNode): boolean {
  if (profile.get('type').string !== 'evented') return false
  const open: number[] = []
  let since = profile.get('startValue').number ?? 0
  for (const event of profile.get('events').items) {
    const [frame, at] = [event.get('frame').number, event.get('at').number]
    if (frame === undefined || at === undefined || at < since) return false
    since = at
    if (event.get('type').string === 'O') open.push(frame)
    else if (open.pop() !== frame) return false
  }
  return open.length === 0
}

/** `parse (codec.py:12)`, as py-spy itself names it. */
function nameFrame(frame: JsonNode): string {
  const name = frame.get('name').string ?? ''
  const file = frame.get('file').string
  const line = frame.get('line').number
  if (file === undefined) return name
  return `${name} (${file}${line === undefined ? '' : `:${String(line)}`})`
}

const UNPAIRED: Problem = {
  kind: 'doubtful-record',
  reason:
    'Expected the events of a profile of speedscope to be calls and their returns in the order of time; others are left out',
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
