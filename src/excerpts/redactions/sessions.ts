import { HOST, PAIR } from './prompts.ts'
import { createShape, NAME, type RedactionRule } from './redaction-rule.ts'

const USER = String.raw`(?<user>${NAME}(?<!\.))`
const END = String.raw`(?=[\s.,:;)\]'"]|$)`

/** What programs say that take somebody to another machine, or to another account. */
export const sessions: RedactionRule = {
  name: 'sessions on machines and accounts',
  shapes: [
    // ssh, scp and what they are told
    createShape(String.raw`\bCould not resolve hostname ${HOST}(?=: )`),
    createShape(
      String.raw`\b(?:ssh|slogin|autossh|mosh)\s(?:-\S+\s(?:\d+\s)?){0,4}-l\s?${USER}(?=\s)`,
    ),
    createShape(
      String.raw`\b(?:Authenticating to|Authenticated to|Connecting to|Connected to|Trying to connect to) ${HOST}(?=:\d| \(\[| port\b| \[)`,
      { isWeak: true, teaches: [] },
    ),
    createShape(String.raw`\bAuthenticating to \S{1,100} as '${USER}'`),
    createShape(String.raw`\bconnected to ${HOST} as ${USER}\s*$`, { isWeak: true }),
    createShape(String.raw`^\s*\(${PAIR}\) (?:Password|Verification code)`),
    createShape(
      String.raw`\b(?:Credential|UserName)\s+(?:(?<host>[\w.\-]{1,30})\\)?(?<user>[\w.\-]{1,64})`,
    ),
    createShape(String.raw`\b(?:ComputerName|MachineName)\s+(?<host>[\w.\-]{1,64})`),
    createShape(String.raw`\bgcloud compute (?:ssh|scp)\s(?:-\S+\s){0,4}(?:${USER}@)?${HOST}`),
    // ping
    createShape(String.raw`^PING ${HOST} \(`),
    createShape(String.raw`^Pinging ${HOST} \[`),
    createShape(String.raw`^\d+ bytes from ${HOST} \(`),
    // accounts
    createShape(String.raw`^\s*\[?sudo\b.*?\b[Pp]assword for ${USER}:`),
    createShape(String.raw`\b[Pp]assword for '?${USER}'?:`, { isWeak: true }),
    createShape(String.raw`\bEnter ${USER}['’]s password`),
    createShape(
      String.raw`\bSorry, user ${USER} (?:is not allowed|may not run)\b.*?\b(?:on ${HOST}(?<!\.))\.?$`,
    ),
    createShape(String.raw`\bSwitched to user ${USER}\s*$`),
    createShape(String.raw`\b(?:No such user: |su: user )${USER}${END}`),
    createShape(String.raw`^logname: ${USER}\s*$`),
    createShape(String.raw`\bcrontab for ${USER}\s*$`),
    createShape(
      String.raw`\b(?:Session \S+ of|session (?:opened|closed) for) [Uu]ser ${USER}${END}`,
      { isWeak: true },
    ),
    createShape(String.raw`^${HOST} login: (?:${USER})?\s*$`, { isWeak: true }),
    createShape(String.raw`\s--user=${USER}(?=\s|$)`, { isWeak: true }),
    // messages to who is logged in, and mail boxes
    createShape(
      String.raw`^(?:Mail from|From|Broadcast message from|Message from) ${PAIR}(?=\s|$)`,
    ),
    // containers and pods
    createShape(String.raw`\bdocker(?: compose)? exec\s(?:-\S+\s)*?-u\s?${USER}(?=\s)`, {
      isWeak: true,
    }),
    createShape(String.raw`\s(?:--context|--cluster)[\s=]${PAIR}(?=\s|$)`),
    // terminals in terminals
    createShape(String.raw`^PS ${PAIR}(?= [A-Z]:)`),
    createShape(String.raw`^tmux: ${PAIR}\s*$`),
    createShape(String.raw`\b\d+\.(?:pts|tty)\S{0,8}\.${HOST}${END}`),
    createShape(String.raw`^\[\S{1,30}\] \d+:.*\s${PAIR}\s+\d\d:\d\d`),
    createShape(String.raw`^\s*(?:>>>|[%>»λ⋊]+>?)\s${PAIR}(?=\s)`),
    createShape(String.raw`^(?<user>${NAME})::(?<host>${NAME})\s(?=\[[~/])`),
    createShape(String.raw`^(?<host>${NAME})\{(?<user>${NAME})\}\d+:\s`),
  ],
}

/** What runners of continuous integration and queues of clusters say of where and for whom they run. */
export const runners: RedactionRule = {
  name: 'runners',
  shapes: [
    // GitLab
    createShape(String.raw`^\s*on ${HOST} [\w\-]{6,}(?:, system ID: \S+)?\s*$`),
    createShape(String.raw`^Running on \S+ via ${HOST}(?:\.{3}|…)\s*$`),
    // GitHub
    createShape(
      String.raw`^(?:Runner|Machine) name: ['"]?(?!(?:GitHub|Hosted)\b)(?<host>[\w.\-]{1,64})['"]?\s*$`,
    ),
    createShape(String.raw`^Runner group name: ['"]?(?!Default\b)(?<group>[\w.\-]{1,64})['"]?\s*$`),
    // Jenkins
    createShape(
      String.raw`^(?:Building remotely|Building|Running) on (?!the\b|Jenkins\b)${HOST} (?:\([^()]*\) )?in (?:workspace )?(?=[~/\\]|[A-Z]:)`,
    ),
    createShape(
      String.raw`^(?:Started|Triggered|Scheduled|Launched|Replayed|Job launched|Pipeline triggered) by (?:user )?(?!(?:an?|the|timer|upstream|remote|schedule|cron|push|GitHub|GitLab|SCM)\b)(?<user>\p{L}[\p{L}\p{N}_.’'\-]*(?: \p{Lu}[\p{L}.’'\-]*){0,3})(?: on ${HOST})?\s*$`,
    ),
    // Slurm
    createShape(String.raw`^salloc: Nodes (?<host>[\w.\-]+(?:\[[\d,\-]+\])?) are ready`),
    createShape(
      String.raw`\s(?:PD|R|CG|CD|F)\s+(?:\d+-)?(?:\d+:)+\d\d\s+\d+\s(?<host>[A-Za-z][\w.\-]*(?:\[[\d,\-]+\])?)\s*$`,
    ),
    // traces of a shell with its user: PS4='+(alice:12): '
    createShape(String.raw`^\++\((?<user>${NAME}):\d+\):\s`, { isWeak: true }),
    createShape(String.raw`^node: ${HOST}\s*$`, { isWeak: true, teaches: [] }),
  ],
}
