import type { Problem } from './problem.ts'

/** A value, or the problem that prevents it. */
export type Outcome<T> =
  | { readonly kind: 'made'; readonly value: T }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** A value, or the reason why there is none, as the end of a sentence. */
export type Attempt<T> =
  | { readonly kind: 'made'; readonly value: T }
  | { readonly kind: 'refused'; readonly reason: string }

/** Wrap a value that could be made. */
export function made<T>(value: T): { readonly kind: 'made'; readonly value: T } {
  return { kind: 'made', value }
}

/** Give the reason why a value could not be made, as the end of a sentence. */
export function refuse(reason: string): { readonly kind: 'refused'; readonly reason: string } {
  return { kind: 'refused', reason }
}
