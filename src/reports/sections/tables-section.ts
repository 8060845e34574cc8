import type { ExplainedCell, ExplainedTable } from '../../explanations/explain-project.ts'
import type { Inline, Table } from '../../tables/table.ts'
import { markup, type Html } from '../html/html.ts'
import { ExplanationWriter } from '../html/write-explanation.ts'
import { writeFilter } from '../html/write-filter.ts'
import { writeInline } from '../html/write-inline.ts'
import type { ReportSection } from '../report.ts'
import { writeCode } from '../html/write-code.ts'

/** The tables, each number of which leads to where it comes from. */
export const tablesSection: ReportSection = {
  id: 'tables',
  heading: 'Tables',
  count: ({ made }) => String(made.tables.size),
  write({ made: { tables }, explained }) {
    if (tables.size === 0)
      return markup`<p>The configuration has no table, or none could be made.</p>`
    return markup`${[...tables.values()].map((table, i) => writeTable(table, explained.tables.get(table.name), `table-${String(i + 1)}`))}`
  },
}

function writeTable(table: Table, explained: ExplainedTable | undefined, id: string): Html {
  const { name, columns, rows, notes, caption } = table
  const cells = new Map(explained?.cells.map((cell) => [placeOf(cell), cell]))
  const head = columns.map(
    ({ header, align }) =>
      markup`<th scope="col" class="${align === 'right' ? 'number' : 'text'}">
        ${writeInline(header)}
      </th>`,
  )
  const body = rows.map(
    (row, r) =>
      markup`<tr>
        ${row.map((cell, c) => writeCell(cell, { isNumber: columns[c]?.align === 'right', link: cells.has(`${String(r)}-${String(c)}`) ? `${id}-${String(r)}-${String(c)}` : undefined }))}
      </tr> `,
  )
  return markup`<article>
    <h3 id="${id}">${writeCode(name)}</h3>
    ${writeFilter(`${id}-rows`, rows.length, 'rows')}
    <div class="wide" tabindex="0" role="group" aria-labelledby="${id}">
      <table>
        ${
          caption === undefined
            ? undefined
            : markup`<caption>
                ${caption}
              </caption>`
        }
        <thead>
          <tr>
            ${head}
          </tr>
        </thead>
        <tbody id="${id}-rows">
          ${body}
        </tbody>
      </table>
    </div>
    ${notes.map((note) => markup`<p class="note">${note}</p>`)}${writeOrigins(explained, id)}
  </article> `
}

function placeOf({ row, column }: ExplainedCell): string {
  return `${String(row)}-${String(column)}`
}

function writeCell(
  cell: Inline,
  { isNumber, link }: { readonly isNumber: boolean; readonly link: string | undefined },
): Html {
  const text = writeInline(cell)
  return markup`<td class="${isNumber ? 'number' : 'text'}">
    ${link === undefined ? text : markup`<a href="#${link}" class="origin">${text}</a>`}
  </td>`
}

function writeOrigins(explained: ExplainedTable | undefined, id: string): Html | undefined {
  if (explained === undefined) return undefined
  const { cells, whole, left } = explained
  const writer = new ExplanationWriter(`${id}-term`)
  const more =
    left === 0
      ? undefined
      : markup`<p class="note">
          Where ${left.toLocaleString('en')} more numbers come from is left out;
          <code>npx tracedocs explain</code> tells it.
        </p>`
  if (cells.length === 0 && whole === undefined) return more
  return markup`<details class="origins">
      <summary>
        Where
        ${cells.length === 0 ? 'its numbers come' : cells.length === 1 ? 'its number comes' : `its ${String(cells.length)} numbers come`}
        from
      </summary>
      ${whole === undefined ? undefined : writer.write(whole)}${cells.map(
        (cell) =>
          markup`<details id="${id}-${placeOf(cell)}">
            <summary>${describeCell(cell)}</summary>
            ${writer.write(cell.explained)}
          </details> `,
      )}
    </details>
    ${more}`
}

function describeCell({ explained }: ExplainedCell): Html {
  if (explained.kind === 'problem') return markup`n/a`
  const { what, text } = explained.value
  return markup`${what.replace(/^table `[^`]*`, /, '')} <b class="shown">${text}</b>`
}
