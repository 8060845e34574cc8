import { describe, expect, test } from 'vitest'
import { findLabelUses } from '../../src/pages/find-label-uses.ts'

const list = (source: string): readonly string[] =>
  findLabelUses(source).map(
    ({ role, label, line, column }) => `${String(line)}:${String(column)} ${role} ${label}`,
  )

describe('a role whose text is made of a number or a caption', () => {
  test.each([
    ['See :numref:`fig-a`.', ['1:5 numref fig-a']],
    ['See :numref:`Figure %s <fig-a>`.', ['1:5 numref fig-a']],
    ['A\r\nb {ref}`fig-a`, {numref}`fig-b`', ['2:3 ref fig-a', '2:17 numref fig-b']],
    ['.. note::\n\n   See :ref:`fig-a`.\n', ['3:8 ref fig-a']],
    ['```{note}\nText.\n```\n\n:ref:`a`\n', ['5:1 ref a']],
  ])('is found: %j', (source, found) => {
    expect(list(source)).toEqual(found)
  })

  test.each([
    ['a text of its own', 'See :ref:`the figure <fig-a>`.'],
    ['other roles', 'See :doc:`fig-a` and numref `fig-a`.'],
    ['inline code', 'Write ``:numref:`fig-a` ``.'],
    ['a fence', '```rst\n:numref:`fig-a`\n```\n'],
    ['a fence in a list', '- a\n\n  ~~~\n  {ref}`fig-a`\n  ~~~\n'],
    ['a literal block', 'Write::\n\n    :numref:`fig-a`\n\n    and\n\nEnd.\n'],
    ['a directive for code', '.. code-block:: rst\n   :linenos:\n\n   :numref:`fig-a`\n'],
  ])('is not: %s', (_, source) => {
    expect(list(source)).toEqual([])
  })
})
