import type { TextMark, TextRun } from '../drawing.ts'

/** The runs of a text as a browser shows them. */
export interface ShownRuns {
  readonly runs: readonly TextRun[]
  /** Whether the text has consecutive blanks, in which case all blanks are kept. */
  readonly isSpaced: boolean
}

/** List a text's runs without leading and trailing blanks, as browsers show it. */
export function listShownRuns({ runs }: Pick<TextMark, 'runs'>): ShownRuns {
  const isSpaced = / {2}/.test(runs.map(({ text }) => text).join(''))
  return { runs: isSpaced ? runs : trimRuns(runs), isSpaced }
}

function trimRuns(runs: readonly TextRun[]): TextRun[] {
  return runs.map((run, index) => {
    const started = index === 0 ? run.text.trimStart() : run.text
    return { ...run, text: index === runs.length - 1 ? started.trimEnd() : started }
  })
}
