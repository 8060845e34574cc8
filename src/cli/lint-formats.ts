/** The formats that findings of lint are written in. */
export const LINT_FORMATS = ['text', 'json', 'sarif', 'code-quality'] as const

/** A format that findings of lint are written in. */
export type LintFormat = (typeof LINT_FORMATS)[number]
