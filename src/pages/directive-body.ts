/** How the body of a directive is read. */
export type DirectiveBody =
  /** Not as text with markup: markers in it are code. `showsValues` when docutils replaces substitutions in it all the same. */
  | { readonly kind: 'literal'; readonly showsValues: boolean }
  /**
   * As text with markup, but a comment in it would take the place of a row or of a caption: anywhere, in its `first` block
   * only, or down to so many `levels`, as those of rows and cells.
   */
  | { readonly kind: 'rigid'; readonly refusal: string; readonly levels: number | 'first' }
  /** As text with markup; `fromFirstLine` when what stands beside the directive's name belongs to the body. */
  | { readonly kind: 'body'; readonly fromFirstLine: boolean }

/**
 * Directives of docutils, of Sphinx, of MyST and of well-known extensions whose body is no text, or that have none; and the
 * languages whose code Quarto and knitr run.
 */
const LITERAL = new Set(
  (
    'alert autosummary bibliography blockdiag code code-cell code-tab ' +
    'code-block contents ' +
    'date default-role digraph doctest embed eval-rst exec gantt graph graphviz highlight html_theme image include index ' +
    'inheritance-diagram ipython jupyter-execute literalinclude math mermaid meta plantuml plot prompt raw ' +
    'seqdiag sectnum sourcecode tabularcolumns target-notes testcleanup testcode testoutput testsetup ' +
    'title toctree uml unicode ' +
    'bash css dot html javascript js julia ojs perl python r rust sh sql stan'
  ).split(' '),
)

const LITERAL_WITH_VALUES = new Set(['parsed-literal', 'csv-table', 'productionlist', 'replace'])

const RIGID_REFUSAL =
  'where it would stand for a row or a caption, expected it outside the table or figure'

const RIGID: ReadonlyMap<string, number | 'first'> = new Map<string, number | 'first'>([
  // The caption, and below it the legend.
  ['figure', 'first'],
  // Terms, and in them definitions.
  ['glossary', 1],
  // Rows, and in them cells.
  ['flat-table', 2],
  ['list-table', 2],
  ['table', Infinity],
])

const FROM_FIRST_LINE = new Set(
  (
    'attention caution compound danger epigraph error footer header highlights hint important note ' +
    'pull-quote seealso tip todo warning'
  ).split(' '),
)

/**
 * Find how a directive's body is read. Unknown directives are read as text with markup, since most of them (tabs,
 * grids, cards, drop-downs) are containers.
 */
export function findDirectiveBody(name: string): DirectiveBody {
  const plain = name.toLowerCase()
  if (LITERAL_WITH_VALUES.has(plain)) return { kind: 'literal', showsValues: true }
  if (LITERAL.has(plain)) return { kind: 'literal', showsValues: false }
  const levels = RIGID.get(plain)
  if (levels !== undefined) return { kind: 'rigid', refusal: RIGID_REFUSAL, levels }
  return { kind: 'body', fromFirstLine: FROM_FIRST_LINE.has(plain) }
}

/** Directives of docutils and Sphinx whose arguments are names, paths, signatures or formulas. */
const PLAIN_ARGUMENTS =
  /^(?:(?:c|cpp|js|py|rst):.*|auto.*|attribute|class|classmethod|cmdoption|code(?:-block)?|container|cssclass|currentmodule|data|date|decorator(?:method)?|default-role|describe|envvar|exception|figure|function|graphviz|highlight|image|include|literalinclude|math|method|module|object|only|option|program|property|raw|role|rst-class|sourcecode|staticmethod|toctree)$/

/** Whether docutils reads markup in what stands beside a directive's name. */
export function readsArguments(name: string): boolean {
  return !PLAIN_ARGUMENTS.test(name.toLowerCase())
}
