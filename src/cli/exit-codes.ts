/** Exit codes: fine, out of date or findings, wrong usage or input, a fault of ours. */
export const EXIT = { fine: 0, outOfDate: 1, failed: 2, fault: 3 } as const

/** One of the exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
