import {
  amend, appoint, appointDraftingCommittee, circulate, closeSitting, contribute, debate, decide, draft, handIn, openList, openSitting, propose, publishCompendium, putToVote, scene, show, step, window, withdraw, writeMemorandum,
} from '../acts.ts'
import { appendSub, insertAfter, moveAfter, remove, retitle, reword } from '../edits.ts'
import type { Scene } from '../scene.ts'
import { memorandum, SUBJECT, text } from '../texts/geneva.ts'

const N = 142

/** The committee sits: the preamble is decided, two rivals on operative paragraph 1 come next. */
export const geneva: readonly Scene[] = [
  propose('2020-11-02T10:00:00.000Z', N, SUBJECT, 141),
  window('2020-11-02T10:05:00.000Z', N, 'inputs', '2021-02-12T17:00:00.000Z'),
  window('2020-11-02T10:06:00.000Z', N, 'hand-in', '2021-07-30T16:00:00.000Z'),
  window('2020-11-02T10:07:00.000Z', N, 'amendments', '2021-10-19T16:00:00.000Z'),
  window('2020-11-02T10:08:00.000Z', N, 'women-forum', '2021-11-04T11:30:00.000Z'),
  window('2020-11-02T10:09:00.000Z', N, 'oral', '2021-11-06T17:00:00.000Z'),
  step('2020-11-03T15:00:00.000Z', N, 'ApproveSubject'),
  appoint('2020-11-03T15:10:00.000Z', N, ['ke', 'nl']),

  step('2021-01-20T13:00:00.000Z', N, 'OpenDebate'),
  ...debate('2021-01-20T13:02:00.000Z', N, [
    { by: 'nl', sex: 'woman', from: '2021-01-20T13:06:00.000Z', until: '2021-01-20T13:09:35.000Z', said: 'Proposed that companies report to one addressee in each country, in a form that can be read by machines and by people.' },
    { by: 'ca', sex: 'man', from: '2021-01-20T13:12:00.000Z', until: '2021-01-20T13:15:48.000Z', said: 'Asked that the yearly reports of companies be made comparable, so that committees can question those that fall behind.' },
    { by: 'fr', sex: 'woman', from: '2021-01-20T13:19:00.000Z', until: '2021-01-20T13:22:10.000Z', said: 'A souligné qu’une personne dont un contenu a été retiré par erreur doit pouvoir obtenir un réexamen rapide.' },
    { by: 'fj', sex: 'man', from: '2021-01-20T13:25:00.000Z', until: '2021-01-20T13:26:52.000Z', said: 'Recalled that some services have no office and no contact in small States.' },
    { by: 'bj', from: '2021-01-20T13:31:00.000Z', until: '2021-01-20T13:34:27.000Z', said: 'A demandé que les outils des grandes entreprises profitent aussi aux petites, notamment en Afrique.' },
  ]),
  step('2021-01-20T14:10:00.000Z', N, 'CloseDebate'),
  step('2021-01-25T08:00:00.000Z', N, 'OpenInputs'),
  ...contribute(N, [
    { at: '2021-02-05T09:48:00.000Z', by: 'kz', text: 'A company that reports in good faith should not have to fear a claim for damages. Parliaments can say so in one sentence, and it would bring more reports than any penalty.' },
    { at: '2021-02-11T13:02:00.000Z', by: 'partner-inhope', text: 'What slows hotlines down is not the number of reports but their form. One page with the same fields in the same order would save hours every day. We offer our own as a model.' },
  ]),
  step('2021-02-15T08:00:00.000Z', N, 'OpenDrafting'),
  ...draft(N, text, [
    { at: '2021-03-02T08:30:00.000Z', by: 'rapporteur-ke', adds: ['business', 'where', 'small', 'assess', 'report', 'tools', 'training'] },
    { at: '2021-04-13T09:00:00.000Z', by: 'rapporteur-nl', adds: ['uneven', 'encryption', 'law', 'authority', 'limits'] },
    { at: '2021-06-22T07:40:00.000Z', by: 'rapporteur-ke', adds: ['voluntary', 'both', 'publish', 'exchange'] },
  ]),
  writeMemorandum('2021-07-20T10:00:00.000Z', 'rapporteur-ke', N, memorandum),
  handIn('2021-07-29T14:00:00.000Z', 'rapporteur-ke', N),
  circulate('2021-08-18T12:00:00.000Z', N, 'C-III/142/DR'),
  step('2021-08-18T12:05:00.000Z', N, 'OpenAmendments'),

  amend('2021-09-21T08:15:30.000Z', N, 'nl', [
    { edit: retitle('Responsibility of technology companies for the protection of children online'), reason: 'Safety is a state, protection is a duty.' },
    { edit: reword('tools', 'free of charge', 'free of charge, with the training that they require'), reason: 'A tool without training stays in its box.' },
  ]),
  amend('2021-09-30T14:22:11.000Z', N, 'ca', [
    { edit: reword('uneven', 'publish what they do', 'publish what they find and what they do about it'), reason: 'Both halves are needed to judge the one or the other.' },
    { edit: reword('publish', 'what they have found, reported and removed', 'what they have found, reported and removed, in a form that can be compared'), reason: 'Figures that cannot be compared answer no question.' },
  ]),
  amend('2021-10-04T06:40:02.000Z', N, 'ke', [
    { edit: insertAfter('uneven', 'moderators', '*Mindful* of the people who view such material on behalf of companies, often for low pay and without support'), reason: 'They are part of the work and absent from the text.' },
  ]),
  amend('2021-10-06T03:55:47.000Z', N, 'th', [
    { edit: insertAfter('uneven', 'languages', '*Also concerned* that the safety pages of many services are not available in the languages of those who use them'), reason: 'Raised by several delegations in the debate.' },
    { edit: moveAfter('publish', 'report'), reason: 'Reporting to the authority and reporting to the public belong together.' },
  ]),
  amend('2021-10-11T12:12:12.000Z', N, 'fr', [
    { edit: reword('where', 'que la plupart des contenus', 'qu’une grande partie des contenus'), reason: 'Les permanences ne connaissent pas tout ce qui existe.' },
    { edit: reword('law.review', 'obtient un réexamen', 'obtient un réexamen rapide'), reason: 'Un réexamen tardif ne répare rien.' },
  ]),
  amend('2021-10-13T16:30:19.000Z', N, 'uy', [
    { edit: reword('small', 'seldom have', 'do not have'), reason: 'The experience of our region is less favourable.' },
    { edit: insertAfter('exchange', 'sleep', '*Also requests* the IPU to study the effects of screens on the sleep of children'), reason: 'A matter of concern to parents.' },
  ]),
  amend('2021-10-15T09:05:54.000Z', N, 'ch', [
    { edit: remove('encryption'), reason: 'Le paragraphe 8 du dispositif dit la même chose, et mieux.' },
  ]),
  amend('2021-10-15T13:44:08.000Z', N, 'be', [
    { edit: reword('encryption', 'peut aussi dissimuler des abus', 'peut aussi, dans certains cas, dissimuler des abus'), reason: 'Pour marquer la mesure.' },
  ]),
  amend('2021-10-18T11:11:40.000Z', N, 'cl', [
    { edit: reword('voluntary', 'have made in dialogue', 'have made and kept in dialogue'), reason: 'A commitment is welcome when it is kept.' },
    { edit: reword('assess', 'at least once every two years thereafter', 'at least once a year thereafter'), reason: 'Services change faster than every two years.' },
  ]),
  amend('2021-10-18T13:29:33.000Z', N, 'jo', [
    { edit: reword('voluntary', 'have made in dialogue', 'have made and kept in dialogue'), reason: 'What counts is what was done.' },
    { edit: reword('assess', 'at least once every two years thereafter', 'whenever it is substantially changed'), reason: 'A change of the service, not the calendar, makes a new assessment necessary.' },
  ]),
  amend('2021-10-19T09:50:25.000Z', N, 'ma', [
    { edit: reword('both', 'aucun des deux ne suffit seul', 'aucun des deux ne saurait suffire seul'), reason: 'Question de style.' },
  ]),
  amend('2021-10-19T12:18:06.000Z', N, 'kz', [
    { edit: reword('limits', 'leave private communication confidential as a rule', 'leave private communication confidential as a rule, wherever the company has its seat'), reason: 'Many services are offered from abroad.' },
  ]),
  amend('2021-10-19T15:57:51.000Z', N, 'bj', [
    { edit: appendSub('law', 'law.good-faith', 'la protection de ceux qui signalent de bonne foi'), reason: 'La crainte d’un procès retient les signalements.' },
  ]),

  decide('2021-10-25T14:00:00.000Z', N, 11, { disposition: 'inadmissible', ground: 'outside-the-subject', reason: 'Sleep is the subject of another process.' }),
  publishCompendium('2021-10-26T15:00:00.000Z', N, 'C-III/142/DR-am'),
  step('2021-11-03T08:30:00.000Z', N, 'OpenCommitteeDebate'),
  amend('2021-11-03T16:20:00.000Z', N, 'women-forum', [
    { edit: reword('authority', 'with enough staff', 'with a balanced composition of women and men, with enough staff'), reason: 'Adopted by the Forum on 3 November.' },
  ]),

  step('2021-11-04T08:00:00.000Z', N, 'OpenExamination'),
  openSitting('2021-11-04T08:05:00.000Z', N),
  decide('2021-11-04T08:16:00.000Z', N, 1, { disposition: 'accepted' }),
  decide('2021-11-04T08:31:00.000Z', N, 19, { disposition: 'deferred', reason: 'To the drafting committee, which compares the wording with operative paragraph 3.' }),
  decide('2021-11-04T08:50:00.000Z', N, 8, {
    disposition: 'accepted-as-modified',
    wording: 'Notant qu’une part importante des contenus d’abus sexuels d’enfants connus des permanences se trouve sur des services ouverts au public et exploités par des entreprises privées',
  }),
  decide('2021-11-04T09:08:00.000Z', N, 3, { disposition: 'accepted' }),
  decide('2021-11-04T09:27:00.000Z', N, 5, { disposition: 'accepted' }),
  decide('2021-11-04T09:49:00.000Z', N, 6, { disposition: 'rejected', mode: 'show-of-hands', counts: { for: 5, against: 8, abstain: 1 } }),
  decide('2021-11-04T10:14:00.000Z', N, 10, { disposition: 'rejected', mode: 'show-of-hands', counts: { for: 4, against: 9, abstain: 1 } }),
  decide('2021-11-04T10:52:00.000Z', N, 12, { disposition: 'accepted', mode: 'show-of-hands', counts: { for: 9, against: 4, abstain: 1 } }),
  closeSitting('2021-11-04T11:30:00.000Z', N),
  appointDraftingCommittee('2021-11-04T11:40:00.000Z', N, ['be', 'cl', 'jo', 'kz', 'ke', 'th']),
  openSitting('2021-11-04T14:00:00.000Z', N, 'drafting-committee'),
  decide('2021-11-04T14:25:00.000Z', N, 2, { disposition: 'accepted' }),
  decide('2021-11-04T14:40:00.000Z', N, 21, { disposition: 'accepted' }),
  closeSitting('2021-11-04T15:00:00.000Z', N),
  openSitting('2021-11-05T12:30:00.000Z', N),
  decide('2021-11-05T12:38:00.000Z', N, 14, { disposition: 'accepted' }),
  decide('2021-11-05T12:40:00.000Z', N, 16, { disposition: 'subsumed', subsumedBy: 14 }),
  withdraw('2021-11-05T12:46:00.000Z', N, 18, 'La délégation n’insiste pas.'),
  show('2021-11-05T12:46:01.000Z', N),
  openList('2021-11-05T12:50:00.000Z', N, 'draft', [{ by: 'jo', sex: 'man' }, { by: 'cl', sex: 'woman' }]),
  // an electronic vote is open now: some have voted, and everyone can
  scene('2021-11-05T12:55:00.000Z', async (stage) => {
    const vote = await putToVote(stage, N, { en: 'Shall the committee sit again this evening to finish the operative part?', fr: 'La commission siégera-t-elle encore ce soir pour achever le dispositif\u00a0?' })
    for (const memberId of ['be', 'cl', 'fj', 'jo', 'th'] as const) await vote.cast(memberId, memberId === 'fj' ? 'against' : 'for')
  }),
]
