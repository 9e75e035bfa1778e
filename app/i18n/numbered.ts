import { messages } from './define.ts'

/** An amendment by its number. */
export const numbered = messages({
  no: { en: (x: { n: number }) => `No. ${x.n}`, fr: (x: { n: number }) => `N° ${x.n}` },
})
