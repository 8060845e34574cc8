import { benchGroup } from './bench-group.ts'

/**
 * Name what a benchmark counts by itself so that an expression can have it: `MB_served_op` for `MB-served/op`. A name that has
 * a meaning of its own in the group, as `time`, gets `counter_` before it.
 */
export function nameCounter(text: string): string {
  const word = text.replaceAll(/[^A-Za-z0-9_]+/g, '_').replaceAll(/^_+|_+$/g, '')
  const isTaken = benchGroup.figures.some(({ name }) => name === word)
  return isTaken || !/^[A-Za-z]/.test(word) ? `counter_${word}` : word
}
