import { expect, test } from 'vitest'
import { redactLines } from '../../../src/excerpts/redact-lines.ts'

const read = (text: string) =>
  redactLines(text.split('\n'), { patterns: [], hosts: [], keepsNames: false })
const redact = (text: string): string => read(text).lines.join('\n')

// Written by hand from the prompts that these shells and themes print.
test.each([
  ['alice in zeus-1 in ~/dir took 3s', 'user in host in ~/dir took 3s'],
  ['alice in zeus in ~/dir took 1m3s', 'user in host in ~/dir took 1m3s'],
  ['alice in zeus-1 in ~/dir', 'user in host in ~/dir'],
  ['alice in ~/dir took 3s', 'user in ~/dir took 3s'],
  [
    'alice in 🌐 zeus in dir on \ue0a0 main [!?] via 🐍 v3.11.4',
    'user in 🌐 host in dir on \ue0a0 main [!?] via 🐍 v3.11.4',
  ],
  [
    'alice at zeus in dir on \ue0a0 main via ⬢ v18.1.0 took 4s',
    'user at host in dir on \ue0a0 main via ⬢ v18.1.0 took 4s',
  ],
  ['alice@zeus-1 %', 'user@host %'],
  ['alice@zeus-1 % ', 'user@host % '],
  ['➜  zeus dir git:(main) ✗ ./bench', '➜  host dir git:(main) ✗ ./bench'],
  [
    '# alice @ zeus in ~/dir on git:main x [10:02:03] C:1',
    '# user @ host in ~/dir on git:main x [10:02:03] C:1',
  ],
  ['alice@zeus ---------------------------', 'user@host ---------------------------'],
  ['~/dir(main) » ./bench          alice@zeus', '~/dir(main) » ./bench          user@host'],
  [
    '~/dir main ❯ ./bench       alice@zeus 10:02:03',
    '~/dir main ❯ ./bench       user@host 10:02:03',
  ],
  [' ✗ ./bench          dir main alice@zeus', ' ✗ ./bench          dir main user@host'],
  ['~/dir main* alice@zeus 12s', '~/dir main* user@host 12s'],
  ['1.2 [alice:~/dir] main(+3) $ ', '1.2 [user:~/dir] main(+3) $ '],
  ['[~/dir](main) zeus-1 ➤ ./bench', '[~/dir](main) user ➤ ./bench'],
  ['alice@zeus [10:02:03] [~/dir] [main]', 'user@host [10:02:03] [~/dir] [main]'],
  ['[10:02:03][alice@zeus: dir ]', '[10:02:03][user@host: dir ]'],
  ['alice:dir/ (main) $ ./bench', 'user:dir/ (main) $ ./bench'],
  ['[zeus]: PS C:\\work> .\\bench.exe', '[host]: PS C:\\work> .\\bench.exe'],
  ['@alice ➜ /workspaces/x (main) $', '@user ➜ /workspaces/x (main) $'],
  ['zeus-1 12> ./bench', 'host 12> ./bench'],
  [
    '[0] 0:zsh*          "zeus.local" 10:02 27-Nov-26',
    '[0] 0:zsh*          "host" 10:02 27-Nov-26',
  ],
  [
    '[0] 0:zsh*          "alice@zeus: ~/dir" 10:02 27-Nov-26',
    '[0] 0:zsh*          "user@host: ~/dir" 10:02 27-Nov-26',
  ],
  ['$ ssh -p 2222 -i key zeus ./bench', '$ ssh -p 2222 -i key host ./bench'],
  ['alice@zeus: Permission denied (publickey).', 'user@host: Permission denied (publickey).'],
  ["alice@zeus's password: ", "user@host's password: "],
  [
    'Last login: Fri Nov 27 10:02:03 2026 from zeus.lan',
    'Last login: Fri Nov 27 10:02:03 2026 from host',
  ],
  ['GET http://zeus-1.local:8080/x 200', 'GET http://host:8080/x 200'],
  ['fetching https://build7/x by build7', 'fetching https://host/x by host'],
  ['redis://zeus:6379/0', 'redis://host:6379/0'],
  ['https://zeus.eng.corp/x', 'https://host/x'],
  [
    'postgresql://app_user:secret1@zeus:5432/x ran as app_user on zeus',
    'postgresql://user:[redacted]@host:5432/x ran as user on host',
  ],
  ['jdbc:mysql://zeus:3306/x?user=alice', 'jdbc:mysql://host:3306/x?user=user'],
  ['user=alice', 'user=user'],
  ['"dbname=x user=alice host=zeus-1 port=5432"', '"dbname=x user=user host=host port=5432"'],
  ['"user=alice dbname=x"', '"user=user dbname=x"'],
  [
    'PGUSER=alice DB_USER=app_user ./bench --user=bob',
    'PGUSER=user DB_USER=user ./bench --user=user',
  ],
  [
    'Server=zeus;Database=x;User Id=alice;Password=hunter22;',
    'Server=host;Database=x;User Id=user;Password=[redacted];',
  ],
  [
    'Data Source=zeus;Initial Catalog=x;UID=alice;PWD=hunter22',
    'Data Source=host;Initial Catalog=x;UID=user;PWD=[redacted]',
  ],
  ['pgbench -c 8 -h zeus -U alice x', 'pgbench -c 8 -h host -U user x'],
  [
    'sysbench --mysql-host=zeus --mysql-user=alice run',
    'sysbench --mysql-host=host --mysql-user=user run',
  ],
  [
    'FATAL:  password authentication failed for user "alice"',
    'FATAL:  password authentication failed for user "user"',
  ],
  ["Access denied for user 'alice'@'zeus'", "Access denied for user 'user'@'host'"],
  [
    'Author: Jan Novák <jan@x.cz>\nDate: 3 Jan 2026\nas Novák said',
    'Author: user <user@host>\nDate: 3 Jan 2026\nas user said',
  ],
  ['# Author:    Jan Novak <j@x.cz>\nNovak', '# Author:    user <user@host>\nuser'],
  [
    'From: Ludwig van Beethoven <l@x.at>\nthe van of Beethoven',
    'From: user <user@host>\nthe van of user',
  ],
  ['[user]\n\tname = Jan Novak\n[core]\nby Novak', '[user]\n\tname = user\n[core]\nby user'],
  ['user.name=Jan Novak\nby Novak', 'user.name=user\nby user'],
  ['git config --global user.name "Jan Novak"', 'git config --global user.name "user"'],
  ['GIT_AUTHOR_NAME="Jan Novak" git commit', 'GIT_AUTHOR_NAME="user" git commit'],
  ['a1b2c3d (Jan Novak, 3 days ago) Fix', 'a1b2c3d (user, 3 days ago) Fix'],
  ['a1b2c3d Fix (3 days ago) <Jan Novak>', 'a1b2c3d Fix (3 days ago) <user>'],
  ['Login: alice           Name: Jan Novak', 'Login: user           Name: user'],
  ['alice:x:1000:1000:Jan Novak,,,:/home/alice:/bin/bash', 'user:x:1000:1000:user,,,:~:/bin/bash'],
])('%j', (shown, hidden) => {
  expect(redact(shown)).toBe(hidden)
})

test.each([
  'user=0.98s sys=0.03s',
  'user=None',
  'def f(user=None): pass',
  'pkg@1.2.3 and lodash@latest and react@canary',
  '@pytest.fixture',
  'symbol memcpy@@GLIBC_2.14',
  '401030 <memcpy@plt>:',
  'see https://docs.python.org/3/library/timeit.html',
  'git clone https://github.com/x/y',
  'http://localhost:8080/x 200 and http://127.0.0.1:80/ and http://[::1]:80/',
  'http://www.brendangregg.com/flamegraphs.html',
  'http://${HOST}:8080/ http://{host}:{port}/ http://<host>/x',
  'redis://redis:6379/0 and http://web:8080',
  'file:///tmp/x data://x s3://bucket7/x http+unix://sock',
  'see https://servicecatalog/latest/guide.html',
  'http://example/x http://foo/bar',
  '  Time (mean ± σ):      35.2 ms ±   1.2 ms    [User: 30.1 ms, System: 4.9 ms]',
  'error in parser in /src/app.c',
  'found in tests in ~/src took 3s',
  'requests in parallel in ~/tmp',
  'reached in 3 in total',
  'The user in question ran in 3 s',
  '[package]\nname = "render"\nversion = "1.0.0"',
  'name = Fast Path',
  'From: 1.2.3 To: 1.2.4',
  'recall@10 % of 5, mAP@50 %',
  'top@1 # 5',
  'BenchmarkJSON-8   1000   1234 ns/op   512 B/op',
  'mysql -u root -h localhost x',
  'pgbench -h 127.0.0.1 -U postgres bench',
  'Database=x;Version=3;rows=5',
  '[nix-shell:~/src]$ ./bench',
  'PWD=/tmp/x',
  'step 12> 5 and chunk 3% done',
])('%j stays', (text) => {
  expect(redact(text)).toBe(text)
})

test('what may be a name is offered: no rule can know', () => {
  const lines = [
    '\ue0b6 alice \ue0b0 src \ue0b0 main \ue0b0',
    'copied by alice@zeus over night',
    'alice ✗ ./bench',
    'GET http://b7.acme.com:8080/x',
    'npm i react@canary',
    'GET https://example.com/x',
    '     1.20%  [.] malloc@plt  /usr/bin/render',
  ]
  const { lines: shown, doubtful } = read(lines.join('\n'))
  expect({ shown, doubtful }).toEqual({ shown: lines, doubtful: lines.slice(0, 4) })
})
