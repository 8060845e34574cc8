import { statSync } from 'node:fs'
import path from 'node:path'
import type { Effects } from '../effects.ts'
import { observeEffects, type Listing } from '../builds/observe-effects.ts'

/** Effects that remember what a build asked of the machine, and whether that has changed since. */
export interface RecordingEffects {
  readonly effects: Effects
  /** Every file that was asked for, there or not; absolute. */
  list(): readonly string[]
  /** The files that are not what they were when they were asked for; a pattern that matches others is one. */
  findChanges(): Promise<readonly string[]>
}

/** How often a file that is empty or being written is read again, and how long after. */
const ATTEMPTS = 4
const PAUSE_MS = 50

interface AnsweredListing extends Listing {
  readonly around: string | undefined
  readonly found: readonly string[]
}

/** Make effects that record. A file counts as it was when it was first asked for. */
export function recordEffects(effects: Effects): RecordingEffects {
  const seen = new Map<string, string>()
  const listings: AnsweredListing[] = []
  // What was just written counts as it is now; whoever edits it from here on changes it.
  const accept = (file: string): void => {
    seen.set(path.resolve(file), fingerprint(file))
  }
  const see = (file: string): void => {
    if (file !== '-' && !seen.has(file)) seen.set(file, fingerprint(file))
  }
  return {
    effects: {
      ...observeEffects(effects, { see }),
      async readFile(file) {
        see(file)
        for (let attempt = 0; ; attempt++) {
          const before = fingerprint(file)
          const bytes = await effects.readFile(file)
          // An editor may empty a file before it writes it; a file that is being written is read again.
          if (attempt >= ATTEMPTS || (bytes.length > 0 && fingerprint(file) === before))
            return bytes
          await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
          seen.set(file, fingerprint(file))
        }
      },
      async replaceFile(file, content) {
        await effects.replaceFile(file, content)
        accept(file)
      },
      async replaceFiles(root, changes) {
        const replaced = await effects.replaceFiles(root, changes)
        if (replaced.kind === 'replaced') for (const { path: file } of changes) accept(file)
        return replaced
      },
      // Who saves a page while it is built must not lose what was saved.
      findWriteObstacle(file) {
        const before = seen.get(file)
        return before === undefined || fingerprint(file) === before
          ? effects.findWriteObstacle(file)
          : Promise.resolve('it changed while it was built; it is built again')
      },
      async listFiles(root, patterns, around) {
        const found = await effects.listFiles(root, patterns, around)
        listings.push({ root, patterns, around, found })
        return found
      },
    },
    list: () => [...seen.keys()],
    async findChanges() {
      const changed = [...seen].flatMap(([file, before]) =>
        fingerprint(file) === before ? [] : [file],
      )
      for (const { root, patterns, around, found } of listings) {
        const now = await effects.listFiles(root, patterns, around)
        if (now.join('\n') !== found.join('\n')) changed.push(...patterns)
      }
      return [...new Set(changed)]
    },
  }
}

/** What distinguishes a file from its earlier state. A folder is always the same, whatever is in it. */
function fingerprint(file: string): string {
  try {
    const found = statSync(file, { throwIfNoEntry: false })
    if (found === undefined) return 'nothing'
    if (found.isDirectory()) return 'folder'
    return [found.mtimeMs, found.size, found.ino].join(' ')
  } catch {
    return 'nothing'
  }
}
