import { printedName } from '#domain/membership/names.ts'
import { sponsorName } from '#domain/membership/sponsors.ts'
import { importSentence } from '#domain/notification/importing.ts'
import type { Lang, Words } from '#domain/languages.ts'
import type { Stage } from '#domain/process/stages.ts'
import type { Irreversible, Needed, Refusal, RefusalCode, RefusalData, Single, Sought } from '#domain/refusals.ts'
import { setInFrench } from './define.ts'
import { dispositions } from './dispositions.ts'
import { groups } from './members.ts'
import { clock, dateTime, either, number, plural } from './format.ts'
import { stages, windows } from './stages.ts'

/** Imported on the server only (`command.server.ts`): the browser receives the sentence, not the table. */
type Sentences = { readonly [C in RefusalCode]: Readonly<Record<Lang, string | ((data: RefusalData[C]) => string)>> }

const inStages = (keys: readonly Stage[], lang: Lang): string =>
  either(keys.map((key) => (lang === 'en' ? `“${stages[key].en}”` : `« ${stages[key].fr} »`)), lang)

const SOUGHT: Words<Sought> = {
  amendment: { en: 'this amendment', fr: 'cet amendement' },
  assembly: { en: 'this Assembly', fr: 'cette Assemblée' },
  ballot: { en: 'this vote', fr: 'ce scrutin' },
  comment: { en: 'this comment', fr: 'ce commentaire' },
  edition: { en: 'this edition of the rules', fr: 'cette édition du règlement' },
  'floor-request': { en: 'this speaker on the list', fr: 'cet orateur sur la liste' },
  input: { en: 'this input', fr: 'cette contribution' },
  member: { en: 'this Member', fr: 'ce Membre' },
  merging: { en: 'this proposal to merge', fr: 'cette proposition de fusion' },
  minutes: { en: 'minutes of this text', fr: 'de procès-verbal de ce texte' },
  moment: { en: 'this moment', fr: 'ce moment' },
  paragraph: { en: 'this paragraph', fr: 'ce paragraphe' },
  person: { en: 'this person', fr: 'cette personne' },
  place: { en: 'this place in the text', fr: 'cet endroit du texte' },
  process: { en: 'this resolution', fr: 'cette résolution' },
  proposal: { en: 'this proposed wording', fr: 'ce libellé proposé' },
  recommendation: { en: 'a recommendation on this amendment', fr: 'de recommandation sur cet amendement' },
  request: { en: 'this request', fr: 'cette demande' },
  reservation: { en: 'this reservation', fr: 'cette réserve' },
  revision: { en: 'this amendment among those carried to the revised draft', fr: 'cet amendement parmi ceux reportés sur l’avant-projet révisé' },
  room: { en: 'this text', fr: 'ce texte' },
  statement: { en: 'this statement', fr: 'cette intervention' },
  'sub-amendment': { en: 'this sub-amendment', fr: 'ce sous-amendement' },
  synthesis: { en: 'this synthesis', fr: 'cette synthèse' },
  version: { en: 'this version', fr: 'cette version' },
}

const EXISTS: Words<Single> = {
  assembly: { en: 'This Assembly exists already, or the text is before it. Choose another.', fr: 'Cette Assemblée existe déjà, ou le texte lui est déjà soumis. Choisissez-en une autre.' },
  ballot: { en: 'This vote has been opened already. Load the page again to see it.', fr: 'Ce scrutin est déjà ouvert. Rechargez la page pour le voir.' },
  code: { en: 'A document carries this code already. Choose another.', fr: 'Un document porte déjà cette cote. Choisissez-en une autre.' },
  'drafting-seat': { en: 'A Member holds one seat in the drafting committee. Name each once.', fr: 'Un Membre occupe un seul siège au comité de rédaction. Ne le désignez qu’une fois.' },
  edition: { en: 'An edition of the rules has this short name already. Choose another.', fr: 'Une édition du règlement porte déjà ce nom court. Choisissez-en un autre.' },
  member: { en: 'This Member is registered already. Open its page to change it.', fr: 'Ce Membre est déjà inscrit. Ouvrez sa page pour le modifier.' },
  paragraph: { en: 'This paragraph stands in the text already. Load the page again.', fr: 'Ce paragraphe figure déjà dans le texte. Rechargez la page.' },
  person: { en: 'This person is admitted to this seat already.', fr: 'Cette personne est déjà admise à ce siège.' },
  process: { en: 'This resolution exists already. Open it from the list.', fr: 'Cette résolution existe déjà. Ouvrez-la depuis la liste.' },
  seat: { en: 'Somebody holds this seat already. Release that person first.', fr: 'Quelqu’un occupe déjà ce siège. Retirez d’abord cette personne.' },
  synthesis: { en: 'A synthesis is not part of another. Choose the amendments themselves.', fr: 'Une synthèse n’entre pas dans une autre. Choisissez les amendements eux-mêmes.' },
}

const WHO: Words<Needed> = {
  secretariat: { en: 'the secretariat', fr: 'le secrétariat' },
  president: { en: 'the President of the committee or the secretariat', fr: 'le Président de la commission ou le secrétariat' },
  'assembly-president': { en: 'the President of the Assembly', fr: 'le Président de l’Assemblée' },
  'co-rapporteur': { en: 'a co-Rapporteur of this text (of an emergency item: its drafting committee)', fr: 'un co-rapporteur de ce texte (pour un point d’urgence : son comité de rédaction)' },
  submitter: { en: 'the head, titular or substitute of the delegation', fr: 'le chef, le titulaire ou le suppléant de la délégation' },
  delegate: { en: 'a delegate', fr: 'un délégué' },
  observer: { en: 'an observer', fr: 'un observateur' },
}

const COUNTS: Words<RefusalData['counts-do-not-fit']['problem']> = {
  'not-whole': { en: 'Votes are whole numbers, from 0 upwards.', fr: 'Les voix sont des nombres entiers, à partir de 0.' },
  'roll-call-differs': { en: 'The totals differ from the roll call. Correct one or the other.', fr: 'Les totaux ne correspondent pas à l’appel nominal. Corrigez l’un ou l’autre.' },
  'none-cast': { en: 'No vote was cast for or against: nothing is decided by abstentions alone.', fr: 'Aucune voix pour ni contre : des abstentions seules ne décident de rien.' },
  'not-carried': { en: 'These counts do not carry it. Enter it as rejected, or correct the counts.', fr: 'Ces résultats ne l’adoptent pas. Enregistrez un rejet, ou corrigez les résultats.' },
  carried: { en: 'These counts carry it. Enter it as accepted, or correct the counts.', fr: 'Ces résultats l’adoptent. Enregistrez une adoption, ou corrigez les résultats.' },
  'over-eligible': { en: 'There are more votes than may be cast. Correct the counts.', fr: 'Il y a plus de voix que le nombre autorisé. Corrigez les résultats.' },
}

const IRREVERSIBLE: Words<Irreversible> = {
  'amendments-submitted': { en: 'amendments were received on it', fr: 'des amendements ont été reçus' },
  'decisions-taken': { en: 'decisions were taken on it', fr: 'des décisions ont été prises' },
  'version-public': { en: 'the draft was circulated', fr: 'l’avant-projet a été distribué' },
  'compendium-public': { en: 'the compendium was published', fr: 'le recueil a été publié' },
  'reservations-recorded': { en: 'reservations were recorded', fr: 'des réserves ont été consignées' },
}

const untranslated = ({ draft, memorandum }: RefusalData['draft-untranslated'], lang: Lang): string => {
  const paragraphs = (count: number): string => `${count} ${plural(count, lang, { one: { en: 'paragraph', fr: 'paragraphe' }, other: { en: 'paragraphs', fr: 'paragraphes' } })}`
  return [
    ...(draft ? [`${paragraphs(draft)} ${{ en: 'of the draft', fr: 'de l’avant-projet' }[lang]}`] : []),
    ...(memorandum ? [`${paragraphs(memorandum)} ${{ en: 'of the memorandum', fr: 'du mémoire' }[lang]}`] : []),
  ].join({ en: ' and ', fr: ' et ' }[lang])
}

/** Every refusal as a sentence: the rule that it follows from, and the way out. Total: a new code does not compile without its words. */
const SENTENCES: Sentences = {
  'not-signed-in': {
    en: 'You are signed out. Sign in in another tab, then press the button again: what you typed is still here.',
    fr: 'Vous êtes déconnecté. Connectez-vous dans un autre onglet, puis appuyez de nouveau : votre saisie est toujours là.',
  },
  'not-allowed': {
    en: (x) => `Only ${WHO[x.needs].en} can do this. If it should be you, ask the secretariat to admit you to that office.`,
    fr: (x) => `Seul ${WHO[x.needs].fr} peut le faire. Si ce doit être vous, demandez au secrétariat de vous admettre à cette fonction.`,
  },
  'not-of-this-sponsor': {
    en: 'You act for another Member or body. Only its own people can do this.',
    fr: 'Vous agissez pour un autre Membre ou organe. Seules ses propres personnes peuvent le faire.',
  },
  'adviser-cannot-submit': {
    en: 'Advisers draft; the head of delegation, the titular or the substitute submits. Your draft is kept: ask one of them to submit it.',
    fr: 'Les conseillers rédigent ; le chef de délégation, le titulaire ou le suppléant soumet. Votre projet est conservé : demandez à l’un d’eux de le soumettre.',
  },
  'wrong-stage': {
    en: (x) => `This is possible in the stage ${inStages(x.allowed, 'en')}; the text is at “${stages[x.stage].en}” now. Load the page again to see what can be done.`,
    fr: (x) => `Ceci est possible à l’étape ${inStages(x.allowed, 'fr')} ; le texte en est à « ${stages[x.stage].fr} ». Rechargez la page pour voir ce qui est possible.`,
  },
  'window-not-open': {
    en: (x) => `${windows[x.window].en}: not open yet${x.opens ? `; it opens ${dateTime(x.opens, 'en')}` : ''}. What you wrote is kept.`,
    fr: (x) => `${windows[x.window].fr} : le délai ne court pas encore${x.opens ? ` ; ouverture le ${dateTime(x.opens, 'fr')}` : ''}. Votre saisie est conservée.`,
  },
  'window-closed': {
    en: (x) => `${windows[x.window].en}: the deadline was ${dateTime(x.closed, 'en')}, and this arrived at ${clock(x.received, 'en')} by the server’s clock. It is kept for you, but not received; the secretariat can say whether another channel is open.`,
    fr: (x) => `${windows[x.window].fr} : le délai expirait le ${dateTime(x.closed, 'fr')}, et ceci est arrivé à ${clock(x.received, 'fr')} à l’horloge du serveur. Le texte vous est conservé, mais il n’est pas reçu ; le secrétariat peut dire si une autre voie est ouverte.`,
  },
  'instant-in-the-past': {
    en: 'This moment has already passed. A deadline can only be set in the future.',
    fr: 'Ce moment est déjà passé. Un délai ne peut être fixé que dans l’avenir.',
  },
  'closes-before-opens': {
    en: 'It would close before it opens. Correct one of the two.',
    fr: 'La clôture précéderait l’ouverture. Corrigez l’une des deux.',
  },
  'window-has-passed': {
    en: (x) => `${windows[x.window].en}: closed ${dateTime(x.closed, 'en')}. A deadline that has passed is not moved.`,
    fr: (x) => `${windows[x.window].fr} : le délai a expiré le ${dateTime(x.closed, 'fr')}. Un délai échu ne se déplace pas.`,
  },
  'window-missing': {
    en: (x) => `${windows[x.window].en}: no deadline is set yet. Set it first.`,
    fr: (x) => `${windows[x.window].fr} : aucun délai n’est encore fixé. Fixez-le d’abord.`,
  },
  'amendments-still-open': {
    en: (x) => `Amendments can be submitted until ${dateTime(x.closes, 'en')}; the compendium is published after that.`,
    fr: (x) => `Des amendements peuvent être déposés jusqu’au ${dateTime(x.closes, 'fr')} ; le recueil est publié ensuite.`,
  },
  unknown: {
    en: (x) => `We do not find ${SOUGHT[x.what].en}. Load the page again; it may have been withdrawn.`,
    fr: (x) => `Nous ne trouvons pas ${SOUGHT[x.what].fr}. Rechargez la page ; l’élément a peut-être été retiré.`,
  },
  'already-exists': { en: (x) => EXISTS[x.what].en, fr: (x) => EXISTS[x.what].fr },
  'already-done': {
    en: 'This was done already; nothing was done twice. Load the page again to see it.',
    fr: 'C’était déjà fait ; rien n’a été fait deux fois. Rechargez la page pour le voir.',
  },
  stale: {
    en: 'Somebody changed this while you had the page open. Nothing was recorded: load the page again, look, and decide anew. What you typed is still here.',
    fr: 'Quelqu’un a modifié ceci pendant que la page était ouverte. Rien n’a été enregistré : rechargez la page, regardez, puis décidez de nouveau. Votre saisie est toujours là.',
  },
  'reason-required': {
    en: 'A reason is required here: it is recorded, and shown to those concerned.',
    fr: 'Un motif est exigé ici : il est enregistré et communiqué aux intéressés.',
  },
  'text-empty': { en: 'There is no text yet. Write it, then send it.', fr: 'Il n’y a pas encore de texte. Rédigez-le, puis envoyez-le.' },
  'too-long': {
    en: (x) => `${number(x.words, 'en')} words; the rules allow ${number(x.limit, 'en')}. Shorten it by ${number(x.words - x.limit, 'en')}.`,
    fr: (x) => `${number(x.words, 'fr')} mots ; le règlement en admet ${number(x.limit, 'fr')}. Réduisez le texte de ${number(x.words - x.limit, 'fr')} ${plural(x.words - x.limit, 'fr', { one: { en: 'word', fr: 'mot' }, other: { en: 'words', fr: 'mots' } })}.`,
  },
  'unreadable-file': {
    en: (x) => `“${x.name}” cannot be read. Send a txt, md, docx or pdf file that is not protected.`,
    fr: (x) => `« ${x.name} » est illisible. Envoyez un fichier txt, md, docx ou pdf non protégé.`,
  },
  'malformed-import': { en: (x) => importSentence(x.why, x.about, 'en'), fr: (x) => importSentence(x.why, x.about, 'fr') },
  'invalid-field': { en: 'Some fields need your attention; each says why.', fr: 'Certains champs demandent votre attention ; chacun dit pourquoi.' },
  'rapporteurs-count': {
    en: (x) => (x.kind === 'emergency' ? `A drafting committee has ${x.least} to ${x.most} seats.` : `A text has ${x.least} to ${x.most} co-Rapporteurs.`),
    fr: (x) => (x.kind === 'emergency' ? `Un comité de rédaction compte de ${x.least} à ${x.most} sièges.` : `Un texte a de ${x.least} à ${x.most} co-rapporteurs.`),
  },
  'rapporteurs-same-member': {
    en: (x) => `${x.kind === 'emergency' ? 'The seats of a drafting committee go to' : 'Co-Rapporteurs come from'} different Members; ${printedName(x.memberId, 'en')} is named twice.`,
    fr: (x) => `${x.kind === 'emergency' ? 'Les sièges d’un comité de rédaction reviennent à des' : 'Les co-rapporteurs viennent de'} Membres différents ; ${printedName(x.memberId, 'fr')} figure deux fois.`,
  },
  'not-handed-in': {
    en: (x) => `The draft has not been handed in yet. ${x.kind === 'emergency' ? 'The drafting committee hands' : 'The co-Rapporteurs hand'} it in on its page.`,
    fr: (x) => `L’avant-projet n’a pas encore été remis. ${x.kind === 'emergency' ? 'Le comité de rédaction le remet' : 'Les co-rapporteurs le remettent'} sur sa page.`,
  },
  'rapporteurs-missing': {
    en: (x) => (x.kind === 'emergency' ? 'No drafting committee is appointed yet. Appoint it first.' : 'No co-Rapporteurs are appointed yet. Appoint them first.'),
    fr: (x) => (x.kind === 'emergency' ? 'Aucun comité de rédaction n’est encore désigné. Désignez-le d’abord.' : 'Aucun co-rapporteur n’est encore désigné. Désignez-les d’abord.'),
  },
  'memorandum-missing': {
    en: 'The draft is handed in together with the explanatory memorandum, which is still empty.',
    fr: 'L’avant-projet est remis avec le mémoire explicatif, qui est encore vide.',
  },
  'draft-empty': { en: 'The draft has no paragraph yet.', fr: 'L’avant-projet n’a encore aucun paragraphe.' },
  'draft-moved-on': {
    en: 'The draft changed after you looked at it. Read it once more, then circulate it.',
    fr: 'L’avant-projet a changé depuis que vous l’avez lu. Relisez-le, puis distribuez-le.',
  },
  'draft-untranslated': {
    en: (x) => `A draft is published in English and French. In ${x.lang === 'fr' ? 'French' : 'English'}, ${untranslated(x, 'en')} ${x.draft + x.memorandum === 1 ? 'is missing or says' : 'are missing or say'} what the draft no longer says. On its page, translate what is missing, mark as reviewed what still agrees, then circulate it.`,
    fr: (x) => `Un avant-projet est publié en français et en anglais. En ${x.lang === 'fr' ? 'français' : 'anglais'}, ${untranslated(x, 'fr')} ${x.draft + x.memorandum === 1 ? 'manque ou ne dit' : 'manquent ou ne disent'} plus ce que dit l’original. Sur sa page, traduisez ce qui manque, marquez comme relu ce qui concorde encore, puis distribuez-le.`,
  },
  'title-missing': { en: 'The draft has no title yet.', fr: 'L’avant-projet n’a pas encore de titre.' },
  'debate-open': { en: 'The debate is still open. Close it first.', fr: 'Le débat est encore ouvert. Clôturez-le d’abord.' },
  'nothing-to-return-to': {
    en: (x) => `“${stages[x.stage].en}” is the first step: there is nothing before it to return to.`,
    fr: (x) => `« ${stages[x.stage].fr} » est la première étape : il n’y a rien avant elle.`,
  },
  'cannot-return': {
    en: (x) => `This step cannot be taken back: ${IRREVERSIBLE[x.because].en}.`,
    fr: (x) => `Cette étape ne peut pas être annulée : ${IRREVERSIBLE[x.because].fr}.`,
  },
  'no-change': {
    en: 'This would change nothing in the text. Edit the paragraph, then submit.',
    fr: 'Ceci ne changerait rien au texte. Modifiez le paragraphe, puis soumettez.',
  },
  'outside-the-version': {
    en: 'This paragraph is not in the circulated version. Load the page again.',
    fr: 'Ce paragraphe ne figure pas dans la version distribuée. Rechargez la page.',
  },
  'outside-the-amendment': {
    en: 'A sub-amendment changes only what its amendment changes. Propose anything else as an amendment of its own.',
    fr: 'Un sous-amendement ne modifie que ce que l’amendement modifie. Présentez le reste comme un amendement distinct.',
  },
  'version-superseded': {
    en: 'A revised draft has been circulated: amendments are made to the new version. Your text is kept.',
    fr: 'Un avant-projet révisé a été distribué : les amendements portent sur la nouvelle version. Votre texte est conservé.',
  },
  'amendment-changed': {
    en: 'The amendment changed after this page was made. Load the page again, read it, and submit it then.',
    fr: 'L’amendement a changé depuis l’affichage de cette page. Rechargez-la, relisez-le, puis soumettez-le.',
  },
  'already-submitted': {
    en: (x) => `This was received already, as No. ${x.number}; nothing was done twice.`,
    fr: (x) => `Cet amendement a déjà été reçu sous le n° ${x.number} ; rien n’a été fait deux fois.`,
  },
  'not-pending': {
    en: (x) => `This amendment is ${dispositions[x.disposition].en}: it can no longer be changed by its sponsor.`,
    fr: (x) => `Cet amendement est ${dispositions[x.disposition].fr} : son auteur ne peut plus le modifier.`,
  },
  'submissions-decided': {
    en: 'The sitting has begun to decide these amendments: they can no longer be taken back here. Ask the President for the floor.',
    fr: 'La séance a commencé à statuer sur ces amendements : ils ne peuvent plus être repris ici. Demandez la parole au Président.',
  },
  'sponsor-without-right': {
    en: (x) => `${sponsorName(x.sponsorId, 'en')} cannot propose amendments: only Members that are not suspended and the bodies named in the rules do.`,
    fr: (x) => `${sponsorName(x.sponsorId, 'fr')} ne peut pas proposer d’amendements : seuls le peuvent les Membres non suspendus et les organes désignés par le règlement.`,
  },
  'not-a-co-sponsor': {
    en: (x) => ({
      'not-a-member': `Only Members co-sponsor amendments together: ${printedName(x.memberId, 'en')} cannot.`,
      'first-sponsor': `${printedName(x.memberId, 'en')} proposes this amendment already.`,
      'invited': `${printedName(x.memberId, 'en')} has been asked to co-sponsor these words already.`,
      'not-invited': `${printedName(x.memberId, 'en')} holds no open invitation to these words: they changed, it was taken back, or it was answered. Ask the first sponsor for another.`,
    })[x.because],
    fr: (x) => ({
      'not-a-member': `Seuls des Membres présentent ensemble un amendement : ${printedName(x.memberId, 'fr')} ne le peut pas.`,
      'first-sponsor': `${printedName(x.memberId, 'fr')} présente déjà cet amendement.`,
      'invited': `${printedName(x.memberId, 'fr')} est déjà sollicité pour ce libellé.`,
      'not-invited': `Aucune invitation n’est ouverte pour ${printedName(x.memberId, 'fr')} : le libellé a changé, elle a été reprise ou elle a reçu sa réponse. Demandez-en une autre au premier auteur.`,
    })[x.because],
  },
  'not-identical': {
    en: 'These amendments do not have the same effect. Only those that do can be merged; for the others, draft a synthesis.',
    fr: 'Ces amendements n’ont pas le même effet. Seuls ceux qui l’ont peuvent être fusionnés ; pour les autres, rédigez une synthèse.',
  },
  'revision-waits': {
    en: 'This amendment does not stand on the revised draft yet. Word it anew for that draft, or withdraw it.',
    fr: 'Cet amendement ne figure pas encore sur l’avant-projet révisé. Reformulez-le pour ce texte, ou retirez-le.',
  },
  'revision-stands': {
    en: 'This amendment stands on the revised draft, and only one that does not is worded anew. Say first that it no longer says what you meant, or withdraw it.',
    fr: 'Cet amendement figure sur l’avant-projet révisé ; seul est reformulé celui qui n’y figure pas. Dites d’abord qu’il ne dit plus ce que vous vouliez, ou retirez-le.',
  },
  'sitting-not-open': { en: 'No sitting is open. Open it first.', fr: 'Aucune séance n’est ouverte. Ouvrez-la d’abord.' },
  'sitting-open': { en: 'A sitting is still open. Close it first.', fr: 'Une séance est encore ouverte. Clôturez-la d’abord.' },
  'already-decided': {
    en: (x) => `This amendment is ${dispositions[x.disposition].en} already. Undo that decision first.`,
    fr: (x) => `Cet amendement est déjà ${dispositions[x.disposition].fr}. Annulez d’abord cette décision.`,
  },
  'not-decided': { en: 'This amendment has not been decided: there is nothing to undo.', fr: 'Cet amendement n’a pas été tranché : il n’y a rien à annuler.' },
  'sub-amendments-open': {
    en: (x) => `Sub-amendments come before their amendment. Decide ${x.ordinals.length === 1 ? 'sub-amendment' : 'sub-amendments'} ${x.ordinals.join(', ')} first.`,
    fr: (x) => `Les sous-amendements passent avant leur amendement. Tranchez d’abord ${x.ordinals.length === 1 ? 'le sous-amendement' : 'les sous-amendements'} ${x.ordinals.join(', ')}.`,
  },
  'decision-depends': {
    en: (x) => `${x.on.length === 1 ? 'A later decision depends' : `${x.on.length} later decisions depend`} on this one. Undo the later first.`,
    fr: (x) => `${x.on.length === 1 ? 'Une décision ultérieure dépend' : `${x.on.length} décisions ultérieures dépendent`} de celle-ci. Annulez d’abord la plus récente.`,
  },
  'conflict-open': {
    en: 'These amendments contradict each other: decide between them first.',
    fr: 'Ces amendements se contredisent : tranchez d’abord entre eux.',
  },
  'undecided-amendments': {
    en: (x) => `${x.count === 1 ? 'One amendment is' : `${x.count} amendments are`} still undecided. Decide, defer or withdraw ${x.count === 1 ? 'it' : 'them'} first.`,
    fr: (x) => `${x.count === 1 ? 'Un amendement reste' : `${x.count} amendements restent`} à trancher. Statuez d’abord, ou enregistrez un renvoi ou un retrait.`,
  },
  'modified-text-missing': {
    en: 'Accepted as modified: write the paragraph as the committee modified it.',
    fr: 'Adopté tel que modifié : rédigez le paragraphe tel que la commission l’a modifié.',
  },
  'consequences-changed': {
    en: 'Another decision was taken meanwhile, and something else falls with this one now. Read what falls, then confirm again.',
    fr: 'Une autre décision a été prise entre-temps, et celle-ci rend désormais caduc autre chose. Relisez, puis confirmez de nouveau.',
  },
  'falls-with-them': {
    en: (x) => `${x.amendmentIds.length === 1 ? 'Another amendment falls' : `${x.amendmentIds.length} other amendments fall`} if these are accepted, by the rule on rivals. Read what falls, then confirm, or choose otherwise.`,
    fr: (x) => `L’adoption de ceux-ci rend ${x.amendmentIds.length === 1 ? 'caduc un autre amendement' : `caducs ${x.amendmentIds.length} autres amendements`}, selon la règle des amendements concurrents. Relisez, puis confirmez, ou choisissez autrement.`,
  },
  'drafting-committee-missing': { en: 'No drafting committee is appointed yet. Appoint its Members first.', fr: 'Aucun comité de rédaction n’est encore nommé. Nommez d’abord ses Membres.' },
  'seats-exceeded': {
    en: (x) => `A drafting committee has at most ${x.limit} seats. Take some Members off the choice.`,
    fr: (x) => `Un comité de rédaction compte au plus ${x.limit} sièges. Retirez des Membres de la sélection.`,
  },
  'group-over-share': {
    en: (x) => `${groups[x.group].en}: at most ${x.limit} seats for each geopolitical group.`,
    fr: (x) => `${groups[x.group].fr} : au plus ${x.limit} sièges par groupe géopolitique.`,
  },
  'wrong-body': {
    en: (x) => (x.needs === 'plenary' ? 'This is for the plenary: open its sitting first.' : 'The agenda is for the Assembly: open the vote as one of the Assembly.'),
    fr: (x) => (x.needs === 'plenary' ? 'Cela revient à la plénière : ouvrez d’abord sa séance.' : 'L’ordre du jour relève de l’Assemblée : ouvrez le scrutin comme un scrutin de l’Assemblée.'),
  },
  'translations-missing': {
    en: (x) => `${x.count === 1 ? 'One accepted wording awaits its' : `${x.count} accepted wordings await their`} translation. The Assembly adopts a text in both languages: enter ${x.count === 1 ? 'it' : 'them'} under “Translations” first.`,
    fr: (x) => `${x.count === 1 ? 'Un libellé adopté attend sa traduction' : `${x.count} libellés adoptés attendent leur traduction`}. L’Assemblée adopte un texte dans les deux langues : saisissez d’abord ce qui manque sous « Traductions ».`,
  },
  'translations-clash': {
    en: 'In this language another accepted amendment changes the same words. Change fewer words here, or enter the other translation anew.',
    fr: 'Dans cette langue, un autre amendement adopté modifie les mêmes mots. Modifiez moins de mots ici, ou saisissez de nouveau l’autre traduction.',
  },
  'nothing-to-translate': { en: 'Nothing awaits its translation here: the decision was reopened, or its words exist in both languages.', fr: 'Rien n’attend de traduction ici : la décision a été rouverte, ou ses mots existent dans les deux langues.' },
  'unconfirmed-decisions': {
    en: (x) => `${x.count === 1 ? 'One decision' : `${x.count} decisions`} of the drafting committee ${x.count === 1 ? 'waits' : 'wait'} for the plenary. Confirm or reopen ${x.count === 1 ? 'it' : 'them'} first.`,
    fr: (x) => `${x.count === 1 ? 'Une décision' : `${x.count} décisions`} du comité de rédaction ${x.count === 1 ? 'attend' : 'attendent'} la plénière. Confirmez d’abord, ou rouvrez.`,
  },
  'counts-missing': { en: 'A vote was taken: enter for, against and abstentions.', fr: 'Un vote a eu lieu : indiquez les voix pour, contre et les abstentions.' },
  'counts-do-not-fit': {
    en: (x) => COUNTS[x.problem].en,
    fr: (x) => COUNTS[x.problem].fr,
  },
  'no-speakers-list': { en: 'No speakers’ list is open. The desk opens one.', fr: 'Aucune liste d’orateurs n’est ouverte. C’est la présidence qui l’ouvre.' },
  'speakers-list-closed': {
    en: 'The speakers’ list is closed. A point of order or a right of reply can still be asked for.',
    fr: 'La liste des orateurs est close. Une motion d’ordre ou un droit de réponse restent possibles.',
  },
  'already-asked': {
    en: (x) => `${printedName(x.speakerId, 'en')} is on the list already.`,
    fr: (x) => `${printedName(x.speakerId, 'fr')} figure déjà sur la liste.`,
  },
  'leave-needed': {
    en: 'Who is no Member speaks by leave of the President. Give leave first.',
    fr: 'Quiconque n’est pas Membre parle avec l’autorisation de la présidence. Autorisez d’abord.',
  },
  'floor-taken': {
    en: (x) => `${printedName(x.speakerId, 'en')} has the floor. End that turn first; only a point of order interrupts.`,
    fr: (x) => `La parole est à : ${printedName(x.speakerId, 'fr')}. Mettez d’abord fin à l’intervention ; seule une motion d’ordre interrompt.`,
  },
  'nobody-speaks': { en: 'Nobody has the floor.', fr: 'Personne n’a la parole.' },
  'lots-not-in-rules': {
    en: 'The rules of this text know no drawing of lots: speakers follow in another order.',
    fr: 'Le règlement de ce texte ne prévoit pas de tirage au sort : les orateurs suivent un autre ordre.',
  },
  'not-eligible': {
    en: (x) => `${printedName(x.memberId, 'en')} may not vote here.`,
    fr: (x) => `${printedName(x.memberId, 'fr')} ne peut pas voter ici.`,
  },
  'ballot-closed': { en: 'The vote is closed.', fr: 'Le scrutin est clos.' },
  'ballot-on-other-text': {
    en: 'Since this vote was opened an amendment or a sub-amendment has been decided or reopened: it was a vote on other words. Put them to the vote again.',
    fr: 'Depuis l’ouverture de ce scrutin, un amendement ou un sous-amendement a été tranché ou rouvert : il portait sur un autre texte. Procédez à un nouveau scrutin.',
  },
  'ballot-open': { en: 'The vote is still open. Nothing else decides what is put until the President closes it; its result is recorded then.', fr: 'Le scrutin est encore ouvert. Rien d’autre ne tranche la question jusqu’à ce que la présidence en prononce la clôture ; le résultat sera ensuite consigné.' },
  'ballot-used': { en: 'This vote has decided once. Its decision was taken back: put the question to the vote again.', fr: 'Ce scrutin a déjà tranché une fois. Sa décision a été annulée : remettez la question aux voix.' },
  'already-explained': {
    en: 'This Member has explained its vote on this decision already: the explanation stands in the minutes. It can state a reservation.',
    fr: 'Ce Membre a déjà expliqué son vote sur cette décision : l’explication figure au procès-verbal. Il peut formuler une réserve.',
  },
  'quorum-missing': {
    en: (x) => `There is no quorum: ${x.present} ${x.present === 1 ? 'Member is' : 'Members are'} in the room and ${x.needed} are needed. Take the list of presence again when more have come.`,
    fr: (x) => `Le quorum n’est pas atteint : ${x.present} ${x.present > 1 ? 'Membres sont présents' : 'Membre est présent'}, il en faut ${x.needed}. Reprenez la liste de présence quand d’autres seront arrivés.`,
  },
  'request-not-ruled': { en: 'The Executive Committee has not found this request admissible yet. Enter its ruling first.', fr: 'Le Comité exécutif n’a pas encore déclaré cette demande recevable. Saisissez d’abord sa décision.' },
  'agenda-full': {
    en: (x) => `An Assembly takes up at most ${x.most === 1 ? 'one emergency item' : `${x.most} emergency items`}, and that place is taken.`,
    fr: (x) => `Une Assemblée inscrit au plus ${x.most === 1 ? 'un point d’urgence' : `${x.most} points d’urgence`}, et cette place est prise.`,
  },
  'requests-unvoted': {
    en: (x) => `${x.count === 1 ? 'One other request has' : `${x.count} other requests have`} not been voted on. The votes decide between them: record all of them first.`,
    fr: (x) => `${x.count > 1 ? `${x.count} autres demandes n’ont pas été mises` : 'Une autre demande n’a pas été mise'} aux voix. Les voix les départagent : consignez d’abord tous les votes.`,
  },
  'request-not-first': {
    en: (x) => `${x.for === x.other ? `Another request has as many votes (${x.other})` : `Another request has more votes (${x.other} against ${x.for})`}. ${x.for === x.other ? 'Vote again between the two.' : 'That one is placed.'}`,
    fr: (x) => `${x.for === x.other ? `Une autre demande a recueilli autant de voix (${x.other})` : `Une autre demande a recueilli plus de voix (${x.other} contre ${x.for})`}. ${x.for === x.other ? 'Procédez à un nouveau vote entre les deux.' : 'C’est elle qui est inscrite.'}`,
  },
  'no-item-placed': { en: 'No item has been placed on the agenda yet. Place the one with the most votes first.', fr: 'Aucun point n’a encore été inscrit. Inscrivez d’abord celui qui a recueilli le plus de voix.' },
  'substitute-while-titular-present': {
    en: 'The titular member is present and votes; the substitute votes only in the titular’s absence.',
    fr: 'Le membre titulaire est présent et vote ; le suppléant ne vote qu’en son absence.',
  },
  'edition-fixed': {
    en: (x) => x.because === 'shipped' ? 'An edition of the rules that comes with the product is not changed. Copy it, then change the copy.' : 'A resolution is bound to this edition, which keeps its numbers. Copy it, then change the copy.',
    fr: (x) => x.because === 'shipped' ? 'Une édition du règlement fournie avec le produit ne se modifie pas. Copiez-la, puis modifiez la copie.' : 'Une résolution est liée à cette édition, qui garde ses valeurs. Copiez-la, puis modifiez la copie.',
  },
  'unknown-room': { en: 'There is no such text. Open it from the page of the resolution.', fr: 'Ce texte n’existe pas. Ouvrez-le depuis la page de la résolution.' },
  'text-frozen': {
    en: 'The text is closed: it has been handed in or circulated, and nobody writes in it now. The secretariat can return the draft to its authors; then it can be restored.',
    fr: 'Le texte est clos : il a été remis ou distribué, et nul n’y écrit plus. Le secrétariat peut renvoyer l’avant-projet à ses auteurs ; il pourra alors être rétabli.',
  },
  'history-being-read': {
    en: (x) => `The history of this text is long and is still being read: ${number(x.read, 'en')} of ${number(x.of, 'en')} edits. Ask again in a moment.`,
    fr: (x) => `L’historique de ce texte est long et sa lecture n’est pas finie : ${number(x.read, 'fr')} modifications sur ${number(x.of, 'fr')}. Demandez-le de nouveau dans un moment.`,
  },
  outage: {
    en: 'The server could not record this just now. Nothing was lost: what you typed is still here. Press the button again in a moment.',
    fr: 'Le serveur n’a pas pu l’enregistrer à l’instant. Rien n’est perdu : votre saisie est toujours là. Appuyez de nouveau dans un moment.',
  },
}

/** The sentence of a refusal, in the reader's language. */
export const refusalSentence = (refusal: Refusal, lang: Lang): string => {
  const sentence = SENTENCES[refusal.code][lang]
  const words = typeof sentence === 'function' ? (sentence as (data: Refusal) => string)(refusal) : sentence
  return lang === 'fr' ? setInFrench(words) : words
}
