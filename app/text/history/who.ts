import type { Lang } from '#domain/languages.ts'
import type { Who } from '#server/query/historyPeople.ts'
import { inLang } from '../../i18n/define.ts'
import { causes, history as m } from '../../i18n/history.ts'

type Cause = keyof typeof causes
const isCause = (cause: string): cause is Cause => cause in causes

/** "Kenya, Delegation of Kenya"; what the server did says so. */
export const whoSaid = (who: Who | undefined, lang: Lang): string => {
  if (!who || who.is === 'server') return inLang(causes, lang)[who && isCause(who.cause) ? who.cause : 'other']
  const name = who.name ?? inLang(m, lang).formerly
  return who.member && who.member.name !== name ? `${who.member.name}, ${name}` : name
}
