import { refusalOf } from '#server/trpc/errors.ts'

/** How far a long log is read. */
export type BeingRead = { readonly beingRead: { readonly read: number; readonly of: number } }

/** The answer, or how far the log is read from which it will come. */
export const orBeingRead = async <T>(answer: Promise<T>): Promise<T | BeingRead> => {
  try {
    return await answer
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal?.code !== 'history-being-read') throw error
    return { beingRead: { read: refusal.read, of: refusal.of } }
  }
}
