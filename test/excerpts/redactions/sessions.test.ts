import { expect, test } from 'vitest'
import { redactLines } from '../../../src/excerpts/redact-lines.ts'

const redact = (text: string) =>
  redactLines(text.split('\n'), { patterns: [], hosts: [], keepsNames: false })

// The right sides are written by hand: every user, group, host and address of the left is gone.
test.each([
  ['⋊> alice@zeus ~/src ls', '⋊> user@host ~/src ls'],
  ['% alice@zeus ~/src %', '% user@host ~/src %'],
  ['PS LAB\\alice@zeus C:\\src> dir', 'PS host\\user@host C:\\src> dir'],
  [
    'Enter-PSSession -ComputerName zeus9 -Credential LAB\\alice',
    'Enter-PSSession -ComputerName host -Credential host\\user',
  ],
  ['kubectl --context alice@zeus get pods', 'kubectl --context user@host get pods'],
  ['docker exec -it -u alice web bash', 'docker exec -it -u user web bash'],
  ['(alice@zeus) Password:', '(user@host) Password:'],
  [
    'ssh: Could not resolve hostname zeus9: Name or service not known',
    'ssh: Could not resolve hostname host: Name or service not known',
  ],
  ['ssh -p 22 -l alice zeus make', 'ssh -p 22 -l user host make'],
  ["debug1: Authenticating to zeus9:22 as 'alice'", "debug1: Authenticating to host:22 as 'user'"],
  [
    'Authenticated to zeus9 ([10.1.2.3]:22) using "publickey".',
    'Authenticated to host ([host]:22) using "publickey".',
  ],
  ['Connecting to zeus9:5432', 'Connecting to host:5432'],
  ['connected to zeus9 as alice', 'connected to host as user'],
  ['gcloud compute ssh zeus9 --zone x', 'gcloud compute ssh host --zone x'],
  ['PING zeus9 (10.1.2.3) 56(84) bytes of data.', 'PING host (host) 56(84) bytes of data.'],
  ['Pinging zeus9 [10.1.2.3] with 32 bytes:', 'Pinging host [host] with 32 bytes:'],
  ['64 bytes from zeus9 (10.1.2.3): ttl=64', '64 bytes from host (host): ttl=64'],
  ['[sudo: authenticate] Password for alice:', '[sudo: authenticate] Password for user:'],
  ['Password for alice:', 'Password for user:'],
  ["Enter alice's password:", "Enter user's password:"],
  [
    "Sorry, user alice is not allowed to execute '/bin/ls' as root on zeus9.",
    "Sorry, user user is not allowed to execute '/bin/ls' as root on host.",
  ],
  ['Switched to user alice', 'Switched to user user'],
  ['No such user: alice', 'No such user: user'],
  ['su: user alice does not exist', 'su: user user does not exist'],
  ['logname: alice', 'logname: user'],
  ['crontab: installing new crontab for alice', 'crontab: installing new crontab for user'],
  [
    'Nov 27 12:00:00 zeus9 systemd[1]: Started Session 12 of User alice.',
    'Nov 27 12:00:00 host systemd[1]: Started Session 12 of User user.',
  ],
  ['zeus9 login: alice', 'host login: user'],
  ['From alice@zeus9 Fri Nov 27 12:00:00 2026', 'From user@host Fri Nov 27 12:00:00 2026'],
  ['Broadcast message from alice@zeus9 (pts/0):', 'Broadcast message from user@host (pts/0):'],
  ['tmux: alice@zeus9', 'tmux: user@host'],
  ['screen -r 123.pts-0.zeus9', 'screen -r 123.pts-0.host'],
  ['[main] 0:vim  1:zsh*  alice@zeus9 12:00', '[main] 0:vim  1:zsh*  user@host 12:00'],
  ['alice::zeus9 [~/src] make', 'user::host [~/src] make'],
  ['zeus9{alice}12: make', 'host{user}12: make'],
  ['+(alice:12): make', '+(user:12): make'],
  ['  on zeus9-runner AbCdEfGh, system ID: s_1', '  on host AbCdEfGh, system ID: s_1'],
  ['Running on runner-ab-1 via zeus9...', 'Running on runner-ab-1 via host...'],
  ["Machine name: 'zeus9'", "Machine name: 'host'"],
  ["Runner group name: 'lab-team'", "Runner group name: 'group'"],
  [
    'Building remotely on zeus9 (linux) in workspace /ws/x',
    'Building remotely on host (linux) in workspace /ws/x',
  ],
  ['Started by user Alice Wonder', 'Started by user user'],
  ['Triggered by alice', 'Triggered by user'],
  ['Job launched by alice on zeus9', 'Job launched by user on host'],
  ['salloc: Nodes zeus[1-4] are ready for job', 'salloc: Nodes host are ready for job'],
  ['  123  debug  wrap  kim  R  0:05  1 zeus9', '  123  debug  wrap  kim  R  0:05  1 host'],
])('%s', (text, shown) => {
  expect(redact(text).lines.join('\n')).toBe(shown)
})

test.each([
  'Started by timer',
  'Triggered by upstream',
  'Started by an SCM change',
  'Running on Linux',
  'Building on the built-in node in workspace /ws',
  "Machine name: 'GitHub Actions 12'",
  "Runner group name: 'Default'",
  'pip install --user numpy',
  'at 10:30 as expected',
  'CPU time for user programs',
  'Last login: Fri Nov 27',
  'connected to it as well',
  'PING took 3 s',
  'as 5 R 3 12 results',
  'λ cp results ~/out',
  '++ make -j4',
  'From now on 3 of 5',
])('what names nobody stays: %s', (line) => {
  const { lines, doubtful } = redact(line)
  expect([lines, doubtful]).toEqual([[line], []])
})

test('a prompt whose mark stands first is offered, since no rule can know', () => {
  expect(redact('➜ alice zeus9 ~/src make').doubtful).toEqual(['➜ alice zeus9 ~/src make'])
})
