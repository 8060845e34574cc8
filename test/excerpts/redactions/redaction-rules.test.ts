import { expect, test } from 'vitest'
import { redactLines } from '../../../src/excerpts/redact-lines.ts'

const redact = (text: string): string =>
  redactLines(text.split('\n'), { patterns: [], hosts: [], keepsNames: false }).lines.join('\n')

// The right sides are written by hand: every user, host, home directory, address and secret of the left is gone.
test.each([
  [
    'paulross@Pauls-Mac-mini  ~/PycharmProjects/TotalDepth (develop)\n$ tdprocess foo',
    'user@host  ~/PycharmProjects/TotalDepth (develop)\n$ tdprocess foo',
  ],
  ['╭─alice@zeus ~/dir ‹main›\n╰─$ ls', '╭─user@host ~/dir ‹main›\n╰─$ ls'],
  [
    '╭─ ~/dir  main ······ with alice@zeus at 12:00:00 ─╮\n╰─❯ ls',
    '╭─ ~/dir  main ······ with user@host at 12:00:00 ─╮\n╰─❯ ls',
  ],
  ['alice in zeus in ~/dir on main\n❯ ls', 'user in host in ~/dir on main\n❯ ls'],
  ['alice at zeus in dir on main\n➜ ls', 'user at host in dir on main\n➜ ls'],
  ['🌐 zeus in ~/dir\n❯ ls', '🌐 host in ~/dir\n❯ ls'],
  [
    'Alice@ZEUS MINGW64 ~/dir (main)\n$ git clone x',
    'user@host MINGW64 ~/dir (main)\n$ git clone x',
  ],
  [
    ' alice@zeus \ue0b0 ~/dir \ue0b0 main \ue0b0 ls',
    ' user@host \ue0b0 ~/dir \ue0b0 main \ue0b0 ls',
  ],
  [' alice \ue0b0 ~/dir \ue0b0 main \ue0b0 ls', ' user \ue0b0 ~/dir \ue0b0 main \ue0b0 ls'],
  ['Alices-MBP% ls', 'host% ls'],
  ['Alices-MBP% ', 'host% '],
  ['zeus% ls', 'host% ls'],
  ['alice$ ls', 'host$ ls'],
  ['\\\\zeus\\share\\file.log', '\\\\host\\share\\file.log'],
  ['open "\\\\\\\\zeus\\\\share\\\\file.log"', 'open "\\\\\\\\host\\\\share\\\\file.log"'],
  [
    'connect 10.0.0.5:80 from fe80::1ff:fe23:4567:890a%en0 and 2001:db8::5 and a4:83:e7:12:34:56',
    'connect host:80 from host%en0 and host and host',
  ],
  ['export GH=ghp_abcdefghijklmnopqrstuvwxyz0123', 'export GH=[redacted]'],
  ['Authorization: Bearer abcdefghijklmnop.qrstuv', 'Authorization: Bearer [redacted]'],
  [
    'AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY and AKIAIOSFODNN7EXAMPLE',
    'AWS_SECRET_ACCESS_KEY=[redacted] and [redacted]',
  ],
  [
    'mysql --password=hunter2 -u x\npassword: hunter2',
    'mysql --password=[redacted] -u x\npassword: [redacted]',
  ],
  [
    'git clone https://alice:pw@git.zeus.org/a.git\ngit clone again',
    'git clone https://user:[redacted]@host/a.git\ngit clone again',
  ],
  [
    'Jan  2 03:04:05 zeus sshd[123]: Accepted password for alice from 10.0.0.7 port 22',
    'Jan  2 03:04:05 host sshd[123]: Accepted password for user from host port 22',
  ],
  [
    '-rw-r--r--  1 alice  alice  1024 Jan  1 12:00 alice.log\ndrwxr-xr-x@ 12 alice  staff   384 Jan  1 12:00 .',
    '-rw-r--r--  1 user  group  1024 Jan  1 12:00 user.log\ndrwxr-xr-x@ 12 user  staff   384 Jan  1 12:00 .',
  ],
  [
    'USER       PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND\nalice     1234 99.0  0.1  12345  6789 pts/0    R+   12:00   0:10 ./render',
    'USER       PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND\nuser     1234 99.0  0.1  12345  6789 pts/0    R+   12:00   0:10 ./render',
  ],
  [
    'alice     1234     1  0 12:00 pts/0    00:00:10 ./render',
    'user     1234     1  0 12:00 pts/0    00:00:10 ./render',
  ],
  ['[sudo] password for alice: ', '[sudo] password for user: '],
  ['cd ~alice/work\ncd ~alice', 'cd ~user/work\ncd ~user'],
  [
    'Author: Alice Wonder <a@b.org>\nAuthor:     Alice Wonder',
    'Author: user <user@host>\nAuthor:     user',
  ],
  ['cd /root && ls /root/.cache', 'cd ~ && ls ~/.cache'],
  [
    '# alice @ zeus in ~/dir on git:main x [12:00:00]\n$ ls',
    '# user @ host in ~/dir on git:main x [12:00:00]\n$ ls',
  ],
  ['alice@zeus [12:00:00] [~/dir] [main]\n-> % ls', 'user@host [12:00:00] [~/dir] [main]\n-> % ls'],
  [
    '┌─[alice@zeus] - [~/dir] - [2021-01-01 12:00]\n└─[$] ls',
    '┌─[user@host] - [~/dir] - [2021-01-01 12:00]\n└─[$] ls',
  ],
  ['┌──(alice㉿zeus)-[~/dir]\n└─$ ls', '┌──(user㉿host)-[~/dir]\n└─$ ls'],
  ['┌─[alice@zeus]─[~]\n└──╼ $ls', '┌─[user@host]─[~]\n└──╼ $ls'],
  ['╭─alice at zeus in ~/dir on main\n╰─○ ls', '╭─user at host in ~/dir on main\n╰─○ ls'],
  ['alice@zeus ~/dir (main)> ls', 'user@host ~/dir (main)> ls'],
  ['alice@zeus:~/dir (main) $ ls', 'user@host:~/dir (main) $ ls'],
  ['alice@zeus:~> ls', 'user@host:~> ls'],
  ['[alice@zeus ~]$ ls\n[alice@zeus]~% ls', '[user@host ~]$ ls\n[user@host]~% ls'],
  ['root@3f2a1b4c5d6e:/app# ls', 'user@host:/app# ls'],
  ['alice@zeus dir % ls', 'user@host dir % ls'],
  ['[zeus:~] alice% ls', '[host:~] user% ls'],
  [
    '12:00:01 alice@zeus ~ $ ls\n[12:00:01] alice@zeus:~$ ls',
    '12:00:01 user@host ~ $ ls\n[12:00:01] user@host:~$ ls',
  ],
  ['(base) alice@zeus ~ % ls', '(base) user@host ~ % ls'],
  ['zeus!alice $ ls', 'user!user $ ls'],
  ['zeus [12] ~ $ ls', 'user [12] ~ $ ls'],
  ['<alice@zeus> $ ls', '<user@host> $ ls'],
  ['alice:~/dir$ ls', 'host:~/dir$ ls'],
  ['alice ~/dir ❯ ls', 'host ~/dir ❯ ls'],
  ['PS C:\\Users\\alice\\dir> ls\nPS /home/alice> ls', 'PS ~\\dir> ls\nPS ~> ls'],
  ['PS \\\\zeus\\share> ls', 'PS \\\\host\\share> ls'],
  ['[alice@nixos:~/x]$ nix build', '[user@host:~/x]$ nix build'],
  ['[ec2-user@ip-172-31-5-9 ~]$ ls', '[user@host ~]$ ls'],
  ['CORP\\alice@zeus:~$ ls', 'host\\user@host:~$ ls'],
  ['C:\\> whoami\nzeus\\alice', 'C:\\> whoami\nhost\\user'],
  ['$ whoami\nalice\n$ hostname\nzeus', '$ whoami\nuser\n$ hostname\nhost'],
  [
    'Linux 5.15.0-91-generic (zeus) \t01/02/2026 \t_x86_64_\t(8 CPU)',
    'Linux 5.15.0-91-generic (host) \t01/02/2026 \t_x86_64_\t(8 CPU)',
  ],
  [
    'MINGW64_NT-10.0-19045 ZEUS 3.4.9 2023 x86_64 Msys',
    'MINGW64_NT-10.0-19045 host 3.4.9 2023 x86_64 Msys',
  ],
  [
    '{"hostname": "zeus", "user": "alice", "node": "alice-box", "load": 3}',
    '{"hostname": "host", "user": "user", "node": "host", "load": 3}',
  ],
  ['uid=501(alice) gid=20(staff) groups=20(staff)', 'uid=501(user) gid=20(staff) groups=20(staff)'],
  ['alice@10.0.0.5:~$ ls', 'user@host:~$ ls'],
  ['zoë@Müllers-PC:~$ ls', 'user@host:~$ ls'],
  ['alice@zeus λ ls', 'user@host λ ls'],
  ['zeus:dir alice$ ls', 'host:dir user$ ls'],
  ['alice@zeus:~/dir|main⚡ ⇒  ls', 'user@host:~/dir|main⚡ ⇒  ls'],
  ['alice@zeus ~/dir git:(main) ±', 'user@host ~/dir git:(main) ±'],
  ['alice@zeus:[~/dir]$ ls', 'user@host:[~/dir]$ ls'],
  ['alice on zeus in ~/dir\n$ ls', 'user on host in ~/dir\n$ ls'],
  ['zeus# ls', 'host# ls'],
  ['zeus:/etc # ls', 'host:/etc # ls'],
  ['will@zeus:~$ it will be grand', 'user@host:~$ it will be grand'],
])('%j', (shown, hidden) => {
  expect(redact(shown)).toBe(hidden)
})

// Words, versions, symbols and figures that look a little like a name, an address or a token.
test.each([
  ['~/dir/zeus $ ls'],
  ['➜  dir git:(main) ✗ time ./render'],
  ['❯ time ./render\n% time ./render\n$ time ./render\n> time ./render'],
  ['alice % time ./render'],
  ['alice > time ./render'],
  ['zeus :: ~/dir » ls'],
  ['~ via v3.11 \n❯ ls'],
  ['bash-3.2$ ls\nsh-5.1# ls\n-bash-4.2$ ls'],
  ['Git 1.8.1.2 Release Notes'],
  ['tuple `1.2.3.4` returns `2.3.4`'],
  ['User-Agent: Chrome/120.0.0.0'],
  ['listening on 127.0.0.1:8080'],
  ['     1.20%  [.] malloc@plt  /usr/bin/render'],
  ['  401030 malloc@plt (/usr/bin/render)'],
  ['react@next build: 50 % done'],
  ['uses: actions/checkout@v4'],
  ['uses: actions/checkout@main'],
  ['std::vector<abc::def> 12:34:56'],
  ['max_tokens=512 tokens=1024 token: 7'],
  ['  token: string;'],
  ["const token = effects.exit('a1')"],
  ['cat /tmp/a > out.txt'],
  ['</root><br />'],
  ['user     system      total        real\nfor:   1.050000   0.000000'],
  ['CPU% MEM% COMMAND'],
  ['cost: 5 $ time per run'],
  ['Elapsed 50 % time'],
  ['real 1.02\nuser 0.98\nsys 0.03'],
  ['git clone https://github.com/x/y.git'],
  ['[:cntrl:] `[\\\\x00-\\\\x1F\\\\x7F]`'],
  ['$ git status\n$ git log'],
  ["const ttys = require('ttys')"],
  ['error in main in /src/app.c'],
  ['x > 3 and y % 2'],
])('%j stays', (text) => {
  expect(redact(text)).toBe(text)
})
