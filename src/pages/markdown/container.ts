import type { Parent, RootContent } from 'mdast'
import type { Range } from '../region.ts'

/**
 * A stretch of a page that CommonMark takes for code and a host for Markdown: the body of an admonition, of a
 * directive, of a component. Offsets of what is in it are offsets of the page, lines and columns are not.
 */
export interface Container extends Parent {
  type: 'container'
  children: RootContent[]
  /** Why no region may begin or end directly in it. */
  refusal?: string | undefined
  /** Whether one may begin below its first paragraph all the same. */
  isOpenBelow?: boolean
  /** The options of a directive, whose texts hosts show as they are. */
  options?: readonly Range[]
  /** The directive's name and the texts of its options. */
  head?: readonly string[]
}

declare module 'mdast' {
  interface BlockContentMap {
    container: Container
  }
  interface DefinitionContentMap {
    container: Container
  }
  interface RootContentMap {
    container: Container
  }
}
