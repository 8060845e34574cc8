import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/**
 * Start a Slurm of one node and two processors on loopback, without any authentication; it ends with the test.
 *
 * @param folder where it keeps what it writes
 * @param port the first of two that are free
 * @returns the path of its configuration, for `SLURM_CONF`
 */
export function startSlurm(folder: string, port: number): string {
  for (const name of ['state', 'spool']) mkdirSync(path.join(folder, name), { recursive: true })
  const user = userInfo().username
  const node = hostname().split('.')[0] ?? 'node'
  const config = path.join(folder, 'slurm.conf')
  writeFileSync(
    config,
    `ClusterName=loopback
SlurmctldHost=${node}(127.0.0.1)
SlurmUser=${user}
SlurmdUser=${user}
AuthType=auth/none
CredType=cred/none
ProctrackType=proctrack/pgid
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerType=sched/builtin
ReturnToService=2
MpiDefault=none
SlurmctldPort=${String(port)}
SlurmdPort=${String(port + 1)}
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
SlurmctldLogFile=${folder}/slurmctld.log
SlurmdLogFile=${folder}/slurmd.log
NodeName=${node} NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES State=UP
`,
  )
  const env = { ...process.env, SLURM_CONF: config }
  for (const program of ['slurmctld', 'slurmd']) {
    const daemon = spawn(program, ['-D'], { env, stdio: 'ignore' })
    onTestFinished(() => {
      daemon.kill('SIGKILL')
    })
  }
  return config
}
