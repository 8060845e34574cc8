import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, type JsonNode } from '../json-node.ts'
import type { StatedNumber } from '../record.ts'
import { activityGroup, ALL_CPUS, nameFirstReport } from './activity-group.ts'
import { stateCpus, stateDevice, type GetCell } from './iostat-columns.ts'

/** `iostat -o JSON` of sysstat; its first report is kept apart, as that of the text is. */
export const iostatJsonFormat: DocumentFormat = {
  kind: 'document',
  name: 'iostatJson',
  summary: 'iostat -o JSON: {"sysstat": {"hosts": [{"statistics": [{"avg-cpu": …, "disk": …}]}]}}',
  record: activityGroup.record,
  version: 1,
  group: activityGroup,
  figures: activityGroup.figures,
  matches: (head) =>
    /^\s*\{\s*"sysstat"\s*:/.test(head) && /"avg-cpu"\s*:\s*\{|"disk_device"\s*:/.test(head),
  read(text) {
    const hosts = parseJsonDocument(text, activityGroup.record).get('sysstat').get('hosts').items
    const decimals = /: \d+\.(?<decimals>\d+)/.exec(text)?.groups?.['decimals']?.length ?? 0
    return hosts.flatMap((host) =>
      host
        .get('statistics')
        .items.flatMap((report, i) => stateReport(report, { isFirst: i === 0, decimals })),
    )
  },
}

/** Which of the reports it is, and how many decimals its numbers were printed with. */
interface ReportPlace {
  readonly isFirst: boolean
  readonly decimals: number
}

function stateReport(
  report: JsonNode,
  { isFirst, decimals }: ReportPlace,
): readonly DocumentEntry[] {
  const createGet =
    (node: JsonNode): GetCell =>
    (column) =>
      node.get(column.replace(/^%/, '')).number?.toFixed(decimals)
  const state = (name: string, figures: readonly StatedNumber[]): readonly DocumentEntry[] => {
    const of = { name: isFirst ? nameFirstReport(name) : name, repeats: true }
    return figures.length === 0 ? [] : [{ record: { kind: 'figures', figures, of } }]
  }
  return [
    ...state(ALL_CPUS, stateCpus(createGet(report.get('avg-cpu')))),
    ...report
      .get('disk')
      .items.flatMap((disk) =>
        state(disk.get('disk_device').string ?? '', stateDevice(createGet(disk))),
      ),
  ]
}
