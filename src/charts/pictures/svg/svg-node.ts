/** An SVG element: its name, its attributes in order, and its text or children. */
export interface SvgNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly content?: string | readonly SvgNode[]
}
