import fc from 'fast-check'

const LINES = [
  ...[
    '',
    '',
    '',
    ' ',
    'a',
    'b c',
    '# h',
    '## h #',
    '---',
    '***',
    '===',
    '- a',
    '-',
    '1. a',
    '2) b',
  ],
  ...[
    '  a',
    '    a',
    '\ta',
    '> a',
    '>',
    '> - a',
    '```',
    '````',
    '~~~',
    '  ```',
    '    ```',
    '- ```',
  ],
  ...[
    '> ```',
    '```md',
    '```a`` b```',
    '<!-- a',
    '-->',
    '<!-- a -->',
    '<div>',
    '</div>',
    '<pre>',
    '</pre>',
    '<a>',
    '<a id="x"></a>',
    '## <a name="y"> </a>h',
    'a <<a id="x"></a>div>',
  ],
  ...['<?', '?>', '<![CDATA[', ']]>', '<!A', '[a]: /x', '[b]:', '/y "t"', "'t", '[a]', '[b] [^1]'],
  ...[
    '[^1]: n',
    '[^1]: - n',
    '[^2]:',
    '[^2] [a][b]',
    '[A\\]b]: /z',
    '[a\\]b]',
    '|a|b|',
    '|-|-|',
    '+++',
  ],
  ...['`a', '*a', '**', '&amp;', 'https://a.b', '- [ ] a', '\u0000', '\ufeff', 'a\\', 'a  ', '\r'],
  ...[
    '<!-- tracedocs: end -->',
    'tracedocs',
    'trace-docs',
    '```{a}',
    ':::{note}',
    ':::',
    '!!! note',
  ],
]
/** Pages of lines that begin, end and interrupt blocks of Markdown. */
export const markdownLines = fc
  .tuple(
    fc.array(fc.constantFrom(...LINES), { maxLength: 24 }),
    fc.constantFrom('\n', '\n', '\r\n'),
  )
  .map(([lines, end]) => lines.join(end))

/**
 * The reader takes the byte order mark away. micromark 4.0.2 makes text of a quote behind a definition where it looked for
 * front matter in vain, which no other parser does.
 */
export const tidyStart = (source: string): string =>
  source.replace(/^\ufeff*/, '').replace(/^(?=---|\+{3})/, 'a\n\n')
