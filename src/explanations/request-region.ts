import type { Config } from '../configs/config.ts'
import type { TextPart } from '../expressions/text-template.ts'
import type { RegionReference } from '../pages/region.ts'
import { requestReference } from './request-reference.ts'
import type { Request } from './request.ts'

/** Create the requests for a chart, a text or an excerpt; none for what the configuration does not have. */
export function requestRegion(
  { kind, name, excerpt }: RegionReference,
  config: Config,
): readonly Request[] {
  switch (kind) {
    case 'chart':
      return config.charts.has(name) ? [{ kind: 'chart', name }] : []
    case 'text':
      return requestText(name, config)
    case 'excerpt': {
      if (excerpt === undefined) return []
      const paths =
        config.runs.find((run) => run.name === name)?.logs.map(({ pattern }) => pattern) ?? []
      const redaction = excerpt.redacts ? 'names are hidden' : 'no name is hidden'
      const source = `lines of ${excerpt.log ?? paths.join(', ')}; ${redaction}`
      return [{ kind: 'excerpt', run: name, spec: excerpt, source }]
    }
    case 'table':
    case 'values':
      return []
  }
}

/** A text is explained by its wordings and the values in them. */
function requestText(name: string, config: Config): readonly Request[] {
  const text = config.texts.get(name)
  if (text === undefined) return []
  const choice = text.value === undefined ? '' : `, one of them by the value of \`${text.value}\``
  const source = `worded by the configuration as ${text.wordings.map((one) => `“${one.text}”`).join(', ')}${choice}`
  const values = text.wordings
    .flatMap(({ template }) => template)
    .filter((part): part is TextPart & { readonly kind: 'value' } => part.kind === 'value')
    .map((part) => requestReference(part, config))
  const chosen =
    text.value === undefined
      ? []
      : [requestReference({ expression: text.value, format: undefined }, config)]
  return [{ kind: 'words', what: `the text \`${name}\``, text: '', source }, ...chosen, ...values]
}
