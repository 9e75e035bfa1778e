import type { Topic, TurnKind } from '#domain/floor/floor.ts'
import type { SpeakersOrder } from '#domain/floor/queue.ts'
import { messages } from './define.ts'

type N = { n: number }

export const turns = messages({
  speech: { en: 'speech', fr: 'intervention' },
  reply: { en: 'right of reply', fr: 'droit de réponse' },
  order: { en: 'point of order', fr: 'motion d’ordre' },
} satisfies Record<TurnKind, Record<'en' | 'fr', string>>)

export const topics = messages({
  debate: { en: 'the debate on the theme', fr: 'le débat sur le thème' },
  draft: { en: 'the debate on the draft', fr: 'le débat sur l’avant-projet' },
  amendment: { en: 'the amendment before the committee', fr: 'l’amendement devant la commission' },
} satisfies Record<Topic, Record<'en' | 'fr', string>>)

export const speakersOrders = messages({
  asked: { en: 'in the order of asking', fr: 'dans l’ordre des demandes' },
  groups: { en: 'geopolitical groups in turn', fr: 'les groupes géopolitiques à tour de rôle' },
  drawn: { en: 'by drawing of lots', fr: 'par tirage au sort' },
} satisfies Record<SpeakersOrder, Record<'en' | 'fr', string>>)

/** Who speaks and who waits, as everyone in the room sees it. */
export const speakers = messages({
  title: { en: 'Speakers', fr: 'Orateurs' },
  none: { en: 'No speakers’ list is open.', fr: 'Aucune liste d’orateurs n’est ouverte.' },
  listFor: { en: (x: { what: string; how: string }) => `Speakers’ list for ${x.what}, ${x.how}`, fr: (x: { what: string; how: string }) => `Liste des orateurs pour ${x.what}, ${x.how}` },
  onNo: { en: (x: N) => `amendment No. ${x.n}`, fr: (x: N) => `l’amendement n° ${x.n}` },
  closed: { en: 'The list is closed: nobody is added any more.', fr: 'La liste est close : plus personne n’y est ajouté.' },
  speaks: { en: 'Has the floor', fr: 'A la parole' },
  nobody: { en: 'Nobody has the floor.', fr: 'Personne n’a la parole.' },
  left: { en: (x: { time: string }) => `${x.time} left`, fr: (x: { time: string }) => `encore ${x.time}` },
  over: { en: (x: { time: string }) => `over by ${x.time}`, fr: (x: { time: string }) => `dépassement de ${x.time}` },
  goesOn: { en: (x: { who: string }) => `${x.who} goes on after it.`, fr: (x: { who: string }) => `${x.who} reprend ensuite.` },
  next: { en: 'Then', fr: 'Ensuite' },
  nobodyWaits: { en: 'Nobody waits.', fr: 'Personne n’attend.' },
  more: { en: (x: N) => `and ${x.n} more`, fr: (x: N) => `et ${x.n} de plus` },
  byLeave: { en: 'by leave', fr: 'avec autorisation' },
  needsLeave: { en: 'waits for leave of the President', fr: 'attend l’autorisation de la présidence' },
  spoke: { en: (x: { who: string; time: string }) => `${x.who} spoke for ${x.time}.`, fr: (x: { who: string; time: string }) => `${x.who} a parlé ${x.time}.` },
  toldSpeaks: { en: (x: { who: string }) => `${x.who} has the floor`, fr: (x: { who: string }) => `${x.who} a la parole` },
  toldYouNext: { en: 'You are next to speak', fr: 'Vous êtes le prochain orateur' },
  toldYou: { en: 'You have the floor', fr: 'Vous avez la parole' },

  ask: { en: 'Ask for the floor', fr: 'Demander la parole' },
  askFor: { en: (x: { who: string }) => `Ask for the floor: ${x.who}`, fr: (x: { who: string }) => `Demander la parole : ${x.who}` },
  askOrder: { en: 'Raise a point of order', fr: 'Présenter une motion d’ordre' },
  askReply: { en: 'Ask for a right of reply', fr: 'Demander un droit de réponse' },
  otherTurns: { en: 'Point of order, right of reply', fr: 'Motion d’ordre, droit de réponse' },
  orderHint: { en: 'It goes before everybody and may interrupt who speaks.', fr: 'Elle passe avant tout le monde et peut interrompre l’orateur.' },
  replyHint: { en: 'It comes after all others have spoken.', fr: 'Il vient après tous les autres orateurs.' },
  sex: { en: 'Who will speak (for the balance of the record, not shown)', fr: 'Qui parlera (pour l’équilibre du compte rendu, non affiché)' },
  unsaid: { en: 'not stated', fr: 'non précisé' },
  woman: { en: 'a woman', fr: 'une femme' },
  man: { en: 'a man', fr: 'un homme' },
  youAre: { en: (x: N) => `You are No. ${x.n} on the list.`, fr: (x: N) => (x.n === 1 ? 'Vous êtes en tête de liste.' : `Vous êtes en ${x.n}e position.`) },
  youWaitLots: { en: 'You are on the list; lots are still to be drawn.', fr: 'Vous êtes sur la liste ; le tirage au sort reste à faire.' },
  youWaitLeave: { en: 'You asked; the President decides whether you may speak.', fr: 'Votre demande est reçue ; la présidence décide si vous pouvez parler.' },
  youSpeak: { en: 'You have the floor.', fr: 'Vous avez la parole.' },
  leave: { en: 'Take back', fr: 'Retirer la demande' },
  askedDone: { en: 'You are on the list.', fr: 'Vous êtes sur la liste.' },
})

/** What the desk does with the list. */
export const speakersDesk = messages({
  open: { en: 'Open a speakers’ list', fr: 'Ouvrir une liste d’orateurs' },
  openFor: { en: 'For', fr: 'Pour' },
  openHint: { en: 'Those who still wait on another list lapse.', fr: 'Les demandes en attente sur une autre liste deviennent caduques.' },
  close: { en: 'Close the list', fr: 'Clore la liste' },
  draw: { en: (x: N) => `Draw lots among ${x.n}`, fr: (x: N) => `Tirer au sort parmi ${x.n}` },
  drawHint: { en: 'The seed is kept in the log: anybody can draw again.', fr: 'La graine est consignée : chacun peut refaire le tirage.' },
  giveNext: { en: (x: { who: string }) => `Give the floor to ${x.who}`, fr: (x: { who: string }) => `Donner la parole : ${x.who}` },
  give: { en: 'Give the floor', fr: 'Donner la parole' },
  giveTo: { en: (x: { who: string }) => `Give the floor to ${x.who}, out of turn`, fr: (x: { who: string }) => `Donner la parole hors tour : ${x.who}` },
  letSpeak: { en: 'Give leave', fr: 'Autoriser' },
  letSpeakTo: { en: (x: { who: string }) => `Give leave to ${x.who}`, fr: (x: { who: string }) => `Autoriser : ${x.who}` },
  end: { en: 'End the turn', fr: 'Mettre fin à l’intervention' },
  extend: { en: 'One minute more', fr: 'Une minute de plus' },
  strike: { en: 'Take off the list', fr: 'Rayer de la liste' },
  strikeOf: { en: (x: { who: string }) => `Take off the list: ${x.who}`, fr: (x: { who: string }) => `Rayer de la liste : ${x.who}` },
  enter: { en: 'Enter who raised a sign', fr: 'Inscrire qui demande la parole' },
  enterWho: { en: 'Member or organization', fr: 'Membre ou organisation' },
  enterTurn: { en: 'Asks for', fr: 'Demande' },
  enterButton: { en: 'Put on the list', fr: 'Inscrire sur la liste' },
  summarize: { en: 'Add a summary', fr: 'Ajouter un résumé' },
  resummarize: { en: 'Change the summary', fr: 'Modifier le résumé' },
  summarizeOf: { en: (x: { what: string; who: string }) => `${x.what}: ${x.who}`, fr: (x: { what: string; who: string }) => `${x.what} : ${x.who}` },
  summarizeButton: { en: 'Record the summary', fr: 'Consigner le résumé' },
})

export const balanceWords = messages({
  title: { en: 'Time spoken', fr: 'Temps de parole' },
  byGroup: { en: 'By geopolitical group', fr: 'Par groupe géopolitique' },
  bySex: { en: 'By sex of the speaker, as stated', fr: 'Par sexe de l’orateur, tel que déclaré' },
  others: { en: 'no group', fr: 'aucun groupe' },
  women: { en: 'women', fr: 'femmes' },
  men: { en: 'men', fr: 'hommes' },
  unsaid: { en: 'not stated', fr: 'non précisé' },
  of: { en: 'Group', fr: 'Groupe' },
  sex: { en: 'Sex', fr: 'Sexe' },
  turns: { en: 'Turns', fr: 'Interventions' },
  time: { en: 'Time', fr: 'Temps' },
  share: { en: 'Share', fr: 'Part' },
  table: { en: 'As a table', fr: 'En tableau' },
})
