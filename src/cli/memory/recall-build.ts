import { signFile, type FileState } from './file-state.ts'
import { readMemory, type Call, type RememberedBuild } from './memory-file.ts'

/**
 * Find what a build would print that has nothing to do: the same call was made before, and nothing that it asked for has changed since.
 * It is looked up before anything else is loaded, so it imports nothing but what Node has loaded anyway.
 *
 * @returns `undefined` for a call that has to be run
 */
export async function recallBuild(call: Call): Promise<RememberedBuild | undefined> {
  const memory = readMemory(call)
  if (memory === undefined || memory.pending !== undefined) return undefined
  const doubtful: FileState[] = []
  for (const state of memory.states) {
    if (signFile(state.path, state.isListed) !== state.signature) return undefined
    if (state.sha256 !== undefined) doubtful.push(state)
  }
  if (doubtful.length === 0) return memory
  const { settleStates } = await import('./settle-states.ts')
  return settleStates(call, memory) ? memory : undefined
}
