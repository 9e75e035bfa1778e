import { GROUND } from '#domain/amendment/grounds.ts'
import { messages } from './define.ts'

export const grounds = messages(GROUND)
