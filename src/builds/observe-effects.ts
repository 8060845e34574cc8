import type { Effects } from '../effects.ts'

/** Patterns that a build asked for. */
export interface Listing {
  /** Absolute. */
  readonly root: string
  readonly patterns: readonly string[]
}

/** Told of what is asked for, before it is answered. */
export interface Observer {
  /** @param file absolute, or `-` for standard input */
  readonly see: (file: string) => void
  readonly list?: (listing: Listing) => void
}

/** Make effects that tell what is asked of them. */
export function observeEffects(effects: Effects, { see, list }: Observer): Effects {
  return {
    ...effects,
    readHashed(file) {
      see(file)
      return effects.readHashed?.(file)
    },
    findPathKind(file) {
      see(file)
      return effects.findPathKind(file)
    },
    resolveLinks(file) {
      see(file)
      return effects.resolveLinks(file)
    },
    ...('findSize' in effects && {
      async findSize(file: string) {
        see(file)
        return (await effects.findSize?.(file)) ?? 0
      },
    }),
    readFile(file) {
      see(file)
      return effects.readFile(file)
    },
    readChunks(file) {
      see(file)
      return effects.readChunks(file)
    },
    listFiles(root, patterns, around) {
      list?.({ root, patterns })
      return effects.listFiles(root, patterns, around)
    },
  }
}
