import { createShape, NAME, type RedactionRule } from './redaction-rule.ts'

const DOMAIN = String.raw`[\p{L}\p{N}\-]{1,63}(?:\.[\p{L}\p{N}\-]{1,63}){0,8}\.[A-Za-z]{2,24}(?![\w\-])`
const FORGE = String.raw`(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|git\.sr\.ht|gitee\.com|ssh\.dev\.azure\.com)\b`
/** An option of ssh, and what it takes. */
const SSH_OPTION = String.raw`-(?:[BbcDEeFIiJLlmOopQRSWw]\s?\S+|\w+)`
const BYTE = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`
/** Not a part of a longer number, and no version: `Git 1.8.1.2`, `Chrome/120.0.0.0`. */
const NO_VERSION = String.raw`(?<![\w.\-]|\p{L}/|(?:[Vv]ersion|[Rr]elease|[Bb]uild|[Vv]er|v|macOS|OS X|Windows|Python|Git)[\s:=]{1,2})`
const END = String.raw`)(?![\w\-]|\.\d)`
const PRIVATE = String.raw`(?:10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))(?:\.${BYTE}){2,3}(?<=(?:\d+\.){3}\d+)`
const PUBLIC = String.raw`(?!127\.|0\.0\.0\.0|255\.)${BYTE}(?:\.${BYTE}){3}`
/** Groups of an IPv6 address; a digit tells one from `std::vector` and `abc::def`. */
const SHORT_V6 = String.raw`(?=[\p{L}:]*\d)[0-9A-Fa-f]{2,4}(?::[0-9A-Fa-f]{1,4}){0,6}::(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,5})?`

/** Mail addresses, remotes, and users in URLs. */
export const mailAddresses: RedactionRule = {
  name: 'mail and remote addresses',
  shapes: [
    createShape(
      String.raw`\b[a-z][a-z0-9+.\-]{1,20}://(?!git@)(?:(?<user>[^\s/:@"'<>]{1,64}))?(?::(?<secret>[^\s/@"'<>]{1,200}))?@(?<host>(?!localhost\b|127\.)[^\s/:@"'<>]{1,253})?`,
      { teaches: ['user'] },
    ),
    createShape(String.raw`\bgit@(?:${FORGE})[:/](?<user>[\w.\-]{1,64})(?=/)`),
    createShape(String.raw`(?<!://)\bgit@(?!${FORGE})(?<host>[\w.\-]{1,253})(?=:)`),
    createShape(
      String.raw`\b(?:ssh|scp|sftp|rsync|mosh)\s(?:[^@]{0,200}\s)?(?<user>[\w.\-]{1,64})@(?<host>[\w.\-]{1,253})`,
    ),
    createShape(
      String.raw`(?<![\w.+\-/])(?!git@)(?<user>[\p{L}\p{N}_.+\-]{1,64})@(?<host>${DOMAIN})`,
      { teaches: ['user'] },
    ),
    createShape(
      String.raw`(?:^|[$%#>❯]\s)(?:ssh|mosh)\s+(?:${SSH_OPTION}\s+)*(?<host>${NAME})(?=\s|$)`,
      {
        isWeak: true,
      },
    ),
    createShape(String.raw`(?:^|[$%#>❯]\s)(?:scp|rsync)\s.{0,200}?\s(?<host>${NAME}):(?=[~/\w.])`, {
      isWeak: true,
    }),
    createShape(
      String.raw`^(?:Connection to|ssh: connect to host) (?<host>[\w.\-]{1,253})(?= (?:closed|port))`,
    ),
    createShape(
      String.raw`^(?<user>${NAME})@(?<host>[\w.\-]{1,253})(?=: Permission denied|'s password:)`,
    ),
    createShape(
      String.raw`(?:\bPermanently added '|^Last login: .{10,60} from )(?<host>[\w.\-]{1,253})`,
    ),
  ],
}

/** Addresses in a network. Loopback addresses, masks and versions of four numbers stay. */
export const networkAddresses: RedactionRule = {
  name: 'network addresses',
  shapes: [
    createShape(String.raw`${NO_VERSION}(?<host>${PRIVATE}${END}`),
    // Two numbers above 31 are no version's.
    createShape(
      String.raw`${NO_VERSION}(?=(?:\d{1,3}\.)*?(?:3[2-9]|[4-9]\d|\d{3})\.(?:\d{1,3}\.)*?(?:3[2-9]|[4-9]\d|\d{3})(?!\d))(?<host>${PUBLIC}${END}`,
    ),
    createShape(
      String.raw`(?:(?:\b(?:from|to|at|via|addr(?:ess)?|inet|ip|host|peer|server|ping|ssh|connect\w*|listen\w*)(?: on)?[\s:=]{1,2})|@|://)(?<host>${PUBLIC}${END}`,
    ),
    createShape(String.raw`${NO_VERSION}(?<host>${PUBLIC})(?=:\d{2,5}(?!\d))`),
    createShape(
      String.raw`(?<![\w:.])(?<host>(?:${SHORT_V6}|(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}))(?![\w:])`,
    ),
    createShape(
      String.raw`(?<![\w:\-])(?<host>[0-9A-Fa-f]{2}(?:([:\-])[0-9A-Fa-f]{2})(?:\2[0-9A-Fa-f]{2}){4})(?![\w:\-])`,
    ),
  ],
}

/** Names that tell by themselves that they are a machine's. */
export const machineNames: RedactionRule = {
  name: 'names of machines',
  shapes: [
    createShape(
      String.raw`(?<![\w.\-])(?<host>[\p{L}\p{N}]{1,40}(?:-[\p{L}\p{N}]{1,40}){0,3}-(?:MacBook|MBP|MBA|Mac-mini|Mac-Studio|Mac-Pro|iMac|Mac)(?:-(?:Pro|Air|Max))?(?:-\d+)?(?:\.[\w.\-]{2,60})?)(?![\w\-])`,
    ),
    createShape(
      String.raw`\b(?<host>[\p{L}\p{N}]+['’]s (?:MacBook(?: Pro| Air)?|iMac|Mac(?: mini| Studio| Pro)?|PC|Laptop))\b`,
    ),
    createShape(String.raw`(?<![\w\-])(?<host>(?:DESKTOP|LAPTOP|WIN)-[A-Z0-9]{6,11})(?![\w\-])`),
    createShape(
      String.raw`(?<![\w\-])(?<host>ip-\d{1,3}(?:-\d{1,3}){3}(?:\.[\w.\-]{2,60})?)(?![\w\-])`,
    ),
    createShape(
      String.raw`(?<![\w.\-/])(?<host>[\p{L}\p{N}][\p{L}\p{N}\-]{0,62}(?:\.[\p{L}\p{N}\-]{1,63}){0,4}\.(?:internal|corp|lan|intranet|home\.arpa|fritz\.box))(?![\w\-])`,
    ),
  ],
}
