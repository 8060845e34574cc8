import type { Anchor } from '../record-format.ts'
import { chooseAnchor } from './line-pattern.ts'
import { readOnlyUnit, type RegexpNode } from './regexp-node.ts'

/** Find a text that stands in every line which a regular expression matches; at the start of the line, if it can only be there. */
export function findAnchorLiteral(node: RegexpNode): Anchor | undefined {
  const runs: string[] = ['']
  const flat = flatten(node)
  for (const part of flat) {
    const unit = part.kind === 'set' ? readOnlyUnit(part.set) : undefined
    if (unit === undefined) runs.push('')
    else runs.push((runs.pop() ?? '') + String.fromCharCode(unit))
  }
  const [first, second] = flat
  const begins = first?.kind === 'assertion' && first.where === 'start' && second?.kind === 'set'
  const head = begins ? /^[\x21-\x7e][\x20-\x7e]+/.exec(runs[1] ?? '')?.[0] : undefined
  return head === undefined ? chooseAnchor(runs) : { text: head, where: 'line-start' }
}

/** The parts that stand one behind the other in every match; what may be absent is kept as one part. */
function flatten(node: RegexpNode): readonly RegexpNode[] {
  switch (node.kind) {
    case 'sequence':
      return node.parts.flatMap(flatten)
    case 'group':
      return flatten(node.part)
    case 'repeat':
      // What follows another copy of the part does not follow its text.
      return node.least === 0 ? [node] : [...flatten(node.part), BREAK]
    case 'set':
    case 'choice':
    case 'assertion':
      return [node]
  }
}

const BREAK: RegexpNode = { kind: 'choice', options: [] }
