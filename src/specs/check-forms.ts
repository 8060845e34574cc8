import type { SpecIssue } from './spec-issue.ts'

/** One of the ways in which a thing may be described: keys that it needs, and others that it takes. */
export interface Form {
  readonly needs: readonly string[]
  readonly takes?: readonly string[]
}

/** Check that a chart or a table is described in one way and no other, and completely. */
export function checkForms(
  thing: 'chart' | 'table',
  spec: object,
  forms: readonly Form[],
): readonly SpecIssue[] {
  const keys = Object.keys(spec)
  const used = forms.filter(({ needs, takes = [] }) =>
    [...needs, ...takes].some((key) => keys.includes(key)),
  )
  const [form, second] = used
  if (form === undefined || second !== undefined) {
    const words = forms.map(({ needs }) => needs)
    const isBoth = form !== undefined
    const problem = { kind: `${thing}-forms`, forms: words, isBoth } as const
    return [{ problem, at: [], part: 'key' }]
  }
  return form.needs
    .filter((key) => !keys.includes(key))
    .map((key) => ({ problem: { kind: 'missing-key', key }, at: [], part: 'key' }))
}
