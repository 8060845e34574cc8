/**
 * List what pages call each of a file's results: its name without its file, and without the word that makes it a benchmark; and the first part
 * that no other result has, as `fd` of `fd -e rs`, `sip` of `hash/sip/1024` and `treeMapGet` of `org.acme.MapBench.treeMapGet`.
 *
 * @param results the names of all results of one run
 */
export function listResultAliases(
  results: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const counts = new Map<string, number>()
  const parts = new Map(results.map((result) => [result, listParts(result)]))
  for (const part of [...parts.values()].flatMap((own) => [...new Set(own.map(lower))]))
    counts.set(part, (counts.get(part) ?? 0) + 1)
  return new Map(
    results.map((result) => {
      const own = result.replace(/^.*::/, '')
      const isApart = (part: string): boolean => counts.get(lower(part)) === 1
      const found = results.length > 1 ? parts.get(result)?.find(isApart) : undefined
      const apart = found === undefined ? [] : [found, shorten(found)]
      return [result, [...new Set([result, own, shorten(own), ...listTails(own), ...apart])]]
    }),
  )
}

/** Without the word that makes it a benchmark: `Push` of `BenchmarkPush`. */
function shorten(name: string): string {
  return name.replace(/^(?:Benchmark|BM_|bench_|test_)(?=\w)/i, '')
}

/** A method with its class: `MapBench.treeMapGet` of `org.acme.MapBench.treeMapGet`. */
function listTails(name: string): readonly string[] {
  if (!/^[\w$]+(?:\.[\w$]+){2,}$/.test(name)) return []
  return [name.split('.').slice(-2).join('.')]
}

/** The words of a name that may tell it from others: no options, no numbers, no single letters. */
function listParts(name: string): readonly string[] {
  return name.split(/[\s/<>:.,='"()[\]]+/).filter((part) => /^[\p{L}_][\p{L}\p{N}_-]+$/u.test(part))
}

function lower(text: string): string {
  return text.toLowerCase()
}
