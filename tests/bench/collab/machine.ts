import { readFileSync } from 'node:fs'

const TICKS = 100

/** Seconds of CPU that a process has used, and its memory in MiB. */
export const usageOf = (pid: number): { readonly cpu: number; readonly mib: number } => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number)
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return { cpu: ((fields[11] ?? 0) + (fields[12] ?? 0)) / TICKS, mib: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024 }
}

/** Seconds of CPU that the whole machine has used. */
export const busy = (): number => {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softIrq = 0, steal = 0] = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '').trim().split(/\s+/).slice(1).map(Number)
  return (user + nice + system + irq + softIrq + steal) / TICKS
}
