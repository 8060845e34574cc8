import { changesSection } from './sections/changes-section.ts'
import { chartsSection } from './sections/charts-section.ts'
import { claimsSection } from './sections/claims-section.ts'
import { compareSection } from './sections/compare-section.ts'
import { findingsSection } from './sections/findings-section.ts'
import { messagesSection } from './sections/messages-section.ts'
import { runsSection } from './sections/runs-section.ts'
import { tablesSection } from './sections/tables-section.ts'
import { valuesSection } from './sections/values-section.ts'
import type { ReportSection } from './report.ts'

/** All sections, in the order in which a report has them. */
export const reportSections: readonly ReportSection[] = [
  messagesSection,
  claimsSection,
  changesSection,
  chartsSection,
  tablesSection,
  valuesSection,
  runsSection,
  compareSection,
  findingsSection,
]
