/** Replaces node:child_process for commander in the bundle: no command of tracedocs is a program of its own. */
export function spawn() {
  throw new Error('Cannot start a program for a command, expected the command to be a function')
}
