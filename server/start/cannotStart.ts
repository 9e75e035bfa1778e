import process from 'node:process'

/** Why a server or a command cannot start, as one sentence for the person at the terminal, with the way out. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}

/** Runs a command to its end: a `CannotStart` is its sentence and exit code 2; anything else is a bug, with its trace. */
export const run = async (command: () => Promise<void>): Promise<void> => {
  try {
    await command()
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    console.error(error.message)
    process.exit(2)
  }
}
