import type { About } from './chart.ts'
import type { ChartNote } from './drawing.ts'

/** Say in a description how many points are drawn: a reader must learn from the picture itself that points were left out of it. */
export function describeThinning(about: About, notes: readonly ChartNote[]): About {
  const sentences = notes.flatMap((note) =>
    note.kind === 'thinned-plot'
      ? [`Curve ${note.plot + 1} is drawn with ${note.drawn} of its ${note.points} points.`]
      : [],
  )
  return { ...about, description: [about.description, ...sentences].join(' ').trim() }
}
