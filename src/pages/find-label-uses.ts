/** A role of Sphinx that takes the number or the caption of what has a label. */
export interface LabelUse {
  readonly role: 'numref' | 'ref'
  readonly label: string
  /** From 1, as the column. */
  readonly line: number
  readonly column: number
}

/** In reST and in MyST; not between two backticks, where it is code. */
const ROLE = /(?<!`)(?::(numref|ref):|\{(numref|ref)\})`([^`]+)`(?!`)/g

/** Lines of code: those of a fence, and what is indented below `::` or a directive for code. */
const CODE =
  /^([ \t]*)(`{3,}|~{3,})[^`\n]*\n[^]*?^[ \t]*\2[^\n]*$|^([ \t]*)(?:(?!\.\.[ \t])\S.*::|\.\.[ \t]+(?:code|code-block|sourcecode|literalinclude|parsed-literal)::.*)\n(?:[ \t]*\n|\3[ \t]+\S.*\n?)+/gm

/** Find the roles of a page whose text Sphinx makes of a number or a caption: all of `numref`, and `ref` without a text of its own. Code is left out. */
export function findLabelUses(source: string): readonly LabelUse[] {
  if (!/\b(?:num)?ref\b/.test(source)) return []
  const text = source.replaceAll('\r\n', '\n').replaceAll(CODE, blank)
  return [...text.matchAll(ROLE)].flatMap((found): readonly LabelUse[] => {
    const [, rest, myst, content = ''] = found
    const role = (rest ?? myst) === 'numref' ? 'numref' : 'ref'
    const named = /<([^<>]+)>\s*$/.exec(content)?.[1]
    if (named !== undefined && role === 'ref') return []
    const above = text.slice(0, found.index).split('\n')
    const column = (above.at(-1) ?? '').length + 1
    return [{ role, label: (named ?? content).trim(), line: above.length, column }]
  })
}

function blank(code: string): string {
  return code.replaceAll(/[^\n]/g, ' ')
}
