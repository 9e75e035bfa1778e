import type { ConflictKind } from '#domain/amendment/conflict.ts'
import type { Lang } from '#domain/languages.ts'
import { messages } from './define.ts'

type Words = Record<Lang, string>

export const conflictKinds = messages({
  contradiction: { en: 'contradict', fr: 'se contredisent' },
  'same-words': { en: 'change the same words', fr: 'modifient les mêmes mots' },
  'same-place': { en: 'insert at one place, awaiting a ruling', fr: 'insèrent au même endroit, dans l’attente d’une décision' },
  identical: { en: 'say the same', fr: 'disent la même chose' },
  depends: { en: 'one depends on the other', fr: 'l’un dépend de l’autre' },
} satisfies Record<ConflictKind, Words>)

export const conflictMap = messages({
  title: { en: 'Map of conflicts', fr: 'Carte des conflits' },
  below: {
    en: (x: { pairs: number; total: number }) => `${x.total} ${x.total === 1 ? 'amendment' : 'amendments'}, ${x.pairs} ${x.pairs === 1 ? 'pair that meets' : 'pairs that meet'}. A cell opens what is proposed there; arrow keys go from cell to cell.`,
    fr: (x: { pairs: number; total: number }) => `${x.total} ${x.total > 1 ? 'amendements' : 'amendement'}, ${x.pairs} ${x.pairs > 1 ? 'paires qui se rencontrent' : 'paire qui se rencontre'}. Une case ouvre ce qui y est proposé ; les flèches mènent d’une case à l’autre.`,
  },
  picture: { en: 'Picture', fr: 'Image' },
  list: { en: 'List', fr: 'Liste' },
  byMember: { en: 'By Member', fr: 'Par Membre' },
  byAmendment: { en: 'By amendment', fr: 'Par amendement' },
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
  csv: { en: 'All pairs as CSV', fr: 'Toutes les paires en CSV' },
  all: { en: 'all relations', fr: 'toutes les relations' },
  limited: { en: (x: { shown: number; of: number }) => `The first ${x.shown} of ${x.of}. Choose a relation to see fewer, or take the CSV for all.`, fr: (x: { shown: number; of: number }) => `Les ${x.shown} premières sur ${x.of}. Choisissez une relation pour en voir moins, ou prenez le CSV pour toutes.` },
})
