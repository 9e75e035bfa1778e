import type { Actor } from '#domain/permission/roles.ts'

/** Who may read the statements of the debate (model.md): everybody signed in; the public with the adopted text, if the rules edition says so. */
export const seesStatements = (actor: Actor | null, { adopted, publicOnAdoption }: { adopted: boolean; publicOnAdoption: boolean }): boolean =>
  actor !== null || (adopted && publicOnAdoption)
