import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Loaded into a server before its own code (`node --import`): at SIGUSR2 it says how many bytes its heap and its buffers hold after everything
 * unused was collected. Not the resident size, which keeps room for what was used before.
 */
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const say = async (): Promise<void> => {
  for (let n = 0; n < 3; n++) {
    await pause(300)
    collect()
  }
  const { heapUsed, external } = process.memoryUsage()
  process.stdout.write(`\nheld ${String(heapUsed + external)}\n`)
}
process.on('SIGUSR2', () => { void say() })
