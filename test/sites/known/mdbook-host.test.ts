import { describe, expect, test } from 'vitest'
import { expectByHand, expectRoundTrip, initSite } from '../init-site.ts'

const TABLE =
  '[preprocessor.tracedocs]\ncommand = "npx --no-install tracedocs-mdbook"\nbefore = ["links", "index"]\n'

describe('mdBook gets the preprocessor', () => {
  test.each([
    ['a book', '[book]\ntitle = "x"\nsrc = "text"\n', 'text/images', '\n'],
    ['no end of the last line', '[book]\ntitle = "x"', 'src/images', '\n\n'],
    ['nothing', '', 'src/images', ''],
    [
      'texts over lines',
      '[book]\ndescription = """\n[preprocessor.tracedocs]\nsrc = "no"\n"""\nauthors = [\n  "src = no",\n  \'a\\\',\n]\nsrc = \'text/\' # src = "no"\n[output.html]\nsrc = "no"\n',
      'text/images',
      '\n',
    ],
    [
      'a text over lines without an end of the last one',
      "[book]\ntitle = '''\n[preprocessor]'''",
      'src/images',
      '\n\n',
    ],
  ])('%s', async (_, before, images, between) => {
    await expectRoundTrip(
      'mdbook',
      { 'book.toml': before },
      {
        'book.toml': before + between + TABLE,
        'tracedocs.yaml': `pages: [docs/*.md]\nimages: ${images}\nruns: {}\n`,
      },
    )
  })
})

test.each([
  ['a table', '[preprocessor]\nlinks = {}\n'],
  ['a key of the file', 'preprocessor.links = {}\n'],
  ['a text that is not closed', 'title = """x\n'],
])('mdBook gets nothing that is not safe: %s', async (_, source) => {
  await expectByHand('mdbook', ['book.toml', source], ['[preprocessor.tracedocs]'])
})

test('mdBook says where the preprocessor is already', async () => {
  const { stdout } = await initSite('mdbook', { 'book.toml': `\n${TABLE}` })
  expect(stdout).toContain('is there: book.toml:2: [preprocessor.tracedocs]\n')
})
