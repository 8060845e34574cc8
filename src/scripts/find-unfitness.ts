/** Scripts are written by people; a longer file is something else. */
const MAX_SCRIPT_BYTES = 16 * 1024 ** 2

/** How many bytes at the start of a file show whether it is text. */
const SHOWING_BYTES = 8192

/** Find why a file cannot be a script, whatever its commands are; `undefined` if it can. */
export function findUnfitness(bytes: Uint8Array): 'overlong-script' | 'binary-script' | undefined {
  if (bytes.length > MAX_SCRIPT_BYTES) return 'overlong-script'
  return bytes.subarray(0, SHOWING_BYTES).includes(0) ? 'binary-script' : undefined
}
