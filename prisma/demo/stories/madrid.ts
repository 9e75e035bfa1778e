import { amend, appoint, askToMerge, circulate, contribute, draft, enter, handIn, prepare, propose, recommend, speak, step, window, withdraw, writeMemorandum } from '../acts.ts'
import { appendSub, insertAfter, moveAfter, remove, retitle, reword } from '../edits.ts'
import type { Scene } from '../scene.ts'
import { memorandum, SUBJECT, text } from '../texts/madrid.ts'

const N = 143

/** The worked case: the draft is out, amendments come in until 11 November, 18:00 in Geneva. */
export const madrid: readonly Scene[] = [
  propose('2021-04-26T12:30:00.000Z', N, SUBJECT, 142),
  window('2021-04-26T12:35:00.000Z', N, 'inputs', '2021-06-11T16:00:00.000Z'),
  window('2021-04-26T12:36:00.000Z', N, 'hand-in', '2021-08-27T16:00:00.000Z'),
  window('2021-04-26T12:37:00.000Z', N, 'amendments', '2021-11-11T17:00:00.000Z'),
  window('2021-04-26T12:38:00.000Z', N, 'women-forum', '2021-11-27T12:00:00.000Z'),
  step('2021-04-27T09:00:00.000Z', N, 'ApproveSubject'),
  appoint('2021-04-27T09:10:00.000Z', N, ['nl', 'ke', 'th']),

  step('2021-05-18T12:00:00.000Z', N, 'OpenDebate'),
  ...speak(N, [
    { at: '2021-05-18T12:08:00.000Z', by: 'th', said: 'Asked that the resolution speak of conduct rather than of devices, so that laws need not be rewritten with every new application, and offered the experience of a dedicated police task force.' },
    { at: '2021-05-18T12:14:00.000Z', by: 'be', said: 'A souhaité un délai bref et précis pour le retrait des contenus signalés et rappelé que la victime subit un nouveau préjudice à chaque heure perdue.' },
    { at: '2021-05-18T12:21:00.000Z', by: 'ca', said: 'Stressed that survivors have asked to be heard when laws are prepared, and that such hearings must be voluntary and safe.' },
    { at: '2021-05-18T12:27:00.000Z', by: 'bj', said: 'A rappelé que les moyens des services d’enquête diffèrent d’une région à l’autre et demandé que la coopération comprenne la formation.' },
    { at: '2021-05-18T12:33:00.000Z', by: 'cl', said: 'Described how limitation periods close the courts to people who can speak only as adults, and proposed that they begin at majority.' },
    { at: '2021-05-18T12:40:00.000Z', by: 'ch', said: 'A insisté pour que toute obligation de recherche des contenus repose sur une base légale et puisse être soumise à un tribunal.' },
    { at: '2021-05-18T12:46:00.000Z', by: 'jo', said: 'Spoke of children on the move, who often share one phone among several families, and of the guidance that parents ask for.' },
    { at: '2021-05-18T12:52:00.000Z', by: 'uy', said: 'Suggested that budget committees follow the funding of helplines year by year, because support that stops is no support.' },
    { at: '2021-05-18T12:58:00.000Z', by: 'partner-inhope', said: 'Explained how hotlines in different countries pass reports to one another, and what slows them down.' },
  ]),
  step('2021-05-18T13:30:00.000Z', N, 'CloseDebate'),

  step('2021-05-27T08:00:00.000Z', N, 'OpenInputs'),
  ...contribute(N, [
    {
      at: '2021-06-02T09:12:00.000Z', by: 'ca',
      text: 'We suggest that the draft resolution give survivors a voice in two places: when laws are prepared, and when their effects are reviewed. Hearings should be voluntary, prepared with trained staff, and closed to the public if the person so wishes.\n\nWe also suggest a sentence on the adults who examine reports all day. Their work wears them down, and a hotline without support for its own staff does not last.',
    },
    {
      at: '2021-06-07T14:40:00.000Z', by: 'fr',
      text: 'La délégation propose que le projet distingue trois moments : prévenir, mettre fin à l’infraction, réparer. Chacun appelle des instruments différents. Pour le deuxième, la rapidité du retrait importe autant que la sévérité de la peine ; pour le troisième, l’accompagnement doit durer aussi longtemps que la victime en a besoin.',
    },
    {
      at: '2021-06-09T07:55:00.000Z', by: 'fj',
      text: 'In island States one police officer often carries the whole subject. A regional point of contact, shared by several States, would be worth more to us than a national one that nobody can staff at night. We ask the co-Rapporteurs to leave room for such an arrangement.',
    },
    {
      at: '2021-06-10T11:20:00.000Z', by: 'ma', entered: true,
      text: 'La délégation souhaite que le projet mentionne l’éducation dès les premières années d’école, et qu’il s’adresse aux parents autant qu’aux enfants. Elle propose de mentionner aussi les enseignants, qui sont souvent les premiers à remarquer qu’un enfant va mal.',
    },
    {
      at: '2021-06-11T13:47:00.000Z', by: 'partner-inhope',
      text: 'Hotlines work best where the law says three things plainly: that analysts may look at what is reported to them, to whom they pass it on, and how quickly a host must act. Where one of the three is missing, reports wait.\n\nWe propose that reporting tools be tried out by children before they are offered to them. A form that a child cannot finish is not a form for children.',
    },
  ]),
  step('2021-06-14T08:00:00.000Z', N, 'OpenDrafting'),
  ...draft(N, text, [
    { at: '2021-06-21T08:15:00.000Z', by: 'rapporteur-nl', adds: ['convention', 'agenda', 'harm', 'review', 'offences'] },
    { at: '2021-06-28T09:30:00.000Z', by: 'rapporteur-ke', adds: ['general-comment', 'borders', 'reports', 'police', 'contact', 'treaties'] },
    { at: '2021-07-05T06:45:00.000Z', by: 'rapporteur-th', adds: ['pandemic', 'vulnerable', 'children-first', 'limitation', 'companies', 'education'] },
    { at: '2021-07-19T10:00:00.000Z', by: 'rapporteur-nl', adds: ['gaps', 'balance', 'duty', 'safeguards'] },
    { at: '2021-08-09T07:20:00.000Z', by: 'rapporteur-ke', adds: ['partners', 'parliaments', 'budget', 'hearing', 'follow-up'] },
  ]),
  writeMemorandum('2021-08-16T09:00:00.000Z', 'rapporteur-nl', N, memorandum),
  handIn('2021-08-26T15:10:00.000Z', 'rapporteur-nl', N),
  circulate('2021-09-08T13:00:00.000Z', N, 'C-III/143/DR'),
  step('2021-09-08T13:05:00.000Z', N, 'OpenAmendments'),

  amend('2021-10-12T09:14:22.000Z', N, 'cl', [
    { edit: reword('review', 'before the end of 2023', 'before the end of 2024'), reason: 'Several parliaments hold elections in 2023; one more year lets the new ones take part.' },
    { edit: reword('limitation', 'no earlier than the day on which the victim comes of age', 'no earlier than ten years after the victim comes of age'), reason: 'Many survivors can speak only as adults, and some only much later.' },
  ]),
  amend('2021-10-18T08:02:51.000Z', N, 'be', [
    { edit: reword('companies.remove', 'dans les 48 heures', 'dans les 24 heures'), reason: 'Chaque heure de plus multiplie les copies.' },
  ]),
  enter('2021-10-20T07:40:00.000Z', N, 'bj', {
    act: 'amend', paragraph: 'police', receivedAt: '2021-10-19T16:22:00.000Z',
    text: 'Engage les États à doter les services de police et la justice d’unités spécialisées, d’une formation continue, y compris par la coopération entre régions, et de moyens rapides, sous le contrôle du juge, de conserver et d’obtenir des preuves électroniques',
    reason: 'La formation doit pouvoir être partagée entre les États qui n’ont pas tous les mêmes moyens.',
  }),
  amend('2021-10-22T13:31:09.000Z', N, 'ca', [
    { edit: reword('companies.remove', 'within 48 hours', 'without delay, and at the latest within 36 hours'), reason: 'A limit should not become a permission to wait.' },
    { edit: insertAfter('partners', 'analysts', '*Paying tribute* to the people who examine reports every day, and mindful of what this work demands of them'), reason: 'Taken from our written input.' },
  ]),
  amend('2021-10-25T10:47:36.000Z', N, 'uy', [
    { edit: insertAfter('partners', 'teachers', '*Also welcoming* the part played by teachers, who are often the first to notice that a child is unwell'), reason: 'The preamble should name those who notice first.' },
    { edit: appendSub('companies', 'companies.means', 'to set aside staff and money for these tasks in proportion to the number of their users'), reason: 'Duties without means remain words.' },
  ]),
  amend('2021-10-27T06:58:13.000Z', N, 'jo', [
    { edit: remove('pandemic'), reason: 'The paragraph ties a lasting text to a passing event.' },
    { edit: reword('review', 'before the end of 2023', 'before the end of 2024'), reason: 'Two years are short where several ministries must be consulted.' },
  ]),
  amend('2021-10-28T05:20:44.000Z', N, 'fj', [
    { edit: reword('contact', 'name one national point of contact', 'name one national or shared regional point of contact'), reason: 'Small States may prefer to share one that is reachable at night.' },
    { edit: retitle('Strengthening laws and parliamentary action against the sexual exploitation of children online and by digital means'), reason: 'Not every service that reaches children is online all the time.' },
  ]),
  amend('2021-10-29T04:37:05.000Z', N, 'th', [
    { edit: reword('companies.remove', 'within 48 hours', 'within 24 hours'), reason: 'One day is enough for material that has been reported with its address.' },
  ]),
  amend('2021-10-29T12:06:58.000Z', N, 'ke', [
    { edit: moveAfter('parliaments', 'agenda'), reason: 'The role of parliaments should come before the list of difficulties.' },
  ]),
  amend('2021-11-02T15:53:27.000Z', N, 'fr', [
    { edit: reword('budget', 'l’accompagnement durable des victimes', 'l’accompagnement des victimes, aussi longtemps que nécessaire'), reason: 'Le mot « durable » ne dit pas qui décide de la durée.' },
    { edit: reword('education', 'et à la prudence en ligne', 'et à l’esprit critique en ligne'), reason: '' },
  ]),
  withdraw('2021-11-03T08:12:00.000Z', N, 15, 'La délégation se range au texte du projet.'),
  amend('2021-11-04T09:26:40.000Z', N, 'kz', [
    { edit: reword('treaties', 'to consider ratifying', 'to consider without delay ratifying'), reason: '' },
  ], { uy: 'accepts', jo: 'has not answered' }),
  recommend('2021-11-05T07:00:00.000Z', 'rapporteur-nl', N, [13], 'discuss', 'Three proposals give three deadlines; the committee should find one.'),
  recommend('2021-11-05T07:05:00.000Z', 'rapporteur-nl', N, [17], 'accept', 'It says the same with more urgency.'),
  askToMerge('2021-11-05T07:20:00.000Z', N, [1, 10]),
  // in their own workspaces, seen by nobody else but whom they ask to join them
  prepare('2021-11-04T16:10:00.000Z', N, 'ca', [
    { edit: reword('hearing', 'when they prepare laws in this field', 'when they prepare laws in this field and when they review their effects'), reason: 'Our written input asked for both.' },
  ], { cl: 'accepts', be: 'has not answered' }),
  prepare('2021-11-05T07:35:00.000Z', N, 'ch', [
    { edit: reword('safeguards', 'nécessaire et proportionnée', 'nécessaire, proportionnée et limitée dans le temps'), reason: 'Une obligation sans terme échappe au contrôle.' },
  ]),
]
