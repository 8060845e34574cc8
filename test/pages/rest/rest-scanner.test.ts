import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  judgeWithDocutils,
  judgeWithScanner,
  listMarkerTrials,
  type MarkerTrial,
} from '../../docutils/marker-trials.ts'
import { HAS_DOCUTILS } from '../../docutils/read-with-docutils.ts'

const SAMPLES = new URL('rest-samples/', import.meta.url)
const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.rst'))

/** A marker is refused near these though docutils takes it for a comment: it would stand for a row, a cell or a caption. */
const RIGID = /figure|list-table|table::|===|\+---/

describe.each(names)('a marker anywhere in %s', (name) => {
  const trials = listMarkerTrials(readSample(name))
  const ours = trials.map(judgeWithScanner)
  const docutils = readSample(`${name}.docutils`).trimEnd().split('\n')

  it('is never taken for a comment where docutils reads text', () => {
    expect(listExcerpts((index) => docutils[index] === 'text' && ours[index] !== 'text')).toEqual(
      [],
    )
  })

  it('takes in the block after it exactly when docutils says so', () => {
    const differs = (index: number): boolean =>
      docutils[index] !== 'text' && ours[index] !== 'text' && docutils[index] !== ours[index]
    expect(listExcerpts(differs)).toEqual([])
  })

  it('is found wherever a person would put it, but for tables and figures', () => {
    const isMissed = (index: number, { isPlausible, excerpt }: MarkerTrial): boolean =>
      isPlausible && docutils[index] !== 'text' && ours[index] === 'text' && !RIGID.test(excerpt)
    expect(listExcerpts(isMissed)).toEqual([])
  })

  it.skipIf(!HAS_DOCUTILS)(
    'is what docutils 0.19 said, which is recorded (skipped without docutils)',
    async () => {
      const verdicts = judgeWithDocutils(trials)
      await expect(`${verdicts.join('\n')}\n`).toMatchFileSnapshot(`rest-samples/${name}.docutils`)
    },
  )

  function listExcerpts(matches: (index: number, trial: MarkerTrial) => boolean): string[] {
    return trials.filter((trial, index) => matches(index, trial)).map(({ excerpt }) => excerpt)
  }
})

function readSample(name: string): string {
  return readFileSync(new URL(name, SAMPLES), 'utf8')
}
