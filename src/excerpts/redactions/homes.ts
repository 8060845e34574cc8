import { createShape, NAME, type RedactionRule } from './redaction-rule.ts'

/** A user's name in a path. On some systems it has blanks, escaped or not. */
const UNIX_NAME = String.raw`(?<user>(?!Shared(?:/|$))(?:\\\s|[^/\s"':;,<>()|\]\\\x60])+)`
const WINDOWS_NAME = String.raw`(?<user>(?!Public\b|Default\b|All Users\b)(?:[^\\/"':;,<>|]{1,40}(?=\\)|[^\\/\s"':;,<>|]+))`

/** Home directories, and other folders that are named after users or hosts. */
export const homes: RedactionRule = {
  name: 'home directories',
  shapes: [
    createShape(
      String.raw`\b(?<home>[A-Za-z]:[\\/]{1,2}(?:Users|Documents and Settings)[\\/]{1,2}${WINDOWS_NAME})`,
    ),
    createShape(String.raw`(?<=\\)(?:Users|home)\\{1,2}(?<user>[^\\/\s"':;,<>|]+)`),
    createShape(
      String.raw`(?<![\w.~\-])(?<home>(?:/[\w.\-]+){0,3}?/(?:Users|home\d?)/${UNIX_NAME})`,
    ),
    createShape(String.raw`%2F(?:Users|home)%2F(?<user>[\w.\-]+)`),
    createShape(
      String.raw`(?<![\w.~/<\-])(?<home>(?:/var|/private/var)?/root)(?=[/\s:;,"'$#%>)\]]|$)`,
    ),
    createShape(String.raw`/run/media/(?<user>${NAME})(?=/)`),
    createShape(String.raw`/var/(?:spool/)?(?:mail|cron/crontabs|cron)/(?<user>${NAME})(?![\w/])`),
    createShape(String.raw`(?<![\w~/.\p{L}])~(?<user>[A-Za-z_][\w.\-]{1,31})(?=/)`),
    createShape(
      String.raw`\b(?:cd|ls|pushd|cat|echo|cp|mv)\s+~(?<user>[A-Za-z_][\w.\-]{1,31})(?![\w/])`,
    ),
    // \\server\share
    createShape(
      String.raw`(?<=^|[\s"'=(,>])\\{2}(?:\\{2})?(?<host>(?!wsl(?:\.localhost)?\b|localhost\b|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4})[A-Za-z][\w.\-]{2,62})(?=\\{1,2}[\w$.\-]{2})`,
    ),
  ],
}
