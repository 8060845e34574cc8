import { placeMessage, type Place } from '../problems/diagnostics.ts'
import { createLocator } from '../pages/locate-offset.ts'
import { applyIgnores } from './apply-ignores.ts'
import { createTextBlock } from './apply-rules.ts'
import { listSentences } from './english/sentences.ts'
import type { LintOptions } from './draft-page.ts'
import type { PlacedFinding } from './lint-page.ts'
import { contradicted } from './rules/contradicted.ts'
import { unproven } from './rules/unproven.ts'

/** A text of the configuration as a page shows it, and where it is written. */
export interface WrittenText {
  readonly text: string
  readonly place: Place
}

/** Find claims about runs in texts of the configuration that the data contradict, or leave open. */
export function lintTexts(
  texts: readonly WrittenText[],
  { ignore = [], data }: LintOptions,
): readonly PlacedFinding[] {
  return texts.flatMap(({ text, place }) => {
    const block = createTextBlock({ text, start: 0, end: text.length })
    const claims = listSentences([block])
    const page = {
      blocks: [block],
      locate: createLocator(place.path, text),
      data,
      tables: [],
      typedTables: [],
      sentences: claims,
      statements: claims,
      claims,
    }
    const found = [unproven, contradicted].flatMap(({ check }) => check?.(page) ?? [])
    const kept = applyIgnores(found, { path: place.path, blocks: [block], markers: [], ignore })
    return kept.map((finding) => {
      const { reason, rule, severity } = finding
      return { ...finding, message: placeMessage({ reason, ruleId: rule }, place, severity) }
    })
  })
}
