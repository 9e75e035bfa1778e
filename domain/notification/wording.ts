import type { Ground } from '../amendment/disposition.ts'
import { GROUND } from '../amendment/grounds.ts'
import { became, FELL } from '../amendment/fates.ts'
import type { SponsorId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import { capital, type Lang } from '../languages.ts'
import { ADVICE } from '../preparation/words.ts'
import { WINDOW, windowFor } from '../process/words.ts'
import type { Notice, NoticeData, NoticeKind, Received } from './notices.ts'
import { adopted, BODY, deadline, decided, moment, NB, no, REQUEST_END, result } from './phrases.ts'

/** A plain-text message. Paragraphs of `text` are set apart by an empty line. */
export type Message = { readonly subject: string; readonly text: string }

/** What stands around every notice: the text it is about, where to read on, and how Members and bodies are called. */
export type Setting = {
  readonly title: Readonly<Record<Lang, string>>
  /** "C-III/143": committee and Assembly, before the subject line */
  readonly mark: string
  /** where the reader goes on; null where there is nothing to open */
  readonly link: string | null
  readonly nameOf: (sponsorId: SponsorId, lang: Lang) => string
}

type Lines = { readonly subject: string; readonly lines: readonly (string | null)[] }
type Say<K extends NoticeKind> = (data: NoticeData[K], nameOf: (id: SponsorId) => string) => Lines

const one = (subject: string, ...lines: (string | null)[]): Lines => ({ subject, lines })
const reasonEn = (reason: string): string | null => (reason ? `Reason: ${reason}` : null)
const reasonFr = (reason: string): string | null => (reason ? `Motif${NB}: ${reason}` : null)
/** The ground of the catalogue, and what was written beside it. */
const because = (ground: Ground | null, reason: string, lang: Lang): string => [ground && ground !== 'other' ? capital(GROUND[ground][lang]) : '', reason].filter(Boolean).join('. ')
const untilEn = (closes: Instant | null): string | null => (closes ? `The deadline is ${deadline(closes, 'en')}.` : null)
const untilFr = (closes: Instant | null): string | null => (closes ? `Le délai expire le ${deadline(closes, 'fr')}.` : null)

const receiptEn = ({ number, fullText, reason, hash, receivedAt, onBehalf, replaces }: Received): string => [
  `${no(number, 'en')}, received ${moment(receivedAt, 'en')}${onBehalf ? ', entered by the secretariat on your behalf' : ''}`,
  replaces === null ? null : `It replaces ${no(replaces, 'en')}, which is withdrawn.`,
  fullText, reasonEn(reason), `Fingerprint (SHA-256): ${hash}`,
].filter((line) => line !== null).join('\n')
const receiptFr = ({ number, fullText, reason, hash, receivedAt, onBehalf, replaces }: Received): string => [
  `${no(number, 'fr')}, reçu le ${moment(receivedAt, 'fr')}${onBehalf ? ', saisi en votre nom par le secrétariat' : ''}`,
  replaces === null ? null : `Il remplace l’amendement ${no(replaces, 'fr')}, qui est retiré.`,
  fullText, reasonFr(reason), `Empreinte (SHA-256)${NB}: ${hash}`,
].filter((line) => line !== null).join('\n')
const numbersIn = (numbers: readonly number[], lang: Lang): string => numbers.map((n) => no(n, lang)).join(', ')
const numbersOf = (received: readonly Received[], lang: Lang): string => received.map(({ number }) => no(number, lang)).join(', ')

/** Every kind of notice in both official languages, side by side. */
const SENTENCES: { readonly [K in NoticeKind]: { readonly en: Say<K>; readonly fr: Say<K> } } = {
  'rapporteur-appointed': {
    en: ({ memberId, process }, name) => {
      const office = process === 'emergency' ? 'to the drafting committee' : 'co-Rapporteur'
      return one(`You are appointed ${office}`, `You are appointed ${office} (${name(memberId)}). You write the draft resolution and its explanatory memorandum with your colleagues.`)
    },
    fr: ({ memberId, process }, name) => {
      const [as, among] = process === 'emergency' ? ['au comité de rédaction', 'du comité de rédaction'] : ['comme co-rapporteur', 'des co-rapporteurs']
      return one(`Votre désignation ${as}`, `Vous faites partie ${among} (${name(memberId)}). Vous rédigez avec vos collègues l’avant-projet de résolution et son mémoire explicatif.`)
    },
  },
  'window-set': {
    en: ({ window, closes }) => one(`Deadline for ${windowFor(window, 'en')}: ${deadline(closes, 'en')}`, `The deadline for ${windowFor(window, 'en')} is ${deadline(closes, 'en')}.`),
    fr: ({ window, closes }) => one(`Délai pour ${windowFor(window, 'fr')}${NB}: ${deadline(closes, 'fr')}`, `Le délai pour ${windowFor(window, 'fr')} expire le ${deadline(closes, 'fr')}.`),
  },
  'window-moved': {
    en: ({ window, closes, reason }) => one(`Deadline moved: ${WINDOW[window].en}`, `The deadline for ${windowFor(window, 'en')} is now ${deadline(closes, 'en')}.`, reasonEn(reason)),
    fr: ({ window, closes, reason }) => one(`Délai modifié${NB}: ${WINDOW[window].fr}`, `Le délai pour ${windowFor(window, 'fr')} expire désormais le ${deadline(closes, 'fr')}.`, reasonFr(reason)),
  },
  'inputs-open': {
    en: ({ closes }) => one('Written inputs are open', 'You can send a written input on this subject.', untilEn(closes)),
    fr: ({ closes }) => one('Les contributions écrites sont ouvertes', 'Vous pouvez envoyer une contribution écrite sur ce thème.', untilFr(closes)),
  },
  'input-received': {
    en: ({ authorId, revision, words, hash, at, onBehalf }, name) => one('Your input was received',
      `Your input (${name(authorId)}, ${words} words, revision ${revision}) was received ${moment(at, 'en')}${onBehalf ? ' and entered by the secretariat on your behalf' : ''}. You can change it until the deadline.`,
      `Fingerprint (SHA-256): ${hash}`),
    fr: ({ authorId, revision, words, hash, at, onBehalf }, name) => one('Votre contribution a été reçue',
      `Votre contribution (${name(authorId)}, ${words} mots, révision ${revision}) a été reçue le ${moment(at, 'fr')}${onBehalf ? ' et saisie en votre nom par le secrétariat' : ''}. Vous pouvez la modifier jusqu’à l’expiration du délai.`,
      `Empreinte (SHA-256)${NB}: ${hash}`),
  },
  'input-withdrawn': {
    en: ({ authorId }, name) => one('Your input was withdrawn', `Your input (${name(authorId)}) was withdrawn.`),
    fr: ({ authorId }, name) => one('Votre contribution a été retirée', `Votre contribution (${name(authorId)}) a été retirée.`),
  },
  'drafting-open': {
    en: ({ closes, process }) => one('Drafting is open', `The draft resolution and the explanatory memorandum are open to the ${process === 'emergency' ? 'drafting committee' : 'co-Rapporteurs'}.`, untilEn(closes)),
    fr: ({ closes, process }) => one('La rédaction est ouverte', `L’avant-projet de résolution et le mémoire explicatif sont ouverts ${process === 'emergency' ? 'au comité de rédaction' : 'aux co-rapporteurs'}.`, untilFr(closes)),
  },
  'item-requested': {
    en: ({ memberId }, name) => one('An emergency item is requested', `${name(memberId)} asks for an emergency item, with a memorandum and a draft. The Executive Committee rules on its admissibility; enter the ruling on the page of emergency items.`),
    fr: ({ memberId }, name) => one('Demande d’inscription d’un point d’urgence', `Membre demandeur${NB}: ${name(memberId)}. La demande comporte un mémoire et un projet. Le Comité exécutif statue sur sa recevabilité${NB}; saisissez sa décision sur la page des points d’urgence.`),
  },
  'item-placed': {
    en: () => one('An emergency item is on the agenda', 'The Assembly has placed this emergency item on its agenda.'),
    fr: () => one('Un point d’urgence est inscrit à l’ordre du jour', 'L’Assemblée a inscrit ce point d’urgence à son ordre du jour.'),
  },
  'request-ended': {
    en: ({ because }) => one('Your request is not placed on the agenda', REQUEST_END[because].en),
    fr: ({ because }) => one('Votre demande n’est pas inscrite à l’ordre du jour', REQUEST_END[because].fr),
  },
  'draft-handed-in': {
    en: ({ process }) => one('A draft was handed in', `The ${process === 'emergency' ? 'drafting committee has handed in its' : 'co-Rapporteurs have handed in their'} draft resolution and explanatory memorandum. Complete their translation and circulate them, or return them with a reason.`),
    fr: ({ process }) => one('Un avant-projet a été remis', `${process === 'emergency' ? 'Le comité de rédaction a remis son' : 'Les co-rapporteurs ont remis leur'} avant-projet de résolution et ${process === 'emergency' ? 'son' : 'leur'} mémoire explicatif. Complétez-en la traduction et distribuez-les, ou renvoyez-les avec un motif.`),
  },
  'draft-returned': {
    en: ({ reason }) => one('Your draft was returned', 'The secretariat has returned your draft. You can edit it again.', reasonEn(reason)),
    fr: ({ reason }) => one('Votre avant-projet vous est renvoyé', 'Le secrétariat vous renvoie votre avant-projet. Vous pouvez de nouveau le modifier.', reasonFr(reason)),
  },
  'draft-reopened': {
    en: ({ reason }) => one('A revised draft is asked for', 'The draft is open again for a revised version. The circulated one stays as it is.', reasonEn(reason)),
    fr: ({ reason }) => one('Un avant-projet révisé est demandé', 'L’avant-projet est rouvert en vue d’une version révisée. La version distribuée reste inchangée.', reasonFr(reason)),
  },
  mentioned: {
    en: ({ by }) => one('You are named in a comment', `${by} names you in a comment beside the draft. It is for those who may read it, and so is not repeated here.`),
    fr: ({ by }) => one('Vous êtes cité dans un commentaire', `${by} vous cite dans un commentaire en marge de l’avant-projet. Réservé à ses lecteurs, il n’est pas reproduit ici.`),
  },
  'invited-to-comment': {
    en: ({ by }) => one('You are invited to comment on a draft', `${by} invites you to read the draft resolution and its explanatory memorandum while they are being written, and to comment on them.`),
    fr: ({ by }) => one('Vous êtes invité à commenter un avant-projet', `${by} vous invite à lire l’avant-projet de résolution et son mémoire explicatif pendant leur rédaction, et à les commenter.`),
  },
  circulated: {
    en: ({ code, closes }) => one(`${code}: draft resolution`, `The draft resolution ${code} and its explanatory memorandum are published.`, closes && `Amendments can be submitted until ${deadline(closes, 'en')}.`),
    fr: ({ code, closes }) => one(`${code}${NB}: avant-projet de résolution`, `L’avant-projet de résolution ${code} et son mémoire explicatif sont publiés.`, closes && `Des amendements peuvent être soumis jusqu’au ${deadline(closes, 'fr')}.`),
  },
  'amendments-open': {
    en: ({ code, closes }) => one(`${code}: amendments are open`, `You can propose amendments to ${code}.`, untilEn(closes)),
    fr: ({ code, closes }) => one(`${code}${NB}: les amendements sont ouverts`, `Vous pouvez proposer des amendements au texte ${code}.`, untilFr(closes)),
  },
  'amendments-received': {
    en: ({ sponsorId, received }, name) => one(`Received: ${numbersOf(received, 'en')}`,
      `From ${name(sponsorId)}. You can withdraw or replace each amendment until the sitting decides it.`, ...received.map(receiptEn)),
    fr: ({ sponsorId, received }, name) => one(`Bien reçu${NB}: ${numbersOf(received, 'fr')}`,
      `Auteur${NB}: ${name(sponsorId)}. Vous pouvez retirer ou remplacer chaque amendement jusqu’à la décision prise en séance.`, ...received.map(receiptFr)),
  },
  'amendment-withdrawn': {
    en: ({ number, sponsorId }, name) => one(`Withdrawn: ${no(number, 'en')}`, `Amendment ${no(number, 'en')} (${name(sponsorId)}) was withdrawn.`),
    fr: ({ number, sponsorId }, name) => one(`Retiré${NB}: ${no(number, 'fr')}`, `L’amendement ${no(number, 'fr')} (${name(sponsorId)}) a été retiré.`),
  },
  'co-sponsor-invited': {
    en: ({ sponsorId, memberId, fullText, reason, closes }, name) => one(`${name(sponsorId)} asks you to co-sponsor an amendment`,
      `${name(sponsorId)} asks ${name(memberId)} to co-sponsor this amendment. A titular, a substitute or the head of your delegation accepts or declines on the page of amendments; nothing is printed under your name before.`,
      fullText, reasonEn(reason), untilEn(closes)),
    fr: ({ sponsorId, memberId, fullText, reason, closes }, name) => one(`Invitation à se porter coauteur d’un amendement${NB}: ${name(sponsorId)}`,
      `Premier auteur${NB}: ${name(sponsorId)}. Membre invité à se porter coauteur${NB}: ${name(memberId)}. Le titulaire, le suppléant ou le chef de votre délégation accepte ou décline sur la page des amendements${NB}; rien n’est imprimé en votre nom auparavant.`,
      fullText, reasonFr(reason), untilFr(closes)),
  },
  'invitation-answered': {
    en: ({ memberId, answer, fullText, number }, name) => one(`${name(memberId)} has ${answer}`,
      answer === 'declined' ? `${name(memberId)} does not co-sponsor this amendment.`
        : number === null ? `${name(memberId)} co-sponsors this amendment. If you change its words, ask again.`
          : `${name(memberId)} has joined amendment ${no(number, 'en')}.`,
      fullText || null),
    fr: ({ memberId, answer, fullText, number }, name) => one(`${name(memberId)}${NB}: ${answer === 'accepted' ? 'invitation acceptée' : 'invitation déclinée'}`,
      answer === 'declined' ? `Le Membre suivant ne se porte pas coauteur de cet amendement${NB}: ${name(memberId)}.`
        : number === null ? `Le Membre suivant se porte coauteur de cet amendement${NB}: ${name(memberId)}. Si vous en changez le libellé, il faut une nouvelle invitation.`
          : `Le Membre suivant se joint à l’amendement ${no(number, 'fr')}${NB}: ${name(memberId)}.`,
      fullText || null),
  },
  'invitation-taken-back': {
    en: ({ sponsorId, fullText }, name) => one('An invitation was taken back', `${name(sponsorId)} no longer asks you to co-sponsor this amendment.`, fullText || null),
    fr: ({ sponsorId, fullText }, name) => one('Une invitation a été reprise', `Le premier auteur (${name(sponsorId)}) reprend son invitation à se porter coauteur de cet amendement.`, fullText || null),
  },
  'co-sponsor-left': {
    en: ({ number, memberId }, name) => one(`${name(memberId)} has left ${no(number, 'en')}`, `${name(memberId)} no longer co-sponsors amendment ${no(number, 'en')}. The amendment stands.`),
    fr: ({ number, memberId }, name) => one(`Un coauteur quitte l’amendement ${no(number, 'fr')}`, `Le Membre suivant n’est plus coauteur de l’amendement ${no(number, 'fr')}${NB}: ${name(memberId)}. L’amendement est maintenu.`),
  },
  recommended: {
    en: ({ advice }) => one('What the co-Rapporteurs recommend', ...advice.map(({ number, advice: is }) => `${no(number, 'en')}: ${ADVICE[is].en}.`), 'You can answer beside the amendment; the committee sees both when the sitting opens.'),
    fr: ({ advice }) => one('Ce que recommandent les co-rapporteurs', ...advice.map(({ number, advice: is }) => `${no(number, 'fr')}${NB}: ${ADVICE[is].fr}.`), 'Vous pouvez répondre à côté de l’amendement, et la commission verra l’un et l’autre à l’ouverture de la séance.'),
  },
  'recommendation-answered': {
    en: ({ number, sponsorId, answer, text }, name) => one(`Your recommendation on ${no(number, 'en')}`, `${name(sponsorId)} ${answer === 'agree' ? 'agrees with' : 'does not follow'} your recommendation on ${no(number, 'en')}.`, text || null),
    fr: ({ number, sponsorId, answer, text }, name) => one(`Votre recommandation sur l’amendement ${no(number, 'fr')}`, `Réponse (${name(sponsorId)}) à votre recommandation sur l’amendement ${no(number, 'fr')}${NB}: ${answer === 'agree' ? 'd’accord' : 'maintient sa proposition'}.`, text || null),
  },
  'merging-proposed': {
    en: ({ number, others }, name) => one(`${no(number, 'en')} says the same as ${others.map((o) => no(o.number, 'en')).join(', ')}`,
      `Your amendment ${no(number, 'en')} has the same effect as ${others.map((o) => `${no(o.number, 'en')} (${name(o.sponsorId)})`).join(', ')}. Do you agree to carry one amendment together?`),
    fr: ({ number, others }, name) => one(`${no(number, 'fr')}${NB}: même effet que ${others.map((o) => no(o.number, 'fr')).join(', ')}`,
      `Votre amendement ${no(number, 'fr')} a le même effet que ${others.map((o) => `${no(o.number, 'fr')} (${name(o.sponsorId)})`).join(', ')}. Acceptez-vous de porter ensemble un seul amendement${NB}?`),
  },
  merged: {
    en: ({ number, sponsorId, others }, name) => one(`${no(number, 'en')} is carried together`, `Amendment ${no(number, 'en')} is now that of ${[sponsorId, ...others.map((o) => o.sponsorId)].map(name).join(', ')}. ${others.map((o) => no(o.number, 'en')).join(', ')} ${others.length === 1 ? 'is' : 'are'} withdrawn in its favour.`),
    fr: ({ number, sponsorId, others }, name) => one(`L’amendement ${no(number, 'fr')} est porté en commun`, `L’amendement ${no(number, 'fr')} est désormais porté par${NB}: ${[sponsorId, ...others.map((o) => o.sponsorId)].map(name).join(', ')}. Retiré à son profit${NB}: ${others.map((o) => no(o.number, 'fr')).join(', ')}.`),
  },
  'synthesis-proposed': {
    en: ({ number, synthesis }) => one(`A synthesis would take up ${no(number, 'en')}`, `The co-Rapporteurs propose ${no(synthesis, 'en')}, which would take up your amendment ${no(number, 'en')}. If you agree, yours is taken up when the committee accepts the synthesis; if not, it stays and is put by itself.`),
    fr: ({ number, synthesis }) => one(`Une synthèse reprendrait l’amendement ${no(number, 'fr')}`, `Les co-rapporteurs proposent l’amendement ${no(synthesis, 'fr')}, qui reprendrait votre amendement ${no(number, 'fr')}. Si vous l’acceptez, le vôtre sera repris lorsque la commission adoptera la synthèse${NB}; sinon, il est maintenu et mis aux voix séparément.`),
  },
  'synthesis-answered': {
    en: ({ number, sponsorId, synthesis, answer }, name) => one(`${no(synthesis, 'en')}: an answer`, `${name(sponsorId)} ${answer === 'agree' ? `agrees that ${no(synthesis, 'en')} takes up ${no(number, 'en')}` : `keeps ${no(number, 'en')} beside ${no(synthesis, 'en')}`}.`),
    fr: ({ number, sponsorId, synthesis, answer }, name) => one(`${no(synthesis, 'fr')}${NB}: une réponse`, `${name(sponsorId)}${NB}: ${answer === 'agree' ? `l’amendement ${no(synthesis, 'fr')} peut reprendre ${no(number, 'fr')}` : `${no(number, 'fr')} est maintenu à côté de ${no(synthesis, 'fr')}`}.`),
  },
  'amendments-revised': {
    en: ({ code, clean, waiting, takenUp }) => one(`Your amendments on ${code}`,
      clean.length ? `Carried to the revised draft: ${numbersIn(clean, 'en')}. If one no longer says what you meant, you can refuse it there.` : null,
      waiting.length ? `Waiting for you: ${numbersIn(waiting, 'en')}. The revised draft changed the same words; look at both texts, then word it anew or withdraw it.` : null,
      takenUp.length ? `The revised draft reads so already: ${numbersIn(takenUp, 'en')}.` : null),
    fr: ({ code, clean, waiting, takenUp }) => one(`Vos amendements sur ${code}`,
      clean.length ? `Reportés sur l’avant-projet révisé${NB}: ${numbersIn(clean, 'fr')}. Si l’un d’eux ne dit plus ce que vous vouliez, vous pouvez y refuser ce report.` : null,
      waiting.length ? `En attente de votre part${NB}: ${numbersIn(waiting, 'fr')}. L’avant-projet révisé a modifié les mêmes mots${NB}; regardez les deux textes, puis reformulez-le ou retirez-le.` : null,
      takenUp.length ? `L’avant-projet révisé se lit déjà ainsi${NB}: ${numbersIn(takenUp, 'fr')}.` : null),
  },
  'compendium-published': {
    en: ({ code }) => one(`${code}: compendium of amendments`, `The compendium ${code} is published: all amendments in the order of the text.`),
    fr: ({ code }) => one(`${code}${NB}: recueil des amendements`, `Le recueil ${code} est publié${NB}: tous les amendements, dans l’ordre du texte.`),
  },
  'amendment-decided': {
    en: ({ number, sponsorId, disposition, body, mode, counts, ground, reason, subsumedBy }, name) => {
      const fate = disposition === 'subsumed' && subsumedBy !== null ? `was taken up in ${no(subsumedBy, 'en')}` : became(disposition, 'en')
      const how = body === 'president' || body === 'sponsor' ? '' : ` ${decided(mode, counts, 'en')}`
      return one(`${no(number, 'en')} ${fate}`, `Amendment ${no(number, 'en')} (${name(sponsorId)}) ${fate} ${BODY[body].en}${how}.`, reasonEn(because(ground, reason, 'en')))
    },
    fr: ({ number, sponsorId, disposition, body, mode, counts, ground, reason, subsumedBy }, name) => {
      const fate = disposition === 'subsumed' && subsumedBy !== null ? `a été intégré dans l’amendement ${no(subsumedBy, 'fr')}` : became(disposition, 'fr')
      const how = body === 'president' || body === 'sponsor' ? '' : ` ${decided(mode, counts, 'fr')}`
      return one(`L’amendement ${no(number, 'fr')} ${fate}`, `L’amendement ${no(number, 'fr')} (${name(sponsorId)}) ${fate} ${BODY[body].fr}${how}.`, reasonFr(because(ground, reason, 'fr')))
    },
  },
  'amendment-fell': {
    en: ({ number, sponsorId, because, by }, name) => one(`${no(number, 'en')} has fallen`,
      `Amendment ${no(number, 'en')} (${name(sponsorId)}) has fallen: ${FELL[because].en}${by === null ? '' : ` (${no(by, 'en')})`}.`),
    fr: ({ number, sponsorId, because, by }, name) => one(`L’amendement ${no(number, 'fr')} est devenu caduc`,
      `L’amendement ${no(number, 'fr')} (${name(sponsorId)}) est devenu caduc${NB}: ${FELL[because].fr}${by === null ? '' : ` (${no(by, 'fr')})`}.`),
  },
  'amendment-subsumed': {
    en: ({ number, sponsorId, by }, name) => one(`${no(number, 'en')} was taken up`, `Amendment ${no(number, 'en')} (${name(sponsorId)}) was taken up in ${no(by, 'en')}, which the committee has accepted, as you had agreed.`),
    fr: ({ number, sponsorId, by }, name) => one(`L’amendement ${no(number, 'fr')} a été repris`, `L’amendement ${no(number, 'fr')} (${name(sponsorId)}) a été repris dans l’amendement ${no(by, 'fr')}, adopté par la commission, comme vous l’aviez accepté.`),
  },
  'decision-reopened': {
    en: ({ number, sponsorId }, name) => one(`${no(number, 'en')} is open again`, `The decision on amendment ${no(number, 'en')} (${name(sponsorId)}) was taken back. It is before the committee again.`),
    fr: ({ number, sponsorId }, name) => one(`L’amendement ${no(number, 'fr')} est rouvert`, `La décision sur l’amendement ${no(number, 'fr')} (${name(sponsorId)}) a été annulée. La commission en est de nouveau saisie.`),
  },
  'drafting-seat': {
    en: ({ memberId }, name) => one('A seat on the drafting committee', `${name(memberId)} is appointed to the drafting committee of this text.`),
    fr: ({ memberId }, name) => one('Un siège au comité de rédaction', `Le Membre suivant est nommé au comité de rédaction de ce texte${NB}: ${name(memberId)}.`),
  },
  'sub-amendment-proposed': {
    en: ({ number, ordinal, sponsorId, memberId, wording: words }, name) => one(`A sub-amendment to ${no(number, 'en')}`,
      `${name(memberId)} proposes sub-amendment ${ordinal} to amendment ${no(number, 'en')} (${name(sponsorId)}):`, words),
    fr: ({ number, ordinal, sponsorId, memberId, wording: words }, name) => one(`Sous-amendement à l’amendement ${no(number, 'fr')}`,
      `Le Membre suivant propose le sous-amendement ${ordinal} à l’amendement ${no(number, 'fr')} (${name(sponsorId)})${NB}: ${name(memberId)}.`, words),
  },
  'sub-amendment-received': {
    en: ({ number, ordinal, memberId, wording: words, reason, hash, at }, name) => one(`Received: sub-amendment ${ordinal} to ${no(number, 'en')}`,
      `From ${name(memberId)}, received ${deadline(at, 'en')}. You can withdraw it until it is decided; it is put before its amendment.`, words, reasonEn(reason), `Receipt ${hash}`),
    fr: ({ number, ordinal, memberId, wording: words, reason, hash, at }, name) => one(`Bien reçu${NB}: sous-amendement ${ordinal} à l’amendement ${no(number, 'fr')}`,
      `Auteur${NB}: ${name(memberId)}. Reçu le ${deadline(at, 'fr')}. Vous pouvez le retirer jusqu’à la décision${NB}; il est mis aux voix avant son amendement.`, words, reasonFr(reason), `Accusé ${hash}`),
  },
  'sub-amendment-decided': {
    en: ({ number, ordinal, disposition, mode, counts, reason }) => one(`Sub-amendment ${ordinal} to ${no(number, 'en')} ${became(disposition, 'en')}`,
      `Sub-amendment ${ordinal} to amendment ${no(number, 'en')} ${became(disposition, 'en')} ${decided(mode, counts, 'en')}. The amendment itself is decided after it.`, reasonEn(reason)),
    fr: ({ number, ordinal, disposition, mode, counts, reason }) => one(`Le sous-amendement ${ordinal} à l’amendement ${no(number, 'fr')} ${became(disposition, 'fr')}`,
      `Le sous-amendement ${ordinal} à l’amendement ${no(number, 'fr')} ${became(disposition, 'fr')} ${decided(mode, counts, 'fr')}. L’amendement lui-même est tranché ensuite.`, reasonFr(reason)),
  },
  'statement-summarized': {
    en: ({ speakerId, summary }, name) => one('Your statement is in the record', `The secretariat has added a summary of the statement of ${name(speakerId)} to the record:`, summary, 'Tell the secretariat if it says something else than was said.'),
    fr: ({ speakerId, summary }, name) => one('Votre intervention figure au compte rendu', `Le secrétariat a ajouté au compte rendu le résumé de l’intervention suivante${NB}: ${name(speakerId)}.`, summary, 'Signalez au secrétariat tout écart avec ce qui a été dit.'),
  },
  'adopted-in-committee': {
    en: ({ mode, counts }) => one('Adopted in committee', `The committee has adopted the draft resolution ${adopted(mode, counts, 'en')}. It goes to the Assembly.`),
    fr: ({ mode, counts }) => one('Adopté en commission', `La commission a adopté le projet de résolution ${adopted(mode, counts, 'fr')}. Il est transmis à l’Assemblée.`),
  },
  deferred: {
    en: ({ reason }) => one('Deferred to the next Assembly', 'The committee continues its examination at the next Assembly, on a revised draft.', reasonEn(reason)),
    fr: ({ reason }) => one('Renvoyé à la prochaine Assemblée', 'La commission poursuivra son examen à la prochaine Assemblée, sur un avant-projet révisé.', reasonFr(reason)),
  },
  'adopted-in-assembly': {
    en: ({ mode, counts }) => one('Adopted by the Assembly', `The Assembly has adopted the resolution ${adopted(mode, counts, 'en')}. Members can now state reservations.`),
    fr: ({ mode, counts }) => one('Adoptée par l’Assemblée', `L’Assemblée a adopté la résolution ${adopted(mode, counts, 'fr')}. Les Membres peuvent maintenant faire état de réserves.`),
  },
  rejected: {
    en: ({ counts }) => one('Rejected by the Assembly', `The Assembly has rejected the draft resolution (${result(counts, 'en')}).`),
    fr: ({ counts }) => one('Rejeté par l’Assemblée', `L’Assemblée a rejeté le projet de résolution (${result(counts, 'fr')}).`),
  },
  'reservation-recorded': {
    en: ({ memberId, text, onBehalf }, name) => one('Your reservation was recorded', `Your position (${name(memberId)}) was recorded${onBehalf ? ' by the secretariat on your behalf' : ''} and will be printed with the resolution.`, text || null),
    fr: ({ memberId, text, onBehalf }, name) => one('Votre réserve a été enregistrée', `Votre position (${name(memberId)}) a été enregistrée${onBehalf ? ' en votre nom par le secrétariat' : ''} et sera imprimée avec la résolution.`, text || null),
  },
  published: {
    en: ({ code }) => one(`${code} is published`, `The resolution is published as ${code}.`),
    fr: ({ code }) => one(`${code} est publiée`, `La résolution est publiée sous la cote ${code}.`),
  },
  'follow-up-open': {
    en: () => one('What your parliament does with it', 'You can report, paragraph by paragraph, what your parliament has done to give effect to the resolution.'),
    fr: () => one('Les suites données par votre parlement', 'Vous pouvez indiquer, paragraphe par paragraphe, ce que votre parlement a fait pour donner effet à la résolution.'),
  },
  'step-returned': {
    en: ({ reason }) => one('A step was taken back', 'The secretariat has taken back the last step.', reasonEn(reason)),
    fr: ({ reason }) => one('Une étape a été annulée', 'Le secrétariat a annulé la dernière étape.', reasonFr(reason)),
  },
}

/** The sentences of one notice. A notice's kind and data come from one entry of one union, which the table cannot show. */
const said = <K extends NoticeKind>(kind: K, data: NoticeData[K], lang: Lang, nameOf: (id: SponsorId) => string): Lines => SENTENCES[kind][lang](data, nameOf)

/** One notice as a plain-text message in the reader's language: what happened, what next, which text, where to read on. */
export const wording = ({ kind, data }: Notice, lang: Lang, { title, mark, link, nameOf }: Setting): Message => {
  const { subject, lines } = said(kind, data, lang, (id) => nameOf(id, lang))
  const paragraphs = [title[lang], ...lines, link]
  return { subject: `${mark}${lang === 'fr' ? NB : ''}: ${subject}`, text: `${paragraphs.filter((line) => line !== null).join('\n\n')}\n` }
}
