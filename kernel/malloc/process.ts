// The process that an event belongs to, by the start of its line.

/** The process of the event that was scanned last, and what its pointers are mixed with. */
export let process: u64 = 0
export let mixture: u64 = 0
/** The first bytes of a line of this process, up to the blank after its number; none are the mask of no bytes. */
let head: u64 = 0
let headMask: u64 = 0
/** Set the process: the host handles some of the lines. */
export function setProcess(pid: u64): void {
  process = pid
  mixture = pid * 0x9e3779b97f4a7c15
  headMask = 0
}

/**
 * Read the process at the start of a line; a line without one is of the process before it. Pointers of different
 * processes are different, so they are mixed with bits that addresses do not have.
 */
// @ts-ignore: decorator
@inline
export function readProcess(start: usize): void {
  if (headMask == 0 || (load<u64>(start) & headMask) != head) parseProcess(start)
}

function parseProcess(start: usize): void {
  let at = start
  while (load<u8>(at) == 32) at++
  const first = at
  let pid: u64 = 0
  while (true) {
    const digit = <u32>load<u8>(at) - 48
    if (digit > 9) break
    pid = pid * 10 + digit
    at++
  }
  if (at == first || at - first > 10 || load<u8>(at) != 32) return
  if (pid != process) setProcess(pid)
  const length = at + 1 - start
  if (length > 8) return
  headMask = <u64>-1 >> (64 - (<u64>length << 3))
  head = load<u64>(start) & headMask
}
