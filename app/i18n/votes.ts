import type { VotingBody } from '#domain/voting/attendance.ts'
import type { Tally } from '#domain/voting/tally.ts'
import type { Lang } from '#domain/languages.ts'
import { messages } from './define.ts'
import type { NamedMatter } from '#server/query/matters.ts'
import { number } from './format.ts'

/** The three choices, as their buttons are named. */
export const choices = messages({
  for: { en: 'For', fr: 'Pour' },
  against: { en: 'Against', fr: 'Contre' },
  abstain: { en: 'Abstain', fr: 'Abstention' },
})

/** How a Member voted, in a roll call. */
export const cast = messages({
  for: { en: 'for', fr: 'pour' },
  against: { en: 'against', fr: 'contre' },
  abstain: { en: 'abstaining', fr: 'abstention' },
  none: { en: 'not voting', fr: 'n’a pas voté' },
  split: { en: 'divided', fr: 'voix partagées' },
})

export const votingBodies = messages({
  committee: { en: 'Standing Committee, one Member one vote', fr: 'Commission permanente, une voix par Membre' },
  assembly: { en: 'Assembly, weighted votes', fr: 'Assemblée, voix pondérées' },
} satisfies Record<VotingBody, Record<Lang, string>>)

const votesOf = (n: number, lang: Lang): string => `${number(n, lang)} ${lang === 'fr' ? 'voix' : n === 1 ? 'vote' : 'votes'}`

export const voting = messages({
  title: { en: 'Votes', fr: 'Scrutins' },
  open: { en: 'Open now', fr: 'Scrutin ouvert' },
  results: { en: 'Results', fr: 'Résultats' },
  none: { en: 'No electronic vote has been taken on this text.', fr: 'Aucun scrutin électronique n’a eu lieu sur ce texte.' },
  matter: {
    en: ({ number: n, sub, sponsor }: NamedMatter) => (sub === null ? `Amendment No. ${n}, ${sponsor}` : `Sub-amendment ${sub} to No. ${n}, ${sponsor}`),
    fr: ({ number: n, sub, sponsor }: NamedMatter) => (sub === null ? `Amendement n° ${n}, ${sponsor}` : `Sous-amendement ${sub} au n° ${n}, ${sponsor}`),
  },
  openedAt: { en: (x: { at: string }) => `opened ${x.at}`, fr: (x: { at: string }) => `ouvert le ${x.at}` },
  closedAt: { en: (x: { at: string }) => `closed ${x.at}`, fr: (x: { at: string }) => `clos le ${x.at}` },
  voted: {
    en: (x: { voted: number; eligible: number }) => `${number(x.voted, 'en')} of ${number(x.eligible, 'en')} Members have voted`,
    fr: (x: { voted: number; eligible: number }) => `${number(x.voted, 'fr')} Membres sur ${number(x.eligible, 'fr')} ont voté`,
  },
  secret: { en: 'secret ballot', fr: 'scrutin secret' },
  quorum: {
    en: (x: { present: number; entitled: number; needed: number }) => `quorum: ${number(x.present, 'en')} of ${number(x.entitled, 'en')} Members present, ${number(x.needed, 'en')} needed`,
    fr: (x: { present: number; entitled: number; needed: number }) => `quorum : ${number(x.present, 'fr')} Membres présents sur ${number(x.entitled, 'fr')}, ${number(x.needed, 'fr')} requis`,
  },
  noQuorum: { en: 'no list of presence was taken', fr: 'aucune liste de présence n’a été établie' },

  votesFor: { en: (x: { member: string }) => `Vote of ${x.member}`, fr: (x: { member: string }) => `Vote : ${x.member}` },
  yours: { en: (x: { choice: string }) => `Recorded: ${x.choice}. You can change it until the vote is closed.`, fr: (x: { choice: string }) => `Enregistré : ${x.choice}. Vous pouvez le modifier jusqu’à la clôture du scrutin.` },
  castSecretly: { en: 'Your vote is in the box. You can change it until the vote is closed; nobody can see it.', fr: 'Votre vote est dans l’urne. Vous pouvez le modifier jusqu’à la clôture ; personne ne peut le voir.' },
  weight: {
    en: (x: { weight: number; perDelegate: number; cast: number }) => `The delegation has ${votesOf(x.weight, 'en')}; one delegate casts at most ${number(x.perDelegate, 'en')}. Cast so far: ${number(x.cast, 'en')}.`,
    fr: (x: { weight: number; perDelegate: number; cast: number }) => `La délégation dispose de ${votesOf(x.weight, 'fr')} ; un délégué en exprime au plus ${number(x.perDelegate, 'fr')}. Exprimées à ce stade : ${number(x.cast, 'fr')}.`,
  },
  castButton: { en: 'Cast these votes', fr: 'Exprimer ces voix' },
  whyNotYou: { en: 'You follow this vote; your delegation’s titular member casts it.', fr: 'Vous suivez ce scrutin ; c’est le membre titulaire de votre délégation qui vote.' },
  noSeat: { en: 'You follow this vote without a seat in it.', fr: 'Vous suivez ce scrutin sans y prendre part.' },
  close: { en: 'Close the vote', fr: 'Clore le scrutin' },
  closeAside: { en: 'The result is final and is published.', fr: 'Le résultat est définitif et publié.' },

  arithmetic: {
    en: ({ for: yes, cast: all, needed, majority, carried }: Tally) => `${number(yes, 'en')} of ${votesOf(all, 'en')} cast; ${majority === 'simple' ? 'more than half' : 'two-thirds'} needs ${number(needed, 'en')}: ${carried ? 'carried' : 'not carried'}`,
    fr: ({ for: yes, cast: all, needed, majority, carried }: Tally) => `${number(yes, 'fr')} sur ${number(all, 'fr')} voix exprimées ; ${majority === 'simple' ? 'la majorité est de' : 'les deux tiers sont'} ${number(needed, 'fr')} : ${carried ? 'adopté' : 'non adopté'}`,
  },
  counts: {
    en: (x: { for: number; against: number; abstain: number }) => `${number(x.for, 'en')} for, ${number(x.against, 'en')} against, ${number(x.abstain, 'en')} abstaining`,
    fr: (x: { for: number; against: number; abstain: number }) => `${number(x.for, 'fr')} pour, ${number(x.against, 'fr')} contre, ${number(x.abstain, 'fr')} ${x.abstain > 1 ? 'abstentions' : 'abstention'}`,
  },
  byGroup: { en: 'By geopolitical group', fr: 'Par groupe géopolitique' },
  byGroupHint: { en: 'A Member of two groups is counted in both.', fr: 'Un Membre de deux groupes est compté dans les deux.' },
  byMember: { en: 'By Member', fr: 'Par Membre' },
  group: { en: 'Group', fr: 'Groupe' },
  noGroup: { en: 'No group known', fr: 'Groupe inconnu' },
  member: { en: 'Member', fr: 'Membre' },
  members: { en: 'Members', fr: 'Membres' },
  notCast: { en: 'Not cast', fr: 'Non exprimées' },
  voteOf: { en: 'Vote', fr: 'Vote' },
  picture: {
    en: (x: { for: number; against: number; abstain: number; none: number }) => `Hemicycle of Members by group: ${x.for} for, ${x.against} against, ${x.abstain} abstaining, ${x.none} divided or not voting. The table by Member follows.`,
    fr: (x: { for: number; against: number; abstain: number; none: number }) => `Hémicycle des Membres par groupe : ${x.for} pour, ${x.against} contre, ${x.abstain} abstentions, ${x.none} partagés ou sans vote. Le tableau par Membre suit.`,
  },
  secretResult: { en: 'How each Member voted was never recorded.', fr: 'Le vote de chaque Membre n’a jamais été consigné.' },

  presence: { en: 'List of presence', fr: 'Liste de présence' },
  presenceHint: { en: 'A vote opens only with a quorum once this list is taken. Mark the Members in the room, and those whose substitute votes because the titular is away.', fr: 'Une fois cette liste établie, un scrutin ne s’ouvre que si le quorum est atteint. Cochez les Membres présents, et ceux dont le suppléant vote en l’absence du titulaire.' },
  present: { en: 'Present', fr: 'Présent' },
  bySubstitute: { en: 'by the substitute', fr: 'par le suppléant' },
  establish: { en: 'Record who is present', fr: 'Consigner les présences' },
  nobody: { en: 'No delegation with a vote has been admitted yet.', fr: 'Aucune délégation ayant droit de vote n’a encore été admise.' },
  openVote: { en: 'Open a vote', fr: 'Ouvrir un scrutin' },
  body: { en: 'Body', fr: 'Organe' },
  question: { en: 'Question put', fr: 'Question mise aux voix' },
  which: { en: 'Amendment', fr: 'Amendement' },
  wordsEn: { en: 'The question in English', fr: 'La question en anglais' },
  wordsFr: { en: 'The question in French', fr: 'La question en français' },
  makeSecret: { en: 'Secret ballot', fr: 'Scrutin secret' },
  secretHint: { en: 'Only the result is recorded.', fr: 'Seul le résultat est consigné.' },
  openButton: { en: 'Open the vote', fr: 'Ouvrir le scrutin' },
  opened: { en: 'The vote is open.', fr: 'Le scrutin est ouvert.' },
  recordAdoption: { en: 'Record the adoption by this vote', fr: 'Consigner l’adoption par ce scrutin' },
  recordRejection: { en: 'Record the rejection by this vote', fr: 'Consigner le rejet par ce scrutin' },
  recordResult: { en: 'Record the result of this vote', fr: 'Consigner le résultat de ce scrutin' },
  recorded: { en: 'Recorded with the counts of this vote.', fr: 'Consigné avec les résultats de ce scrutin.' },
})
