import { createShape, NAME, type RedactionRule } from './redaction-rule.ts'

const HOST = String.raw`(?<host>[\p{L}\p{N}][\p{L}\p{N}_.\-]{0,63})`
const ISO = String.raw`\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+\-]\d\d:?\d\d)?`

/** Records of a system that name hosts or users in a fixed place. */
export const systemRecords: RedactionRule = {
  name: 'system records',
  shapes: [
    // Jan  2 03:04:05 mbp kernel[0]: and 2026-01-02T03:04:05+00:00 mbp sshd[12]:
    createShape(
      String.raw`^(?:<\d+>)?(?:[A-Z][a-z]{2}\s+\d{1,2} \d\d:\d\d:\d\d(?:\.\d+)?) ${HOST} (?=[^\s:]{1,60}(?:\[\d+\])?:|[\w.\-/]+\s?\()`,
    ),
    createShape(
      String.raw`^(?:<\d+>1 )?${ISO} ${HOST} (?=[^\s:]{1,60}\[\d+\]:|kernel:|[\w.\-/]{1,60} (?:\d+|-) \S+ )`,
      {
        isWeak: true,
      },
    ),
    // uname -a, and the head of sysstat's reports
    createShape(
      String.raw`^\s*(?:Darwin|Linux|FreeBSD|OpenBSD|NetBSD|DragonFly|SunOS|AIX|CYGWIN_NT\S*|MINGW\d\d_NT\S*|MSYS_NT\S*) ${HOST} (?=\d)`,
    ),
    createShape(String.raw`^Linux \d\S* \(${HOST}\)\s`),
    createShape(String.raw`\bLinux version \d\S* \((?<user>[\w.\-]+)@${HOST}\)`),
    createShape(String.raw`\[sudo\] password for (?<user>${NAME})(?=:)`),
    createShape(String.raw`^(?:.{0,80}?\s)?(?<user>[\w.\-]+) is not in the sudoers file`),
    createShape(String.raw`\bsudo(?:\[\d+\])?:\s+(?<user>[\w.\-]+) : `),
    createShape(
      String.raw`\b(?:Accepted|Failed) \w+ for (?:invalid user )?(?<user>[\w.\-]+) from\b`,
    ),
    createShape(String.raw`\bsession (?:opened|closed) for user (?<user>[\w.\-]+?)(?=[\s(.]|$)`),
    createShape(
      String.raw`\b(?:sudo\s+-u|su\s+-l?|runuser\s+-u|chown\s+(?:-\w+\s+)?)\s?(?<user>[A-Za-z_][\w.\-]*)(?=[\s:]|$)`,
      {
        isWeak: true,
      },
    ),
    createShape(String.raw`(?:^|[$%#>❯]\s)su\s+(?<user>[A-Za-z_][\w.\-]*)\s*$`, { isWeak: true }),
    createShape(
      String.raw`^\s*(?:Computer|Host|Node|System|Local Host|Server) ?[Nn]ame:\s+(?<host>\S.{0,60}?)\s*$`,
    ),
    createShape(String.raw`^\s*User Name:\s+(?<user>\S.{0,60}?)\s*$`),
  ],
}
