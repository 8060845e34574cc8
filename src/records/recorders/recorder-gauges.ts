import type { GaugeDescription } from '../metric-description.ts'

/**
 * What recorders state besides RSS and CPU; several state the same. What is of a container or of the whole system is
 * named so that nobody takes it for what a process has.
 */
const GAUGES = [
  { name: 'vms', unit: 'B', title: 'Virtual Memory', meaning: 'virtual memory size' },
  { name: 'uss', unit: 'B', title: 'USS', meaning: 'unique set size' },
  {
    name: 'pcpu',
    unit: '%',
    title: 'CPU Since Start',
    meaning: 'CPU time over the time since the process started, as ps states it',
  },
  {
    name: 'cpuTime',
    unit: 's',
    title: 'CPU Time',
    meaning: 'CPU time so far, in user mode and kernel',
  },
  { name: 'processCount', unit: '1', title: 'Processes', meaning: 'number of processes' },
  { name: 'heapTotal', unit: 'B', title: 'Heap Total', meaning: 'size of the heap of V8' },
  { name: 'heapUsed', unit: 'B', title: 'Heap Used', meaning: 'used part of the heap of V8' },
  {
    name: 'external',
    unit: 'B',
    title: 'External Memory',
    meaning: 'memory outside the heap of V8 that belongs to objects in it',
  },
  {
    name: 'arrayBuffers',
    unit: 'B',
    title: 'Array Buffers',
    meaning: 'memory of array buffers, which is part of the external memory',
  },
  {
    name: 'memoryCurrent',
    unit: 'B',
    title: 'Memory of the Control Group',
    meaning: 'memory of a control group, with the page cache that is charged to it',
  },
  {
    name: 'containerMemory',
    unit: 'B',
    title: 'Memory of the Container',
    meaning: 'memory of a container, as docker stats states it',
  },
  {
    name: 'containerCpu',
    unit: '%',
    title: 'CPU of the Container',
    meaning: 'CPU of a container in percent of one CPU, as docker stats states it',
  },
  {
    name: 'systemMemoryUsed',
    unit: 'B',
    title: 'Used Memory of the System',
    meaning: 'used memory of the whole system',
  },
  {
    name: 'systemMemoryFree',
    unit: 'B',
    title: 'Free Memory of the System',
    meaning: 'free memory of the whole system',
  },
  {
    name: 'systemMemoryCached',
    unit: 'B',
    title: 'Page Cache of the System',
    meaning: 'page cache of the whole system',
  },
  {
    name: 'systemMemoryAvailable',
    unit: 'B',
    title: 'Available Memory of the System',
    meaning: 'memory of the whole system that programs can have without swapping',
  },
  systemCpu('User', 'in user mode'),
  systemCpu('System', 'in the kernel'),
  systemCpu('Wait', 'waiting for I/O'),
  systemCpu('Idle', 'idle'),
] as const satisfies readonly GaugeDescription[]

type GaugeName = (typeof GAUGES)[number]['name']

/** Choose some of the gauges that recorders share, in the order of the documentation. */
export function pickGauges(...names: readonly GaugeName[]): readonly GaugeDescription[] {
  return GAUGES.filter(({ name }) => names.includes(name))
}

function systemCpu<N extends string>(
  name: N,
  state: string,
): GaugeDescription & { readonly name: `systemCpu${N}` } {
  return {
    name: `systemCpu${name}`,
    unit: '%',
    title: `CPU of the System ${state === 'idle' ? 'Idle' : name}`,
    meaning: `share of the time of all CPUs ${state}`,
  }
}

/** Drop gauges that a sample does not state. */
export function keepStated(
  gauges: Readonly<Record<string, number | undefined>>,
): Readonly<Record<string, number>> {
  const stated: Record<string, number> = {}
  for (const [name, value] of Object.entries(gauges)) {
    if (value !== undefined && !Number.isNaN(value)) stated[name] = value
  }
  return stated
}
