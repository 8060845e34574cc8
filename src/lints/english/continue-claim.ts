import type { ClaimWords } from './claim-meaning.ts'
import { readClaim, RUN_NOUN } from './claim-words.ts'

const JOINT = new RegExp(
  `^${RUN_NOUN},? (?:but|and|yet|though|although)(?: (?:it|also|still|even|yet))*(?<words> .+)$`,
  'iu',
)

/**
 * Read a second claim of one subject, from what stands between the two runs that it is compared with:
 * `alpha is faster than beta but slower than gamma`; `undefined` where the words are none.
 */
export function readContinuedClaim(between: string): ClaimWords | undefined {
  const words = JOINT.exec(between)?.groups?.['words']
  return words === undefined ? undefined : (readClaim(words) ?? readClaim(` is${words}`))
}
