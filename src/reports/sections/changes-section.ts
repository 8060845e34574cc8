import type { BuiltFile } from '../../builds/project-build.ts'
import { embedSvg } from '../html/embed-svg.ts'
import { markup, type Html } from '../html/html.ts'
import { writeCoded } from '../html/write-coded.ts'
import { writeFilter } from '../html/write-filter.ts'
import type { ReportedChanges, ReportInput, ReportSection } from '../report.ts'
import { writeCode } from '../html/write-code.ts'

/** Characters of pictures and diffs that a report has; later ones are named only. */
const MOST_CHARACTERS = 12_000_000

/** What differs from the committed state: data, charts before and after, pages. */
export const changesSection: ReportSection = {
  id: 'changes',
  heading: 'Changes',
  count: ({ changes: { data, files } }) => String(data.length + files.length),
  write({ changes }) {
    const { data, files } = changes
    const intro = markup`<p>
      Compared with ${describeBase(changes)}: ${countThings(data.length, 'change')} of the data,
      ${countThings(files.length, 'changed file')}.
    </p>`
    const facts = data.map(({ about, text }) => markup`<li>${writeCode(about)} ${text}</li>`)
    let room = MOST_CHARACTERS
    const written = files.map((file) => {
      room -= sizeOf(file)
      return room < 0 ? nameFile(file) : writeFile(file, changes)
    })
    return markup`${intro}${
      facts.length === 0
        ? undefined
        : markup`<h3>Data</h3>
            ${writeFilter('data-changes', facts.length, 'changes')}
            <ul id="data-changes">
              ${facts}
            </ul>`
    }${
      written.length === 0
        ? undefined
        : markup`<h3>Files</h3>
            <div>${written}</div>`
    }`
  },
}

function describeBase({ against }: ReportedChanges): Html {
  return against === undefined
    ? markup`the lock, the pages and the charts on disk`
    : markup`the git revision ${writeCode(against)}`
}

function countThings(count: number, thing: string): string {
  return `${count === 0 ? 'no' : count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`
}

function sizeOf({ before, after }: BuiltFile): number {
  return (before?.length ?? 0) + after.length
}

function nameFile({ kind, path, before }: BuiltFile): Html {
  return markup`<p>
    <b>${kind}</b> ${writeCode(path)}: ${before === undefined ? 'new' : 'changed'}
  </p> `
}

function writeFile(file: BuiltFile, { diffs }: ReportInput['changes']): Html {
  const { kind, path, before, after, changes } = file
  if (kind === 'chart' && typeof after === 'string') {
    return markup`<article>
      <h4><b>${kind}</b> ${writeCode(path)}</h4>
      <div class="sides">
        ${typeof before === 'string' ? writeSide('before', before, path) : undefined}${writeSide(typeof before === 'string' ? 'after' : 'new', after, path)}
      </div>
    </article> `
  }
  if (kind !== 'page') return nameFile(file)
  const diff = diffs.get(path)
  const rows = changes.map(
    ({ what, line, difference }) =>
      markup`<tr>
        <td>${writeCoded(what)}<br /><small>${path}:${line}</small></td>
        <td>${difference?.shown}</td>
        <td>${difference?.given}</td>
      </tr>`,
  )
  return markup`<article>
    <h4><b>${kind}</b> ${writeCode(path)}</h4>
    ${
      rows.length === 0
        ? undefined
        : markup`<div class="wide" tabindex="0" role="group" aria-label="Changes of ${path}">
            <table>
              <thead>
                <tr>
                  <th scope="col">What</th>
                  <th scope="col">Before</th>
                  <th scope="col">After</th>
                </tr>
              </thead>
              <tbody>
                ${rows}
              </tbody>
            </table>
          </div>`
    }${
      diff === undefined
        ? undefined
        : markup`<details>
            <summary>Diff of ${writeCode(path)}</summary>
            <pre class="diff" tabindex="0">${diff.split('\n').map(writeDiffLine)}</pre>
          </details>`
    }
  </article> `
}

const SIDES = { before: 'Before', after: 'After', new: 'New' } as const

function writeSide(side: keyof typeof SIDES, svg: string, path: string): Html {
  return markup`<figure>
    <figcaption>${SIDES[side]}</figcaption>
    <img src="${embedSvg(svg)}" alt="${path}, ${side}" />
  </figure>`
}

function writeDiffLine(line: string): Html {
  const text = markup`${line}${'\n'}`
  if (/^\+(?!\+\+ )/.test(line)) return markup`<ins>${text}</ins>`
  return /^-(?!-- )/.test(line) ? markup`<del>${text}</del>` : text
}
