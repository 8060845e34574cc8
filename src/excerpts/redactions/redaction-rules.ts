import { machineNames, mailAddresses, networkAddresses } from './addresses.ts'
import { assignments } from './assignments.ts'
import { databases } from './databases.ts'
import { homes } from './homes.ts'
import { listings } from './listings.ts'
import { nameCommands, prompts, promptSegments } from './prompts.ts'
import { people } from './people.ts'
import { systemRecords } from './records.ts'
import type { RedactionRule } from './redaction-rule.ts'
import { runners, sessions } from './sessions.ts'
import { secrets } from './secrets.ts'
import { themePrompts } from './theme-prompts.ts'
import { privateUrls } from './urls.ts'

/** All rules. Where two find overlapping texts, the longer text from the left is hidden. */
export const redactionRules: readonly RedactionRule[] = [
  secrets,
  prompts,
  themePrompts,
  promptSegments,
  nameCommands,
  homes,
  mailAddresses,
  privateUrls,
  networkAddresses,
  machineNames,
  listings,
  systemRecords,
  people,
  assignments,
  databases,
  sessions,
  runners,
]
