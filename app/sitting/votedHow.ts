import type { Lang } from '#domain/languages.ts'
import type { VoteEntry } from '#server/query/minutes.ts'
import { inLang } from '../i18n/define.ts'
import { minutes as m } from '../i18n/minutes.ts'
import { voting } from '../i18n/votes.ts'

/** How an electronic vote came out, and what it was counted of. */
export const votedHow = ({ tally, quorum, secret, eligible }: VoteEntry, lang: Lang): string => {
  const v = inLang(voting, lang)
  return [v.arithmetic(tally), v.counts(tally), inLang(m, lang).eligible({ n: eligible }), quorum ? v.quorum(quorum) : v.noQuorum, secret ? v.secret : ''].filter(Boolean).join('; ')
}
