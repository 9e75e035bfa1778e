/** What an amendment that the secretariat or the desk types can do. */
export const ACTS = ['amend', 'add', 'delete', 'title'] as const
export type Act = (typeof ACTS)[number]
