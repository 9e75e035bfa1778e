/** The two parts of a resolution. In a file of its own, so that pages that need the list do not carry zod for it. */
export const KINDS = ['preambular', 'operative'] as const
export type Kind = (typeof KINDS)[number]
