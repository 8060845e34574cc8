// The doors of the package, derived from `exports` of package.json: what is bundled, declared and documented.
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The manifest of this package. */
export const manifest = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
)

/** Each door with its source, the name of its bundle in `dist`, and its declarations. */
export const doors = Object.values(manifest.exports).flatMap((door) =>
  typeof door === 'string'
    ? []
    : [
        {
          source: path.posix.normalize(door['tracedocs-source']),
          bundle: path.posix.relative('dist', door.default).replace(/\.js$/, ''),
          types: path.posix.normalize(door.types),
        },
      ],
)
