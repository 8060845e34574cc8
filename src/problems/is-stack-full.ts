/**
 * Check for the one error that the engine throws because of what an input says: it is nested so deeply that the stack is
 * full. Where readers of nested things are called, it becomes a message. Any other `RangeError` is a bug.
 */
export function isStackFull(error: unknown): error is RangeError {
  return error instanceof RangeError && error.message.includes('call stack')
}
