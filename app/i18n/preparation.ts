import type { ConflictKind } from '#domain/amendment/conflict.ts'
import type { Advice, Answer } from '#domain/preparation/commands.ts'
import type { Revision } from '#domain/preparation/revision.ts'
import type { Lang } from '#domain/languages.ts'
import { messages } from './define.ts'

type Words = Record<Lang, string>
type N = { n: number }

export const advices = messages({
  accept: { en: 'accept', fr: 'adopter' },
  'accept-modified': { en: 'accept as modified', fr: 'adopter tel que modifié' },
  reject: { en: 'reject', fr: 'rejeter' },
  discuss: { en: 'discuss', fr: 'débattre' },
} satisfies Record<Advice, Words>)

export const answers = messages({
  agree: { en: 'the sponsor agrees', fr: 'l’auteur est d’accord' },
  keep: { en: 'the sponsor keeps its own', fr: 'l’auteur maintient le sien' },
} satisfies Record<Answer, Words>)

export const conflictKinds = messages({
  contradiction: { en: 'contradict', fr: 'se contredisent' },
  'same-words': { en: 'change the same words', fr: 'modifient les mêmes mots' },
  'same-place': { en: 'insert at one place, awaiting a ruling', fr: 'insèrent au même endroit, dans l’attente d’une décision' },
  identical: { en: 'say the same', fr: 'disent la même chose' },
  depends: { en: 'one depends on the other', fr: 'l’un dépend de l’autre' },
} satisfies Record<ConflictKind, Words>)

export const outcomes = messages({
  clean: { en: 'carried over', fr: 'reporté' },
  waiting: { en: 'waits for its sponsor', fr: 'attend son auteur' },
  'taken-up': { en: 'the draft reads so already', fr: 'le texte se lit déjà ainsi' },
  reworded: { en: 'worded anew', fr: 'reformulé' },
  refused: { en: 'refused by its sponsor', fr: 'report refusé par son auteur' },
} satisfies Record<Revision['outcome'], Words>)

/** The pages about all amendments: from one to another. */
export const considering = messages({
  parts: { en: 'Amendments, seen otherwise', fr: 'Les amendements, autrement' },
  list: { en: 'Compendium', fr: 'Recueil' },
  map: { en: 'Map of conflicts', fr: 'Carte des conflits' },
  whatIf: { en: 'What if', fr: 'Et si' },
  annotated: { en: 'With decisions', fr: 'Avec les décisions' },
  csv: { en: 'CSV', fr: 'CSV' },
})

/** Acts on several amendments at once. */
export const bulk = messages({
  title: { en: 'Selected amendments', fr: 'Amendements choisis' },
  selected: { en: (x: N) => `${x.n} selected`, fr: (x: N) => (x.n > 1 ? `${x.n} choisis` : `${x.n} choisi`) },
  select: { en: (x: N) => `Select No. ${x.n}`, fr: (x: N) => `Choisir le no ${x.n}` },
  what: { en: 'What to do', fr: 'Que faire' },
  choose: { en: 'Choose…', fr: 'Choisir…' },
  'propose-inadmissible': { en: 'Propose to the President: inadmissible', fr: 'Proposer à la présidence : irrecevable' },
  'propose-admissible': { en: 'Propose to the President: admissible', fr: 'Proposer à la présidence : recevable' },
  inadmissible: { en: 'Ruled inadmissible by the President', fr: 'Déclaré irrecevable par la présidence' },
  admissible: { en: 'Ruled admissible by the President', fr: 'Déclaré recevable par la présidence' },
  accept: { en: 'Recommend: accept', fr: 'Recommander : adopter' },
  'accept-modified': { en: 'Recommend: accept as modified', fr: 'Recommander : adopter tel que modifié' },
  reject: { en: 'Recommend: reject', fr: 'Recommander : rejeter' },
  discuss: { en: 'Recommend: discuss', fr: 'Recommander : débattre' },
  merge: { en: 'Ask the sponsors to carry one together', fr: 'Demander aux auteurs d’en porter un seul ensemble' },
  synthesis: { en: 'Ask the sponsors whether a synthesis may take them up', fr: 'Demander aux auteurs si une synthèse peut les reprendre' },
  ground: { en: 'Ground', fr: 'Motif d’irrecevabilité' },
  note: { en: 'In words', fr: 'Précisions' },
  noteHint: { en: 'Shown to those concerned. Needed for “another reason”.', fr: 'Communiqué aux intéressés. Nécessaire pour « un autre motif ».' },
  wording: { en: 'The paragraph as it should read', fr: 'Le paragraphe tel qu’il devrait se lire' },
  wordingHint: { en: 'For “accept as modified”, of one amendment, in its language.', fr: 'Pour « adopter tel que modifié », d’un seul amendement, dans sa langue.' },
  which: { en: 'The synthesis amendment', fr: 'L’amendement de synthèse' },
  apply: { en: 'Record for the selected', fr: 'Consigner pour les amendements choisis' },
  done: { en: 'Recorded. Those concerned are told.', fr: 'Consigné. Les intéressés en sont informés.' },
  keys: { en: 'Keys: x selects, Shift and x a range, j and k go on and back.', fr: 'Touches : x choisit, Maj et x une suite, j et k avancent et reculent.' },
  none: { en: 'Select amendments first.', fr: 'Choisissez d’abord des amendements.' },
})

export const remarks = messages({
  recommended: { en: 'Co-Rapporteurs recommend', fr: 'Recommandation des co-rapporteurs' },
  proposed: { en: 'Proposed to the President', fr: 'Proposé à la présidence' },
  admissible: { en: 'admissible', fr: 'recevable' },
  inadmissible: { en: 'inadmissible', fr: 'irrecevable' },
  ruledAdmissible: { en: 'ruled admissible', fr: 'déclaré recevable' },
  same: { en: (x: { numbers: string }) => `says the same as ${x.numbers}`, fr: (x: { numbers: string }) => `dit la même chose que ${x.numbers}` },
  clashes: { en: (x: { numbers: string }) => `cannot stand beside ${x.numbers} without a ruling`, fr: (x: { numbers: string }) => `incompatible, sauf décision, avec ${x.numbers}` },
  andMore: { en: (x: N) => `${x.n} more`, fr: (x: N) => `${x.n} autres` },
  follow: { en: 'Agree', fr: 'D’accord' },
  keep: { en: 'Keep ours', fr: 'Maintenir le nôtre' },
  answer: { en: 'Your answer', fr: 'Votre réponse' },
  answerText: { en: 'In words', fr: 'Précisions' },
  answered: { en: 'Recorded. You can change it until the sitting decides.', fr: 'Enregistré. Vous pouvez changer d’avis jusqu’à la décision.' },
  agreeNow: { en: 'You agreed.', fr: 'Vous avez accepté.' },
  keepNow: { en: 'You keep yours.', fr: 'Vous maintenez le vôtre.' },
  asked: { en: 'You are asked', fr: 'Votre avis est demandé' },
  mergeAsk: { en: (x: N) => `Your No. ${x.n} says the same as the following. Will you carry one amendment together?`, fr: (x: N) => `Votre no ${x.n} dit la même chose que ce qui suit. Voulez-vous porter ensemble un seul amendement ?` },
  mergeAgree: { en: 'Carry it together', fr: 'Le porter ensemble' },
  synthesisAsk: { en: (x: N) => `May this synthesis take up your No. ${x.n}, once the committee accepts it?`, fr: (x: N) => `Cette synthèse peut-elle reprendre votre no ${x.n}, une fois adoptée par la commission ?` },
  synthesisAgree: { en: 'Yes, it may', fr: 'Oui' },
  by: { en: (x: { n: number; who: string }) => `No. ${x.n}, ${x.who}`, fr: (x: { n: number; who: string }) => `No ${x.n}, ${x.who}` },

  waiting: { en: 'From an earlier version', fr: 'D’une version antérieure' },
  waitingHint: { en: 'The revised draft changed the same words. These amendments are not put to the committee until their sponsors word them anew.', fr: 'L’avant-projet révisé a modifié les mêmes mots. Ces amendements ne sont pas soumis à la commission tant que leurs auteurs ne les ont pas reformulés.' },
  carried: { en: 'Your amendments on the revised draft', fr: 'Vos amendements sur l’avant-projet révisé' },
  was: { en: (x: { code: string }) => `As proposed to ${x.code}`, fr: (x: { code: string }) => `Tel que proposé sur ${x.code}` },
  now: { en: 'The revised draft reads', fr: 'L’avant-projet révisé se lit' },
  gone: { en: 'Nothing stands there any more.', fr: 'Plus rien n’y figure.' },
  confirm: { en: 'It stands', fr: 'Il est maintenu' },
  refuse: { en: 'It no longer says what we meant', fr: 'Il ne dit plus ce que nous voulions' },
  reword: { en: 'Word it anew', fr: 'Reformuler' },
  rewordText: { en: 'The paragraph as it should read', fr: 'Le paragraphe tel qu’il devrait se lire' },
  withdraw: { en: 'Withdraw it', fr: 'Le retirer' },
})

export const conflictMap = messages({
  title: { en: 'Map of conflicts', fr: 'Carte des conflits' },
  below: {
    en: (x: { pairs: number; total: number }) => `${x.total} amendments, ${x.pairs} pairs that meet. A cell opens what is proposed there; arrow keys go from cell to cell.`,
    fr: (x: { pairs: number; total: number }) => `${x.total} amendements, ${x.pairs} paires qui se rencontrent. Une case ouvre ce qui y est proposé ; les flèches mènent d’une case à l’autre.`,
  },
  picture: { en: 'Picture', fr: 'Image' },
  list: { en: 'List', fr: 'Liste' },
  byMember: { en: 'by Member', fr: 'par Membre' },
  byAmendment: { en: 'by amendment', fr: 'par amendement' },
  shown: { en: 'Shown as', fr: 'Affichage' },
  paragraph: { en: 'Paragraph', fr: 'Paragraphe' },
  title_: { en: 'Title', fr: 'Titre' },
  beginning: { en: 'Beginning', fr: 'Début' },
  cell: {
    en: (x: { at: string; who: string; numbers: string; how: string }) => `${x.at}, ${x.who}: ${x.numbers}${x.how}`,
    fr: (x: { at: string; who: string; numbers: string; how: string }) => `${x.at}, ${x.who} : ${x.numbers}${x.how}`,
  },
  alone: { en: 'meets nothing', fr: 'ne rencontre rien' },
  legend: { en: 'Legend', fr: 'Légende' },
  relation: { en: 'Relation', fr: 'Relation' },
  first: { en: 'Amendment', fr: 'Amendement' },
  second: { en: 'and', fr: 'et' },
  none: { en: 'No two amendments meet.', fr: 'Aucun amendement n’en rencontre un autre.' },
  all: { en: 'all relations', fr: 'toutes les relations' },
  limited: { en: (x: { shown: number; of: number }) => `The first ${x.shown} of ${x.of}. Choose a relation to see fewer, or take the CSV for all.`, fr: (x: { shown: number; of: number }) => `Les ${x.shown} premières sur ${x.of}. Choisissez une relation pour en voir moins, ou prenez le CSV pour toutes.` },
})

export const whatIf = messages({
  title: { en: 'What if', fr: 'Et si' },
  below: { en: 'The text with any set of amendments switched on. The address holds the set and can be sent.', fr: 'Le texte avec un ensemble d’amendements au choix. L’adresse contient ce choix et peut être envoyée.' },
  choose: { en: 'Amendments', fr: 'Amendements' },
  show: { en: 'Show the text with these', fr: 'Afficher le texte avec ceux-ci' },
  accepted: { en: 'Accepted so far', fr: 'Adoptés à ce jour' },
  all: { en: 'All', fr: 'Tous' },
  noneOn: { en: 'None', fr: 'Aucun' },
  on: { en: (x: N) => `${x.n} switched on`, fr: (x: N) => (x.n > 1 ? `${x.n} retenus` : `${x.n} retenu`) },
  conflicts: { en: (x: N) => `${x.n} ${x.n === 1 ? 'conflict' : 'conflicts'}: none of these is in the text`, fr: (x: N) => `${x.n} ${x.n > 1 ? 'conflits' : 'conflit'} : aucun de ces amendements n’est dans le texte` },
  noConflict: { en: 'No conflict: the text could be published so.', fr: 'Aucun conflit : le texte pourrait être publié ainsi.' },
  notPublishable: { en: 'A text with an open conflict cannot be adopted or published.', fr: 'Un texte comportant un conflit ouvert ne peut être ni adopté ni publié.' },
  doesNotFit: { en: 'do not fit the text', fr: 'ne s’appliquent pas au texte' },
  numbers: { en: (x: { numbers: string }) => x.numbers, fr: (x: { numbers: string }) => x.numbers },
  wasAccepted: { en: 'accepted', fr: 'adopté' },
})

export const annotated = messages({
  title: { en: 'Annotated compendium', fr: 'Recueil annoté' },
  below: { en: (x: { decided: number; total: number }) => `${x.decided} of ${x.total} decided`, fr: (x: { decided: number; total: number }) => `${x.decided} sur ${x.total} tranchés` },
  newNumber: { en: 'New number', fr: 'Nouveau numéro' },
  amendment: { en: 'Amendment, with its original number', fr: 'Amendement, avec son numéro d’origine' },
  decision: { en: 'Decision and body', fr: 'Décision et organe' },
  asModified: { en: 'Accepted with these words:', fr: 'Adopté ainsi libellé :' },
  undecided: { en: 'not decided', fr: 'sans décision' },
  nowhere: { en: '–', fr: '–' },
})
