import { spawn, spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'

/** Server and crowd on a core each, where there are two and a tool that says so. */
const canPin = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0

export type Served = { readonly pid: number; readonly ready: Readonly<Record<string, string>>; /** what it says next */ says(): Promise<string>; stop(): Promise<void> }

/** Starts `servers/<name>.ts` in a process of its own; it says on its first line, as JSON, how it is reached. */
export const startServer = async (name: string, env: Readonly<Record<string, string>> = {}): Promise<Served> => {
  const command = [process.execPath, '--expose-gc', path.join(import.meta.dirname, 'servers', `${name}.ts`)]
  const [program = '', ...rest] = canPin ? ['taskset', '-c', '0', ...command] : command
  const child = spawn(program, rest, { env: { ...process.env, NODE_ENV: 'production', ...env }, stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  const ready = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve)
    child.once('exit', (code) => { reject(new Error(`${name} ended with ${String(code)} before it was ready`)) })
  })
  return {
    pid: child.pid ?? 0, ready: JSON.parse(ready) as Record<string, string>,
    says: () => new Promise((resolve) => { lines.once('line', resolve) }),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise((resolve) => { child.once('exit', resolve) })
      child.kill('SIGKILL')
      await ended
    },
  }
}

export const pinCrowd = (): void => {
  if (canPin) spawnSync('taskset', ['-a', '-p', '-c', '1', String(process.pid)])
}
