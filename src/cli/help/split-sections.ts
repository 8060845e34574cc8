/** Split Markdown into the sections of the third level, by their headings; those of the second level end them. */
export function splitSections(text: string): ReadonlyMap<string, string> {
  const parts = text.split(/^(?=#{2,3} )/m).filter((part) => part.startsWith('### '))
  return new Map(
    parts.map((part) => {
      const end = part.indexOf('\n')
      return [part.slice('### '.length, end).trim(), part.slice(end).trim()]
    }),
  )
}
