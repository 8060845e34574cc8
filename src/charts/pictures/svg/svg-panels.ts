import type { Drawing } from '../../drawing.ts'
import type { SvgNode } from './svg-node.ts'

/** Group the elements of each panel, which is a picture with a title and a description of its own. */
export function groupPanels({ id, panels }: Drawing, painted: readonly SvgNode[]): SvgNode[] {
  if (panels === undefined) return [...painted]
  const before = painted.slice(0, panels[0]?.first)
  const groups = panels.map(({ about, first, count }, index): SvgNode => {
    const prefix = `${id}-${String(index + 1)}`
    const isDescribed = about.description !== ''
    return {
      name: 'g',
      attributes: {
        role: 'img',
        'aria-labelledby': `${prefix}-title`,
        ...(isDescribed ? { 'aria-describedby': `${prefix}-desc` } : {}),
      },
      content: [
        { name: 'title', attributes: { id: `${prefix}-title` }, content: about.title },
        ...(isDescribed
          ? [{ name: 'desc', attributes: { id: `${prefix}-desc` }, content: about.description }]
          : []),
        ...painted.slice(first, first + count),
      ],
    }
  })
  return [...before, ...groups]
}
