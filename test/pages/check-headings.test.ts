import { describe, expect, it } from 'vitest'
import { renderPage } from '../../src/pages/render-page.ts'
import { CONTENTS, pageOf } from './sample-contents.ts'

const VALUE = '<span data-tracedocs="off.time.real">38.4\u00a0s</span>'

const listMessages = async (syntax: string, source: string): Promise<readonly string[]> => {
  const { messages } = await renderPage(pageOf(syntax, source), CONTENTS)
  return messages.map(
    ({ line, ruleId, fatal }) => `${String(line)} ${String(ruleId)} ${String(fatal)}`,
  )
}

describe('a value in a heading', () => {
  it.each([
    ['markdown', `# Title\n\n## Took ${VALUE}\n\nText.\n`, 3],
    ['markdown', `Took ${VALUE}\n---\n`, 1],
    ['markdown', `> ## Took ${VALUE} and <span data-tracedocs="real_ratio">x90.7</span>\n`, 1],
    ['markdown', `Text with an \`{#id}\`.\n\n## Took ${VALUE}\n`, 3],
    ['liquid', `## Took ${VALUE}\n`, 1],
    // GitHub makes anchors of headings in tags, too.
    ['markdown', `<h2>Took ${VALUE}</h2>\n`, 1],
    ['markdown', `Text.\n\n<h2 align="center">\n  Took ${VALUE}\n</h2>\n`, 4],
    ['mdx', `<h3>Took ${VALUE}</h3>\n`, 1],
    // The title of a page is the first of its headings, of level 1.
    ['markdown', `# Title\n\n# Took ${VALUE}\n`, 3],
    ['markdown', `## First\n\n# Took ${VALUE}\n`, 3],
    ['mdx', `## Took ${VALUE}\n`, 1],
    ['myst', `## Took ${VALUE}\n`, 1],
    // A target of MyST is text elsewhere.
    ['markdown', `(took)=\n\n## Took ${VALUE}\n`, 3],
    ['liquid', `(took)=\n\n## Took ${VALUE}\n`, 3],
    ['mdx', `(took)=\n\n## Took ${VALUE}\n`, 3],
  ])('of a page in %s is told once, since its anchor changes: %j', async (syntax, source, line) => {
    expect(await listMessages(syntax, source)).toEqual([`${String(line)} value-in-heading false`])
  })

  it.each([
    ['markdown', `## Took ${VALUE} {#took}\n`],
    ['markdown', `## Took ${VALUE} ## {#took .wide}\n`],
    ['markdown', `## Took ${VALUE}\n{: #took}\n`],
    ['markdown', `Took ${VALUE} {#took}\n---\n`],
    ['markdown', `## <a id="took"></a>Took ${VALUE}\n`],
    ['markdown', `<a name="took"></a>\n\n## Took ${VALUE}\n`],
    ['markdown', `<h2 id="took">Took ${VALUE}</h2>\n`],
    ['markdown', `## Took ${VALUE} <!-- #took -->\n`],
    ['mdx', `## Took ${VALUE} {/* #took */}\n`],
    // as Docusaurus reads it
    ['mdx', `## Took ${VALUE} {#took}\r\n\r\n{1 + 1}\r\n`],
    ['myst', `(took)=\n\n## Took ${VALUE}\n`],
    ['markdown', `It took ${VALUE}.\n`],
    ['markdown', `# Took ${VALUE}\n\n## Then\n`],
    ['markdown', `Took ${VALUE}\n===\n`],
    ['markdown', `<h1 align="center">Took ${VALUE}</h1>\n`],
    ['myst', `# Took ${VALUE}\n`],
    ['markdown', `<h2 class="a" id="took">Took ${VALUE}</h2>\n`],
    ['markdown', `<h2><a name="took"></a>Took ${VALUE}</h2>\n`],
    ['markdown', `A \`<h2>\` is text.\n\nIt took ${VALUE}.\n\nSo is \`</h2>\`.\n`],
    // docutils makes the id of the name of the substitution, and HTML has no ids but those it says.
    [
      'rest',
      'Took |td-real_ratio|\n====================\n\n.. tracedocs: begin values\n\n.. tracedocs: end\n',
    ],
    ['html', `<h2>Took ${VALUE}</h2>\n`],
  ])('whose anchor does not change is sound in %s: %j', async (syntax, source) => {
    expect(await listMessages(syntax, source)).toEqual([])
  })

  it('says what to do, in the words of the syntax', async () => {
    const { messages } = await renderPage(pageOf('myst', `## Took ${VALUE}\n`), CONTENTS)
    expect(messages[0]?.reason).toBe(
      'Unexpected value `off.time.real` in a heading, whose anchor then changes with the figure, so that links to it break; give the heading an anchor of its own, a line `(name)=` above it, or move the value into the text',
    )
  })
})
