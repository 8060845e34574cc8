import type { About } from './chart.ts'
import type { ChartNote } from './drawing.ts'

/** Add to a description how many points are drawn: the picture itself must say that points were left out. */
export function describeThinning(about: About, notes: readonly ChartNote[]): About {
  return addSentences(about, listThinned(notes))
}

/** A panel of a picture, and what its layout noted. */
export interface NotedPanel {
  /** Its own title. */
  readonly title: string
  readonly notes: readonly ChartNote[]
}

/** Add to the description of several charts how many points each is drawn with, where points were left out. */
export function describeThinnedPanels(about: About, panels: readonly NotedPanel[]): About {
  const sentences = panels.flatMap(({ title, notes }) => {
    const thinned = listThinned(notes)
    return thinned.length === 0 ? [] : [`${title}: ${thinned.join(' ')}`]
  })
  return addSentences(about, sentences)
}

function listThinned(notes: readonly ChartNote[]): readonly string[] {
  return notes.flatMap((note) => {
    if (note.kind === 'thinned-plot') {
      return [`Curve ${note.plot + 1} is drawn with ${note.drawn} of its ${note.points} points.`]
    }
    return note.kind === 'coarse-plot'
      ? [`Of curve ${note.plot + 1}, only ${note.known} are known.`]
      : []
  })
}

function addSentences(about: About, sentences: readonly string[]): About {
  return { ...about, description: [about.description, ...sentences].join(' ').trim() }
}
