import { openMatters } from '#domain/amendment/publication.ts'
import { awaitedIn } from '#domain/amendment/translation.ts'
import { LANGS } from '#domain/languages.ts'
import type { Examination } from '#domain/process/adopting.ts'
import { adopted, reported, standing, undecided, type Sitting } from '#domain/sitting/state.ts'
import { hashOf } from '#server/ids.ts'
import { sittingTexts, tabledOf, versionTexts } from './sittingText.ts'
import { stateForShare, type Tx } from './store.ts'

/** What the examination of a version has come to, held until the end of the transaction. */
export const examinationOf = async (tx: Tx, versionId: string): Promise<Examination> => {
  const sitting = await stateForShare<Sitting>(tx, 'sitting', versionId)
  const amendments = await tabledOf(tx, versionId)
  const base = await versionTexts(tx, versionId)
  return {
    sits: Boolean(sitting?.open),
    decisions: amendments.filter(({ id }) => standing(sitting, id)).length,
    undecided: undecided(sitting, amendments).length,
    unconfirmed: reported(sitting).length,
    clashing: openMatters(base, adopted(sitting), []).flatMap((matter) => (matter.is === 'clash' ? matter.clash.amendmentIds : [])),
    untranslated: adopted(sitting).filter(({ op }) => LANGS.some((lang) => awaitedIn(op, lang).length)).length,
    texts: await sittingTexts(tx, versionId),
    mark: hashOf([versionId, ...(sitting?.decided ?? []).map(({ decisionId }) => decisionId)]),
  }
}
