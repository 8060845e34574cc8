/** Commands that people type at prompts. They prove that a prompt stands before them, and none of them is a name. */
export const COMMANDS: ReadonlySet<string> = new Set(
  `alias apt apt-get awk bash bat brew bun bundle bzip2 cargo cat cd chmod chown clang clear cmake conda cp curl cut date
  deno df diff dig dir dmesg dnf docker dotnet dtrace dtruss du echo env exit export find free gcc gdb getconf git gnuplot go
  gradle grep gunzip gzip head heaptrack history hostname htop hyperfine id iostat java javac jq julia just kill kubectl less ln logname
  ls lscpu lsof make man mkdir mpstat mv mvn mypy nice ninja nix node npm npx nproc nvidia-smi openssl pbcopy perf perl php ping pip pip3 pkg
  pnpm podman poetry pprof ps psrecord pwd py py-spy pyperf pytest python python2 python3 R rails rake renice rg rm rsync ruby rustc
  samply sample scp sed seq sh sleep sort source ssh strace su sudo sw_vers sysctl tail tar taskset tdprocess tee time top touch tox
  tracedocs tree ulimit uname unzip uptime uv vi vim vmstat wc wget which who whoami xargs xz yarn zcat zip zsh zstd`.split(
    /\s+/,
  ),
)

/**
 * Words that say nothing of anybody: common English, statistics, and what logs and prompts are made of. As a
 * name such a word is hidden only in the place that shows it to be one, never elsewhere.
 */
const WORDS: ReadonlySet<string> = new Set(
  `a about above add admin after all alloc allow also am an and any app apps are arg args art as at average avg back bar base be been before begin below benchmark
  best beta between bin bit block blue body bottom box branch buffer bug build builder builds but by byte bytes cache call called calls can case chance change
  char check child ci class clean client close cloud code column com come command commit common config connect core cores count cpu create critical
  current cwd data database day db deb debug default delete demo desktop detail dev develop device did digest dist do docs document done down drop dummy each east edge elapsed else
  empty end engine error errors even event every exec exit expected faith failed false fast fatal feature file files fill final find fire first fix flag fixed float
  folder for force found frame frank free from front full func function gb gen get gib give gmail go good google got grace grant graph green grep group groups guest had has have
  he head heap help her here high him his hit home hope host hosts how http https i idle if image in index info init input install int into is it item its
  job jobs join joy just kb kernel key keys kib kind last latest launch left lib library light like limit line lines link linux list load local localhost log
  logs long loop low mac machine macos main major make mark master match max maximum may mb me mean median mem memory message method mib middle min minor minutes miss mode
  module more most ms my name names net network new next no nobody node none norm normal not note now null number object of off old on once one only open
  operator or order org original other our out output over own page pages parent parse part pass path pay peak per phase pi pid pip place plain play point pool port post
  power prepare print private process processed prod production profile program project prompt proc public pull push py python queue quick quiet ran random range rate ray read ready real
  record red ref release remote render repo report request reset resident result results return rich right rob robin root rose row rss run runner running runs sample samples save say
  scan script second seconds see self send server service session set shared shell shot should show sid since single site size skip small so some sort
  source speed stack staff stage start state stats status step steps stop storage store stream string sub success sudo sum summary sun sys system table tag take target task
  team temp template term terminal test tests text than that the their them then there they thin this thread threads through time times timing tmp to today token tool top total trace
  tree true try two type ubuntu unit up update upload us usage use used user users using usr val value values var vendor version very victor via view virtual void wait wall want warn
  warning was way we web well went were west what when where which while white who why wheel will win window windows with word work worker workers working write wrote www x y yes you your zero zone`
    .concat(
      ` jan january feb february mar march apr april jun june jul july aug august sep sept september oct october nov november dec december
  mon monday tue tuesday wed wednesday thu thursday fri friday sat saturday sunday bot team project github gitlab jenkins travis debian alpine
  postgres postgresql mysql mariadb mongo mongodb redis nginx apache kafka rabbitmq elasticsearch grafana prometheus minio memcached sqlite vagrant oauth
  example foo bar baz nix-shell nix-develop`,
    )
    .split(/\s+/)
    .map((word) => word.toLowerCase()),
)

const SHELL = /^-?(?:ba|z|k|da|c|tc|fi|pw)?sh(?:-[\d.]+)?$/

/** Check whether a word is too common to be taken for somebody's name. */
export function isCommonWord(word: string): boolean {
  const lower = word.toLowerCase()
  return WORDS.has(lower) || COMMANDS.has(lower) || SHELL.test(lower)
}
