import type { Random } from './random.ts'

/** Longer inputs say no more, and take the time of many short ones. */
const MOST_BYTES = 64 * 1024

type Mutation = (bytes: Buffer, random: Random, pieces: readonly Buffer[]) => Buffer

/**
 * Change an input in a few places, as faults of disks, editors, merges and people with bad intentions do.
 *
 * @param pieces what may be put in; at least one
 */
export function mutate(bytes: Buffer, random: Random, pieces: readonly Buffer[]): Buffer {
  let changed = bytes
  for (let count = 1 + random.below(4); count > 0; count -= 1) {
    changed = random.pick(MUTATIONS)(changed, random, pieces).subarray(0, MOST_BYTES)
  }
  return Buffer.from(changed)
}

const flipBit: Mutation = (bytes, random) => {
  const copy = Buffer.from(bytes)
  const at = random.below(copy.length)
  copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8))
  return copy
}

const removePart: Mutation = (bytes, random) => {
  const at = random.below(bytes.length)
  return join(
    bytes.subarray(0, at),
    bytes.subarray(at + 1 + random.below(random.pick([1, 8, 200]))),
  )
}

const cutEnd: Mutation = (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1))

const insertPiece: Mutation = (bytes, random, pieces) => {
  const at = random.below(bytes.length + 1)
  return join(bytes.subarray(0, at), random.pick(pieces), bytes.subarray(at))
}

const repeatPart: Mutation = (bytes, random) => {
  const at = random.below(bytes.length)
  const part = bytes.subarray(at, at + 1 + random.below(random.pick([1, 4, 60])))
  const times = 1 + random.below(random.pick([2, 50, 3000]))
  return join(bytes.subarray(0, at), Buffer.alloc(part.length * times, part), bytes.subarray(at))
}

const moveLine: Mutation = (bytes, random) => {
  const lines = bytes.toString('latin1').split('\n')
  const [line = ''] = lines.splice(random.below(lines.length), 1)
  if (random.below(3) > 0) lines.splice(random.below(lines.length + 1), 0, line)
  return Buffer.from(lines.join('\n'), 'latin1')
}

const doubleLine: Mutation = (bytes, random) => {
  const lines = bytes.toString('latin1').split('\n')
  lines.splice(random.below(lines.length + 1), 0, random.pick(lines))
  return Buffer.from(lines.join('\n'), 'latin1')
}

const changeNumber: Mutation = (bytes, random) => {
  const text = bytes.toString('latin1')
  const numbers = [...text.matchAll(/\d+(?:\.\d+)?/g)]
  if (numbers.length === 0) return bytes
  const { index, 0: number } = random.pick(numbers)
  const changed = text.slice(0, index) + random.pick(NUMBERS) + text.slice(index + number.length)
  return Buffer.from(changed, 'latin1')
}

const changeBlanks: Mutation = (bytes, random) => {
  const [from, to] = random.pick(BLANKS)
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')
}

const MUTATIONS: readonly Mutation[] = [
  flipBit,
  removePart,
  cutEnd,
  insertPiece,
  insertPiece,
  repeatPart,
  moveLine,
  doubleLine,
  changeNumber,
  changeNumber,
  changeBlanks,
]

const NUMBERS =
  '0 -1 1e9 1e308 1e-320 9007199254740993 18446744073709551616 0.1 NaN -0 1e400 2147483648 00'.split(
    ' ',
  )

const BLANKS = [
  ['\n', '\r\n'],
  ['\n', '\r'],
  ['  ', '\t'],
  ['\n', '\n\n'],
  ['\n\n', '\n'],
  [' ', ''],
] as const

function join(...parts: readonly Buffer[]): Buffer {
  return Buffer.concat(parts)
}
