/** A column or a row of a table that a text names. */
export interface NamedPart {
  readonly index: number
  readonly name: string
  /** Where the text names it. */
  readonly at: number
}

/** Names that say nothing of what is measured. */
const EMPTY =
  /^(?:|name|names|test|tests|case|cases|time|times|size|value|mean|median|average|min|max|total|ratio|speedup|relative|notes?|type|result|results|run|runs|status|version|file|files|ms|n|x|the|and|or|all|yes|no|benchmark|operation|metric|before|after|change|count|speed|memory)$/

/** Find which of some names a text has, as whole words; of two at one place the longer. */
export function findNamedParts(text: string, names: readonly string[]): readonly NamedPart[] {
  const plain = ` ${simplify(text)} `
  const found = names.flatMap((name, index): readonly NamedPart[] => {
    const word = simplify(dropUnit(name))
    const at = EMPTY.test(word) || word.length > 60 ? -1 : plain.indexOf(` ${word} `)
    return at === -1 ? [] : [{ index, name: word, at }]
  })
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.name.length > one.name.length &&
          other.at <= one.at &&
          one.at + one.name.length <= other.at + other.name.length,
      ),
  )
}

/** A text in lower case without the names that it has, which may be words such as `cold` or `release`. */
export function dropNamedParts(text: string, names: readonly string[]): string {
  return findNamedParts(text, names)
    .toSorted((a, b) => b.name.length - a.name.length)
    .reduce((rest, { name }) => rest.replaceAll(` ${name} `, '  '), ` ${simplify(text)} `)
}

/** `native (ms)` and `native [ms]` are called `native`, and `Reads/s` `reads`. */
function dropUnit(name: string): string {
  return name
    .replace(/\s*[([][^()[\]]*[)\]]\s*$/, '')
    .replace(/(?<=\p{L}{4})\/s(?:ec)?$/u, '')
    .replace(/,\s*[a-zµ/]{1,5}$/i, '')
}

function simplify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.+#-]+|\.(?=\s|$)/gu, ' ')
    .trim()
}
