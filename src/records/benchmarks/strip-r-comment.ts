/** What knitr, reprex and people put before the lines that R prints. */
export const rCommentMarks = ['#> ', '## ', '# ']

/** Strip what knitr and reprex put before a line that R prints, so that it begins as R printed it. */
export function stripRComment(line: string): string {
  return line.replace(/^\s*(?:#>|##?) ?/, '')
}
