import { createHash } from 'node:crypto'
import { markup, Html } from './html/html.ts'
import { embedJson } from './html/embed-json.ts'
import type { ReportAssets, ReportInput, ReportSection } from './report.ts'
import { reportSections } from './report-sections.ts'

/**
 * Format a report as one HTML file. It asks for nothing: its policy lets only its own style sheet and script through, by their sums, and
 * images that stand in it. All of it can be read without the script, but for the tables of the charts' data and comparisons.
 */
export function formatReport(input: ReportInput, { style, script }: ReportAssets): string {
  const policy = [
    "default-src 'none'",
    'img-src data:',
    `style-src ${sumSource(style)}`,
    `script-src ${sumSource(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const page = markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${input.title}: tracedocs report</title>
        ${new Html(`<style>${style}</style>`)}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the report</a>
        <header>
          <h1>${input.title}</h1>
          <p>What a build of tracedocs has made of this project’s logs.</p>
        </header>
        <nav aria-label="Sections">
          <ul>
            ${reportSections.map((section) => linkSection(section, input))}
          </ul>
        </nav>
        <main id="main" tabindex="-1">
          <noscript
            ><p class="note">
              Without JavaScript, filters, the reading of charts, their data and the comparison of
              runs are missing.
            </p></noscript
          >
          ${reportSections.map((section) => writeSection(section, input))}
        </main>
        ${reportSections.map((section) => writeData(section, input))}
        ${new Html(`<script>${script}</script>`)}
      </body>
    </html> `
  return page.text
}

function linkSection({ id, heading, count }: ReportSection, input: ReportInput): Html {
  return markup`<li>
    <a href="#${id}">${heading} <span class="count">${count(input)}</span></a>
  </li> `
}

function writeSection({ id, heading, write }: ReportSection, input: ReportInput): Html {
  return markup`<section id="${id}" aria-labelledby="${id}-heading">
    <h2 id="${id}-heading">${heading}</h2>
    ${write(input)}
  </section> `
}

function writeData({ id, data }: ReportSection, input: ReportInput): Html | undefined {
  return data === undefined ? undefined : embedJson(`${id}-data`, data(input))
}

function sumSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
