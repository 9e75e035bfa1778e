import type { MemberId } from '#domain/ids.ts'
import type { Lang } from '#domain/languages.ts'
import { delegationOf, printedName } from '#domain/membership/names.ts'
import { BODY_NAMES } from '#domain/membership/sponsors.ts'
import type { Office } from '#domain/permission/roles.ts'
import { roles } from '../i18n/roles.ts'

const adviserOf = (id: MemberId, lang: Lang): string => {
  const delegation = delegationOf(id, lang)
  return `${{ en: 'Adviser', fr: 'Conseiller' }[lang]}, ${delegation.charAt(0).toLowerCase()}${delegation.slice(1)}`
}
const rapporteurOf = (id: MemberId, lang: Lang): string => `${{ en: 'Co-Rapporteur', fr: 'Co-rapporteur' }[lang]}, ${printedName(id, lang)}`
const presidency = { en: 'President of the Standing Committee', fr: 'Président de la Commission permanente' }

/** Demonstration accounts are named by their function, and so in the reader's language: by key where they are chosen … */
export const nameOfKey = (key: string, otherwise: string, lang: Lang): string => {
  const [kind, id = ''] = key.split(/-(?=[a-z]{2}$)/)
  switch (kind) {
    case 'delegate': return delegationOf(id, lang)
    case 'adviser': return adviserOf(id, lang)
    case 'rapporteur': return rapporteurOf(id, lang)
    case 'president': return presidency[lang]
    case 'assembly-president': return roles['assembly-president'][lang]
    case 'women-forum': return BODY_NAMES['women-forum'][lang]
    case 'secretariat': return { en: 'Secretariat of the IPU', fr: 'Secrétariat de l’UIP' }[lang]
    case 'observer': return roles.observer[lang]
    default: return otherwise
  }
}

/** … and by office where they act. */
export const nameOfOffices = (offices: readonly Office[], otherwise: string, lang: Lang): string => {
  const office = offices.find((o) => o.role === 'co-rapporteur' && !o.kind) ?? offices[0]
  switch (office?.role) {
    case 'co-rapporteur': return rapporteurOf(office.memberId, lang)
    case 'delegate': return office.seat === 'adviser' ? adviserOf(office.memberId, lang) : delegationOf(office.memberId, lang)
    case 'secretariat':
    case 'president':
    case 'assembly-president':
    case 'women-forum':
    case 'observer':
      return nameOfKey(office.role, otherwise, lang)
    case 'partner':
    case undefined:
      return otherwise
  }
}
