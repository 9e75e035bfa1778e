import type { Instant } from '#domain/instant.ts'

const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Zurich', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
})

/** The value of a `datetime-local` field that shows this instant in Geneva: `2021-11-11T18:00`. */
export const toGeneva = (at: Instant): string => parts.format(new Date(at)).replace(' ', 'T')
