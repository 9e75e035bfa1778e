export { advanceByForm } from '#server/clock.ts'
