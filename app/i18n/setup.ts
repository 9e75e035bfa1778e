import type { BranchCommand, StepCommand } from '#server/query/steps.ts'
import type { ProcessKind } from '#domain/process/stages.ts'
import type { Lang } from '#domain/languages.ts'
import { messages } from './define.ts'
import { number } from './format.ts'

type Words = Record<Lang, string>

/** Each step of the process: its verb. */
const stepNames = messages({
  ApproveSubject: { en: 'Approve the subject', fr: 'Approuver le thème' },
  PlaceItem: { en: 'Place the item on the agenda', fr: 'Inscrire le point à l’ordre du jour' },
  OpenDebate: { en: 'Open the debate', fr: 'Ouvrir le débat' },
  CloseDebate: { en: 'Close the debate', fr: 'Clore le débat' },
  OpenInputs: { en: 'Open inputs', fr: 'Ouvrir les contributions' },
  OpenDrafting: { en: 'Open drafting', fr: 'Ouvrir la rédaction' },
  HandInDraft: { en: 'Hand in the draft', fr: 'Remettre l’avant-projet' },
  Circulate: { en: 'Circulate the draft', fr: 'Distribuer l’avant-projet' },
  OpenAmendments: { en: 'Open amendments', fr: 'Ouvrir les amendements' },
  PublishCompendium: { en: 'Publish the compendium', fr: 'Publier le recueil' },
  OpenCommitteeDebate: { en: 'Open the debate in committee', fr: 'Ouvrir le débat en commission' },
  OpenExamination: { en: 'Open the examination', fr: 'Ouvrir l’examen' },
  AdoptInCommittee: { en: 'Adopt in committee', fr: 'Adopter en commission' },
  ReportToAssembly: { en: 'Report to the Assembly', fr: 'Faire rapport à l’Assemblée' },
  AdoptInAssembly: { en: 'Record the decision of the Assembly', fr: 'Consigner la décision de l’Assemblée' },
  PublishResolution: { en: 'Publish the resolution', fr: 'Publier la résolution' },
  Transmit: { en: 'Transmit to parliaments', fr: 'Transmettre aux parlements' },
  OpenFollowUp: { en: 'Open the follow-up', fr: 'Ouvrir le suivi' },
  ReviseDraft: { en: 'Return to the co-Rapporteurs for a revised draft', fr: 'Renvoyer aux co-rapporteurs pour un avant-projet révisé' },
  DeferToAssembly: { en: 'Defer to a later Assembly', fr: 'Renvoyer à une Assemblée ultérieure' },
  ReturnStep: { en: 'Return the last step', fr: 'Annuler la dernière étape' },
} satisfies Record<StepCommand | BranchCommand, Words>)

/** What each step does, in one sentence. */
const stepHints = messages({
  ApproveSubject: { en: 'The Assembly has approved the item. Deadlines are set by the rules where their dates are known.', fr: 'L’Assemblée a approuvé le point. Les délais sont fixés d’après le règlement lorsque leurs dates sont connues.' },
  PlaceItem: { en: 'Two-thirds of the votes cast place the item on the agenda.', fr: 'Les deux tiers des suffrages exprimés inscrivent le point à l’ordre du jour.' },
  OpenDebate: { en: 'Delegations speak on the theme; statements are recorded. There is no text yet.', fr: 'Les délégations s’expriment sur le thème ; les interventions sont consignées. Il n’y a pas encore de texte.' },
  CloseDebate: { en: 'No further statement is recorded.', fr: 'Plus aucune intervention n’est consignée.' },
  OpenInputs: { en: 'Members and partner organizations send written inputs until the deadline.', fr: 'Les Membres et les organisations partenaires envoient des contributions écrites jusqu’au délai.' },
  OpenDrafting: { en: 'The co-Rapporteurs can write the draft and the memorandum.', fr: 'Les co-rapporteurs peuvent rédiger l’avant-projet et le mémoire.' },
  HandInDraft: { en: 'The draft and the memorandum become read-only for them.', fr: 'L’avant-projet et le mémoire passent pour eux en lecture seule.' },
  Circulate: { en: 'A version is frozen under its printed code and becomes public. It never changes from then on.', fr: 'Une version est figée sous sa cote imprimée et devient publique. Elle ne change plus jamais.' },
  OpenAmendments: { en: 'Delegations submit amendments until the deadline.', fr: 'Les délégations soumettent des amendements jusqu’au délai.' },
  PublishCompendium: { en: 'All amendments in the order of the text become public.', fr: 'Tous les amendements, dans l’ordre du texte, deviennent publics.' },
  OpenCommitteeDebate: { en: 'The committee debates the draft as a whole.', fr: 'La commission débat de l’avant-projet dans son ensemble.' },
  OpenExamination: { en: 'The committee takes the text paragraph by paragraph and decides each amendment.', fr: 'La commission examine le texte paragraphe par paragraphe et se prononce sur chaque amendement.' },
  AdoptInCommittee: { en: 'Every amendment is disposed of; the committee adopts the text.', fr: 'Tous les amendements sont traités ; la commission adopte le texte.' },
  ReportToAssembly: { en: 'A rapporteur of the committee reports at the closing sitting.', fr: 'Un rapporteur de la commission fait rapport à la séance de clôture.' },
  AdoptInAssembly: { en: 'The Assembly adopts or rejects the text.', fr: 'L’Assemblée adopte ou rejette le texte.' },
  PublishResolution: { en: 'The adopted text is published with its reservations.', fr: 'Le texte adopté est publié avec ses réserves.' },
  Transmit: { en: 'Members pass it to their parliament and government.', fr: 'Les Membres la transmettent à leur parlement et à leur gouvernement.' },
  OpenFollowUp: { en: 'Members report what they did.', fr: 'Les Membres rendent compte de ce qu’ils ont fait.' },
  ReviseDraft: { en: 'The circulated version stays as it is; the next one carries “-rev”.', fr: 'La version distribuée reste telle quelle ; la suivante portera « -rev ».' },
  DeferToAssembly: { en: 'The text goes back to the co-Rapporteurs, and its deadlines are set anew.', fr: 'Le texte retourne aux co-rapporteurs et ses délais sont fixés à nouveau.' },
  ReturnStep: { en: 'For a step taken by mistake, as long as nothing depends on it. The record keeps both, and the reason.', fr: 'Pour une étape franchie par erreur, tant que rien n’en dépend. Le procès-verbal conserve les deux, avec le motif.' },
} satisfies Record<StepCommand | BranchCommand, Words>)

/** What an emergency item says otherwise: a drafting committee writes it. */
const emergencyNames = messages({ ReviseDraft: { en: 'Return to the drafting committee for a revised draft', fr: 'Renvoyer au comité de rédaction pour un avant-projet révisé' } })
const emergencyHints = messages({
  OpenDrafting: { en: 'The drafting committee can write the draft and the memorandum.', fr: 'Le comité de rédaction peut rédiger l’avant-projet et le mémoire.' },
  HandInDraft: { en: 'The draft and the memorandum become read-only for it.', fr: 'L’avant-projet et le mémoire passent pour lui en lecture seule.' },
})
/** A step's verb, and what it does. */
export const stepWords = (command: StepCommand | BranchCommand, kind: ProcessKind, lang: Lang): { readonly name: string; readonly hint: string } => {
  const [names, hints] = kind === 'emergency' ? [{ ...stepNames, ...emergencyNames }, { ...stepHints, ...emergencyHints }] : [stepNames, stepHints]
  return { name: names[command][lang], hint: hints[command][lang] }
}

export const steps = messages({
  title: { en: 'Steps', fr: 'Étapes' },
  below: { en: 'Every step of this text in its order. The next one is open; the others say what they wait for.', fr: 'Toutes les étapes de ce texte dans leur ordre. La prochaine est ouverte ; les autres disent ce qu’elles attendent.' },
  doneOn: { en: (x: { at: string }) => `done on ${x.at}`, fr: (x: { at: string }) => `franchie le ${x.at}` },
  done: { en: 'done', fr: 'franchie' },
  next: { en: 'next', fr: 'prochaine' },
  bySecretariat: { en: 'secretariat', fr: 'secrétariat' },
  byDesk: { en: 'secretariat or President', fr: 'secrétariat ou Président' },
  byRapporteur: { en: 'co-Rapporteurs', fr: 'co-rapporteurs' },
  byDraftingCommittee: { en: 'drafting committee', fr: 'comité de rédaction' },
  between: { en: (x: { from: string; until: string }) => `usually from ${x.from} to ${x.until}`, fr: (x: { from: string; until: string }) => `d’ordinaire du ${x.from} au ${x.until}` },
  deadline: { en: (x: { at: string }) => `deadline ${x.at}`, fr: (x: { at: string }) => `délai le ${x.at}` },
  possibleAt: { en: (x: { stages: string }) => `Possible at ${x.stages}.`, fr: (x: { stages: string }) => `Possible à l’étape ${x.stages}.` },
  or: { en: ' or ', fr: ' ou ' },
  taken: { en: 'Done. The next step is open.', fr: 'C’est fait. L’étape suivante est ouverte.' },
  onDraft: { en: 'On the draft’s page', fr: 'Sur la page de l’avant-projet' },
  onAdoption: { en: 'On the adoption page', fr: 'Sur la page de l’adoption' },
  code: { en: 'Printed code', fr: 'Cote imprimée' },
  for: { en: 'For', fr: 'Pour' },
  against: { en: 'Against', fr: 'Contre' },
  abstain: { en: 'Abstentions', fr: 'Abstentions' },
  reporter: { en: 'Rapporteur’s Member', fr: 'Membre du rapporteur' },
  branches: { en: 'Other ways', fr: 'Autres voies' },
  reason: { en: 'Reason', fr: 'Motif' },
  reasonShown: { en: 'Shown to those concerned.', fr: 'Communiqué aux intéressés.' },
  returnsTo: { en: (x: { stage: string }) => `The text goes back to “${x.stage}”.`, fr: (x: { stage: string }) => `Le texte revient à « ${x.stage} ».` },
  returned: { en: 'Returned.', fr: 'Étape annulée.' },
  assembly: { en: 'Assembly', fr: 'Assemblée' },

  windows: { en: 'Deadlines', fr: 'Délais' },
  windowsAside: { en: 'Geneva time; the published instant is the one that counts', fr: 'Heure de Genève ; c’est l’instant publié qui fait foi' },
  notSet: { en: 'not set', fr: 'non fixé' },
  proposed: { en: (x: { at: string }) => `by the rules: ${x.at}`, fr: (x: { at: string }) => `selon le règlement : ${x.at}` },
  moved: {
    en: (x: { n: number; reason: string }) => `moved ${x.n === 1 ? 'once' : `${x.n} times`}: ${x.reason}`,
    fr: (x: { n: number; reason: string }) => `déplacé ${number(x.n, 'fr')} fois : ${x.reason}`,
  },
  opened: { en: (x: { at: string }) => `opens ${x.at}`, fr: (x: { at: string }) => `ouvre le ${x.at}` },
  set: { en: 'Set the deadline', fr: 'Fixer le délai' },
  move: { en: 'Move the deadline', fr: 'Déplacer le délai' },
  setOf: { en: (x: { window: string }) => `Set: ${x.window}`, fr: (x: { window: string }) => `Fixer : ${x.window}` },
  moveOf: { en: (x: { window: string }) => `Move: ${x.window}`, fr: (x: { window: string }) => `Déplacer : ${x.window}` },
  opens: { en: 'Opens', fr: 'Ouverture' },
  closes: { en: 'Closes', fr: 'Clôture' },
  isSet: { en: 'The deadline is set, and those concerned are told.', fr: 'Le délai est fixé et les intéressés en sont informés.' },

  rapporteursAside: { en: (x: { least: number; most: number }) => `${x.least} to ${x.most}, of different Members`, fr: (x: { least: number; most: number }) => `de ${x.least} à ${x.most}, de Membres différents` },
  nobody: { en: 'nobody', fr: 'personne' },
  appointed: { en: 'Appointed, and told by mail.', fr: 'Désignés et informés par courrier.' },
  change: { en: 'Change', fr: 'Modifier' },
  noCandidates: { en: 'Nobody of a Member’s delegation to this Assembly is admitted yet.', fr: 'Personne n’est encore admis dans la délégation d’un Membre à cette Assemblée.' },
  admit: { en: 'Admit people', fr: 'Admettre des personnes' },
  none: { en: 'none appointed yet', fr: 'aucun encore désigné' },
})

/** Who writes the draft: of an emergency item a drafting committee. */
export const drafters = {
  ordinary: messages({
    heading: { en: 'Co-Rapporteurs', fr: 'Co-rapporteurs' },
    drafter: { en: (x: { n: number }) => `Co-Rapporteur ${x.n}`, fr: (x: { n: number }) => `Co-rapporteur ${x.n}` },
    appoint: { en: 'Appoint the co-Rapporteurs', fr: 'Désigner les co-rapporteurs' },
  }),
  emergency: messages({
    heading: { en: 'Drafting committee', fr: 'Comité de rédaction' },
    drafter: { en: (x: { n: number }) => `Seat ${x.n}`, fr: (x: { n: number }) => `Siège ${x.n}` },
    appoint: { en: 'Appoint the drafting committee', fr: 'Désigner le comité de rédaction' },
  }),
}
