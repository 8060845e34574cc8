/** The columns of pidstat whose sum is %CPU. */
export const SHARE_PARTS = ['%usr', '%system', '%guest'] as const

/** A share of CPU that pidstat states, and the parts of it. */
export interface StatedShare {
  readonly cpu: number
  /** Their sum; `NaN` where the table has none. */
  readonly parts: number
  /** Whether the row is one of `--human`, with one decimal. */
  readonly isRounded: boolean
}

/** A share of one CPU, and whether the row proves that %CPU is one. */
export interface ReadShare {
  readonly cpu: number
  readonly isProof: boolean
}

/**
 * Read a share of CPU: with `-I`, which nothing else in a log shows, pidstat divides %CPU by the number of CPUs, but not
 * the parts of it (`pidstat.c` of sysstat 12.6.1). Their sum is the share of one CPU.
 */
export function readShare({ cpu, parts, isRounded }: StatedShare): ReadShare {
  // Four numbers are rounded, each by half a step.
  const slack = isRounded ? 0.2 : 0.02
  if (Number.isNaN(parts)) return { cpu, isProof: true }
  // Of two CPUs it is a half, or near it: the time of all CPUs is counted by itself.
  if (cpu < parts * 0.75 && cpu < parts - slack) {
    return { cpu: Math.round(parts * 100) / 100, isProof: false }
  }
  return { cpu, isProof: parts > slack * 4 }
}
