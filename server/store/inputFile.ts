import { createHash } from 'node:crypto'
import { can } from '#domain/permission/policy.ts'
import type { Actor } from '#domain/permission/roles.ts'
import type { Process } from '#domain/process/state.ts'
import { subjectOf } from '#domain/permission/rooms.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { newId } from '../ids.ts'
import { readInputFile } from '../import/inputFile.ts'
import { stateOf } from './store.ts'

export type Upload = { readonly processId: string; readonly authorId: string; readonly name: string; readonly bytes: Uint8Array }

const mayHandIn = async (prisma: PrismaClient, actor: Actor | null, processId: string, authorId: string): Promise<Result<null>> => {
  const process = await stateOf<Process>(prisma, 'process', processId)
  if (!process) return refuse({ code: 'unknown', what: 'process', id: processId })
  const forbidden = can(actor, 'HandInInput', subjectOf(process, authorId))
  return forbidden ? refuse(forbidden) : ok(null)
}

/** Reads an uploaded input and keeps its bytes beside the log; the command that hands it in names it by the id. */
export const keepInputFile = async (
  prisma: PrismaClient, actor: Actor | null, { processId, authorId, name, bytes }: Upload,
): Promise<Result<{ fileId: string; text: string }>> => {
  const may = await mayHandIn(prisma, actor, processId, authorId)
  if (!may.ok) return may
  const read = await readInputFile(name, bytes)
  if (!read.ok) return read
  const { text, mediaType } = read.value
  const fileId = newId()
  const hash = createHash('sha256').update(bytes).digest('hex')
  await prisma.inputFile.create({ data: { id: fileId, processId, authorId, name, mediaType, size: bytes.length, hash, data: Uint8Array.from(bytes) } })
  return ok({ fileId, text })
}

/** Forgets an upload whose input was refused. One that an input was handed in with is part of the record and stays. */
export const dropInputFile = async (prisma: PrismaClient, actor: Actor | null, fileId: string): Promise<void> => {
  const file = await prisma.inputFile.findUnique({ where: { id: fileId }, select: { processId: true, authorId: true } })
  if (!file || !(await mayHandIn(prisma, actor, file.processId, file.authorId)).ok) return
  const named = await prisma.event.count({ where: { kind: 'input', aggregateId: `${file.processId}-${file.authorId}`, data: { path: ['fileId'], equals: fileId } } })
  if (named === 0) await prisma.inputFile.delete({ where: { id: fileId } })
}
