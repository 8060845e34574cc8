import type { About } from './chart.ts'
import type { ChartNote } from './drawing.ts'

/** Add to a description how many points are drawn: the picture itself must say that points were left out. */
export function describeThinning(about: About, notes: readonly ChartNote[]): About {
  const sentences = notes.flatMap((note) =>
    note.kind === 'thinned-plot'
      ? [`Curve ${note.plot + 1} is drawn with ${note.drawn} of its ${note.points} points.`]
      : [],
  )
  return { ...about, description: [about.description, ...sentences].join(' ').trim() }
}
