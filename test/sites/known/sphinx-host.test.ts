import { describe, expect, test } from 'vitest'
import { expectByHand, expectRoundTrip, initSite } from '../init-site.ts'

const YAML =
  'pages: [docs/*.md]\nimages: docs/images\nmanifest: docs/tracedocs/manifest.json\nruns: {}\n'

test.each([
  "extensions = ['sphinx.ext.' + n for n in ('todo', 'autodoc')]\n",
  "extensions = ['a'] if True else ['b']\n",
  "extensions = ['a']\nif True:\n    extensions = ['b']\n",
  "extensions = ['a'] + more\n",
  "extensions = ('a', 'b')\n",
])('what is no plain list is left to a person: %s', async (source) => {
  const line = 'extensions = [*extensions, "tracedocs_sphinx"]'
  await expectByHand('sphinx', ['docs/conf.py', source], [line])
})

describe('Sphinx gets the extension, as the list is written', () => {
  test.each([
    ['one line', 'extensions = ["a", "b"]\n', 'extensions = ["tracedocs_sphinx", "a", "b"]\n'],
    ['single quotes', "extensions = ['a']\n", "extensions = ['tracedocs_sphinx', 'a']\n"],
    [
      'lines',
      'extensions = [\n    "a",\n]  # end\n',
      'extensions = [\n    "tracedocs_sphinx",\n    "a",\n]  # end\n',
    ],
    [
      'lines that end as in Windows',
      'extensions = [\r\n  "a"\r\n]\r\n',
      'extensions = [\r\n  "tracedocs_sphinx",\r\n  "a"\r\n]\r\n',
    ],
    ['empty', 'extensions = []\n', 'extensions = ["tracedocs_sphinx"]\n'],
    ['typed', 'extensions: list[str] = []', 'extensions: list[str] = ["tracedocs_sphinx"]'],
    ['none', 'project = "x"\n', 'project = "x"\nextensions = ["tracedocs_sphinx"]\n'],
    ['none, no end', 'project = "x"', 'project = "x"\nextensions = ["tracedocs_sphinx"]\n'],
    [
      'more added below',
      'extensions = ["a"]\nextensions.append("b")\n',
      'extensions = ["tracedocs_sphinx", "a"]\nextensions.append("b")\n',
    ],
    [
      'in a text and a comment, too',
      '"""\nextensions = [ ]\n"""\n# extensions = []\nextensions = ["a"]\n',
      '"""\nextensions = [ ]\n"""\n# extensions = []\nextensions = ["tracedocs_sphinx", "a"]\n',
    ],
  ])('%s', async (_, before, after) => {
    await expectRoundTrip(
      'sphinx',
      { 'docs/conf.py': before },
      { 'docs/conf.py': after, 'tracedocs.yaml': YAML },
    )
  })
})

describe('Sphinx gets nothing that is not safe', () => {
  test.each([
    ['a tuple', 'extensions = ("a",)\n'],
    ['a call', 'extensions = get()\n'],
    ['two lists', 'extensions = ["a"]\nextensions = ["b"]\n'],
    ['a list in a condition', 'project = "x"\nif x:\n    extensions = ["a"]\n'],
    ['a list that may come from elsewhere', 'from base import *\nproject = "x"\n'],
    ['a program that is run', 'exec(open("base.py").read())\nproject = "x"\n'],
    ['an open bracket', 'extensions = ["a"\n'],
  ])('%s', async (_, source) => {
    await expectByHand(
      'sphinx',
      ['docs/conf.py', source],
      ['extensions = [*extensions, "tracedocs_sphinx"]'],
    )
  })
})

test('Sphinx says where the extension is already, and how it is installed', async () => {
  const conf = 'project = "x"\nextensions = [\n  "tracedocs_sphinx",\n]\n'
  const { site, stdout } = await initSite('sphinx', { 'source/conf.py': conf })
  expect(stdout).toContain('is there: source/conf.py:3: tracedocs_sphinx\n')
  expect(stdout).toContain('    pip install ./node_modules/tracedocs/plugins/sphinx\n')
  expect(site.read('tracedocs.yaml')).toContain('images: source/images\n')
})

test.each([
  [
    'a comment beside code',
    "extensions = ['a']  # 'tracedocs_sphinx' later\n",
    "extensions = ['tracedocs_sphinx', 'a']  # 'tracedocs_sphinx' later\n",
  ],
  [
    'another extension',
    'extensions = ["tracedocs_sphinx_other"]\n',
    'extensions = ["tracedocs_sphinx", "tracedocs_sphinx_other"]\n',
  ],
  [
    'a text',
    'note = "the \'tracedocs_sphinx\' is to come"\nextensions = ["a"]\n',
    'note = "the \'tracedocs_sphinx\' is to come"\nextensions = ["tracedocs_sphinx", "a"]\n',
  ],
])('%s is not the extension', async (_, before, after) => {
  await expectRoundTrip('sphinx', { 'docs/conf.py': before }, { 'docs/conf.py': after })
})

test('the manifest is the one that Sphinx reads', async () => {
  const before =
    "extensions = []\n# tracedocs_manifest = 'no.json'\ntracedocs_manifest = '../build/x.json'\n"
  const { site } = await initSite('sphinx', { 'docs/conf.py': before })
  expect(site.read('tracedocs.yaml')).toContain('manifest: build/x.json\n')
})
