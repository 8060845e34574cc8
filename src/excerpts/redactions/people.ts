import { createShape, NAME, type RedactionRule } from './redaction-rule.ts'

/** Two to five words with capitals, small particles between them: `Jan Novák`, `Ludwig van Beethoven`. */
const FULL_NAME = String.raw`\p{Lu}[\p{L}.'’\-]*(?: (?:\p{Lu}[\p{L}.'’\-]*|d[aeiu]|de[lnr]|von|van|der|ter|bin|al)){1,4}`

/** What a person may state as a name: one word, too. */
const PERSON = String.raw`\p{L}[\p{L}.'’\-]*(?: [\p{L}.'’\-]+){0,4}`

/** People in the messages and settings of a version control system, and in lists of accounts. */
export const people: RedactionRule = {
  name: 'people',
  shapes: [
    createShape(
      String.raw`^[\s#]*(?:Author|Commit|Committer|Tagger|Maintainer|AuthorName|CommitterName|[\w\-]+-by):\s{1,12}(?<user>\p{Lu}[\p{L}.'’\-]*(?: [\p{L}.'’\-]+){0,4})(?=\s*(?:<|$))`,
    ),
    createShape(
      String.raw`^[\s#]*(?:Author|Commit|Committer|Tagger|Maintainer|[\w\-]+-by):\s{1,12}(?<user>[\p{L}\p{N}][\p{L}\p{N}_.\- ]{0,60}?)(?=\s*<)`,
    ),
    // Jan Novak <jan@example.org>
    createShape(
      String.raw`(?<![\p{L}\p{N}])(?<user>${FULL_NAME})(?= <[^\s<>@]{1,64}@[^\s<>@]{1,253}>)`,
    ),
    // git blame: ^1a2b3c4 (Alice Wonder 2026-01-02 …
    createShape(
      String.raw`^\^?[0-9a-f]{7,40} (?:\S+ )?\((?<user>[\p{L}][\p{L}\p{N}.'’ \-]{0,60}?)\s+\d{4}-\d\d-\d\d `,
    ),
    // git log --pretty=reference and the like: 1a2b3c4 (Jan Novak, 3 days ago), (3 days ago) <Jan Novak>
    createShape(String.raw`\((?<user>${PERSON}), (?:\d+ \w+ ago|\d{4}-\d\d-\d\d)`),
    createShape(String.raw`\(\d+ \w+ ago\) <(?<user>${PERSON})>`),
    // .gitconfig, git config --list, git config user.name "Jan Novak"
    createShape(
      String.raw`\buser\.name[=\s]\s{0,3}(?:"(?<user>${PERSON})"|'(?<user2>${PERSON})'|(?<user3>${PERSON})\s*$)`,
    ),
    createShape(String.raw`^\s*name\s?=\s?"?(?<user>${PERSON})"?\s*$`, {
      applies: isInUserSection,
    }),
    createShape(
      String.raw`\bGIT_(?:AUTHOR|COMMITTER)_NAME=(?:"(?<user>${PERSON})"|'(?<user2>${PERSON})'|(?<user3>\p{L}[\p{L}\-]*))`,
    ),
    // finger, and a line of /etc/passwd
    createShape(String.raw`\bLogin: (?<user>${NAME})\s+Name: (?<user2>${PERSON})?\s*$`),
    createShape(
      String.raw`^(?<user>[a-z_][\w.\-]{0,31}):[x*!]?:\d+:\d+:(?<user2>${PERSON})?[^:]*:(?=/)`,
    ),
  ],
}

/** Check whether the section of a settings file in which a line stands is that of the user. */
function isInUserSection(lines: readonly string[], index: number): boolean {
  const heading = lines.slice(0, index).findLast((line) => /^\s*\[/.test(line))
  return heading !== undefined && /^\s*\[(?:user|author|committer)\]\s*$/.test(heading)
}
