import { renderProject, type HostOptions } from 'tracedocs'

/** What the plugin uses of markdown-it. */
interface MarkdownIt {
  readonly core: {
    readonly ruler: {
      before(name: string, added: string, rule: (state: CoreState) => void): void
      push(added: string, rule: (state: CoreState) => void): void
    }
  }
}

/** What markdown-it parses. `env` is the host's: VitePress names the file in it. */
interface CoreState {
  src: string
  readonly tokens: readonly Token[]
  readonly env?: { readonly path?: string; readonly realPath?: string } | undefined
}

interface Token {
  type: string
  readonly children: readonly Token[] | null
}

/**
 * Make a plugin for markdown-it that shows tables, charts, texts and values where pages ask for them, and writes no page.
 *
 *     const tracedocs = await markdownItTracedocs({ folder: 'docs' })
 *     md.use(tracedocs)
 *
 * markdown-it cannot wait, so the project is built here, once. Make another plugin when the logs have changed.
 *
 * @returns the plugin; parsing throws an error when a page asks for something that cannot be shown
 * @throws an error with every message if something is wrong with the project
 */
export default async function markdownItTracedocs(
  options: Pick<HostOptions, 'folder' | 'config' | 'strict' | 'frozen'> = {},
): Promise<(md: MarkdownIt) => void> {
  const project = await renderProject(options)
  if (!project.isFine) throw new Error(project.report)
  return (md) => {
    md.core.ruler.before('normalize', 'tracedocs', (state) => {
      const path = state.env?.realPath ?? state.env?.path ?? 'page.md'
      const { text, messages } = project.render({ path, source: state.src, syntax: 'markdown' })
      const errors = messages.filter(({ fatal }) => fatal === true)
      if (errors.length > 0) {
        throw new Error(
          errors
            .map(
              ({ line = 1, column = 1, reason }) =>
                `${path}:${String(line)}:${String(column)}: ${reason}`,
            )
            .join('\n'),
        )
      }
      state.src = text
    })
    md.core.ruler.push('tracedocs_alts', ({ tokens }) => {
      keepEscapes(tokens)
    })
  }
}

/** Keep what is escaped in alternative texts: markdown-it joins it with the text around it everywhere else, and drops it there. */
function keepEscapes(tokens: readonly Token[], isAlt = false): void {
  for (const token of tokens) {
    if (isAlt && token.type === 'text_special') token.type = 'text'
    keepEscapes(token.children ?? [], isAlt || token.type === 'image')
  }
}
