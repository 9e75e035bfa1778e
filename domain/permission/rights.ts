import type { SponsorId } from '../ids.ts'
import { isCoRapporteur, isSecretariat, membersOf, type Subject } from './policy.ts'
import type { Actor, Committee, Office } from './roles.ts'

/** What the person's offices make of them at one text; a screen chooses by it what to offer, the door judges again. */
export type Rights = {
  readonly signedIn: boolean
  readonly secretariat: boolean
  readonly president: boolean
  /** presides over the Assembly */
  readonly assemblyPresident: boolean
  /** the secretariat or the President of the committee */
  readonly desk: boolean
  readonly coRapporteur: boolean
  /** for whom the person may draft: Members, `women-forum`, partner organizations, `corapporteurs` */
  readonly sponsors: readonly SponsorId[]
  /** for whom the person may also submit: advisers draft only */
  readonly submitsFor: readonly SponsorId[]
  /** may be in the room of the sitting */
  readonly inTheSitting: boolean
}
type At = Required<Pick<Subject, 'processId' | 'assemblyId'>> & { readonly committee: Committee }

const sponsorOf = (office: Office, { processId, assemblyId }: At): SponsorId | null => {
  switch (office.role) {
    case 'delegate': return office.assemblyId === assemblyId ? office.memberId : null
    case 'women-forum': return office.assemblyId === assemblyId ? 'women-forum' : null
    case 'partner': return office.organizationId
    case 'co-rapporteur': return office.processId === processId ? 'corapporteurs' : null
    case 'secretariat':
    case 'president':
    case 'assembly-president':
    case 'observer': return null
    default: return office satisfies never
  }
}

/** The rights of a person, or of a reader who has not signed in, at one text. */
export const rightsAt = (actor: Actor | null, at: At): Rights => {
  const offices = actor?.offices ?? []
  const sponsors = (some: readonly Office[]): readonly SponsorId[] => [...new Set(some.flatMap((office) => sponsorOf(office, at) ?? []))]
  const secretariat = isSecretariat(actor)
  const president = offices.some((o) => o.role === 'president' && o.assemblyId === at.assemblyId && o.committee === at.committee)
  const coRapporteur = isCoRapporteur(actor, at)
  return {
    signedIn: actor !== null,
    secretariat,
    president,
    assemblyPresident: offices.some((o) => o.role === 'assembly-president' && o.assemblyId === at.assemblyId),
    desk: secretariat || president,
    coRapporteur,
    sponsors: sponsors(offices),
    submitsFor: sponsors(offices.filter((o) => !(o.role === 'delegate' && o.seat === 'adviser'))),
    inTheSitting: secretariat || coRapporteur || membersOf(actor, at.assemblyId).length > 0
      || offices.some((o) => o.role === 'partner' || ('assemblyId' in o && o.assemblyId === at.assemblyId)),
  }
}
