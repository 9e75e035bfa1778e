import {
  amend, appoint, circulate, closeSitting, contribute, decide, draft, handIn, idOf, openSitting, processId, propose, publishCompendium, putToVote, scene, show, speak, step, window, withdraw,
  writeMemorandum,
} from '../acts.ts'
import { DELEGATIONS, type Delegation } from '../accounts.ts'
import { insertAfter, moveAfter, remove, reword } from '../edits.ts'
import type { Scene } from '../scene.ts'
import { memorandum, SUBJECT, text } from '../texts/belgrade.ts'

const N = 141

/** How each delegation voted on a deadline for reports: nothing that anybody would mind. */
const FOR: readonly Delegation[] = ['be', 'cl', 'fj', 'th', 'uy']
const ABSTAINED: readonly Delegation[] = ['ke']
const onReports = Object.fromEntries(DELEGATIONS.map((id) => [id, FOR.includes(id) ? 'for' as const : ABSTAINED.includes(id) ? 'abstain' as const : 'against' as const]))

/** A text that has been all the way: adopted, with two reservations, and transmitted. What was accepted moved and deleted paragraphs, so both languages are complete. */
export const belgrade: readonly Scene[] = [
  propose('2018-10-18T14:00:00.000Z', N, SUBJECT),
  window('2018-10-18T14:05:00.000Z', N, 'inputs', '2019-02-28T17:00:00.000Z'),
  window('2018-10-18T14:06:00.000Z', N, 'hand-in', '2019-07-05T16:00:00.000Z'),
  window('2018-10-18T14:07:00.000Z', N, 'amendments', '2019-09-30T16:00:00.000Z'),
  window('2018-10-18T14:08:00.000Z', N, 'oral', '2019-10-15T16:00:00.000Z'),
  step('2018-10-18T15:00:00.000Z', N, 'ApproveSubject'),
  appoint('2018-10-18T15:10:00.000Z', N, ['nl', 'ke']),

  step('2019-01-30T13:00:00.000Z', N, 'OpenDebate'),
  ...speak(N, [
    { at: '2019-01-30T13:07:00.000Z', by: 'nl', said: 'Described houses in which a child tells what happened once, to one trained person, while police, prosecution and doctors listen.' },
    { at: '2019-01-30T13:14:00.000Z', by: 'bj', said: 'A demandé que l’aide ne dépende pas d’une plainte, que beaucoup de familles n’osent pas déposer.' },
    { at: '2019-01-30T13:21:00.000Z', by: 'cl', said: 'Proposed that what is confiscated from offenders serve those whom they harmed.' },
  ]),
  step('2019-01-30T14:00:00.000Z', N, 'CloseDebate'),
  step('2019-02-04T08:00:00.000Z', N, 'OpenInputs'),
  ...contribute(N, [
    { at: '2019-02-20T10:10:00.000Z', by: 'ca', text: 'Survivors differ: some wish to know each time an image of them is found, and some never wish to hear of it again. The draft should let them choose, and let them change their mind.' },
    { at: '2019-02-27T15:26:00.000Z', by: 'ch', text: 'L’audition unique, dans un lieu adapté, est l’une des mesures les plus utiles et les moins coûteuses. Elle suppose toutefois que l’enregistrement soit admis comme preuve.' },
  ]),
  step('2019-03-04T08:00:00.000Z', N, 'OpenDrafting'),
  ...draft(N, text, [
    { at: '2019-03-20T09:00:00.000Z', by: 'rapporteur-nl', adds: ['articles', 'years', 'support', 'proceedings', 'told'] },
    { at: '2019-05-14T08:00:00.000Z', by: 'rapporteur-ke', adds: ['few', 'helpers', 'complaint', 'funds', 'training', 'report'] },
  ]),
  writeMemorandum('2019-06-25T08:00:00.000Z', 'rapporteur-nl', N, memorandum),
  handIn('2019-07-04T13:00:00.000Z', 'rapporteur-ke', N),
  circulate('2019-07-29T12:00:00.000Z', N, 'C-III/141/DR'),
  step('2019-07-29T12:05:00.000Z', N, 'OpenAmendments'),

  amend('2019-09-10T08:31:00.000Z', N, 'be', [
    { edit: moveAfter('told', 'support'), reason: 'Le droit d’être informé suit naturellement celui d’être aidé.' },
  ]),
  amend('2019-09-18T04:12:00.000Z', N, 'th', [
    { edit: reword('told', 'if they so wish', 'if and for as long as they so wish'), reason: 'A wish may change.' },
  ]),
  amend('2019-09-24T14:05:00.000Z', N, 'cl', [
    { edit: remove('few'), reason: 'Figures belong in the memorandum, where they can be kept up to date.' },
  ]),
  amend('2019-09-26T16:40:00.000Z', N, 'uy', [
    { edit: reword('report', 'every four years', 'every two years'), reason: 'A legislature should be able to see its own results.' },
  ]),
  amend('2019-09-27T03:25:00.000Z', N, 'fj', [
    { edit: insertAfter('training', 'regions', '*Also invites* parliaments to exchange their experience in regional meetings'), reason: 'Regions share languages, laws and routes.' },
  ]),
  amend('2019-09-30T12:50:00.000Z', N, 'ke', [
    { edit: reword('training', 'police officers and teachers', 'police officers, health workers and teachers'), reason: 'Health workers see injuries first.' },
  ]),
  publishCompendium('2019-10-04T13:00:00.000Z', N, 'C-III/141/DR-am'),
  step('2019-10-13T08:00:00.000Z', N, 'OpenCommitteeDebate'),
  step('2019-10-14T07:00:00.000Z', N, 'OpenExamination'),
  openSitting('2019-10-14T07:05:00.000Z', N),
  decide('2019-10-14T07:20:00.000Z', N, 3, { disposition: 'accepted' }),
  decide('2019-10-14T07:41:00.000Z', N, 1, { disposition: 'accepted' }),
  withdraw('2019-10-14T08:03:00.000Z', N, 2, 'Satisfied by the explanations of the co-Rapporteurs.'),
  decide('2019-10-14T08:25:00.000Z', N, 5, { disposition: 'rejected', mode: 'show-of-hands', counts: { for: 6, against: 7, abstain: 1 } }),
  withdraw('2019-10-14T08:40:00.000Z', N, 6, 'Health workers are among those whom the draft leaves to each parliament.'),
  decide('2019-10-14T09:02:00.000Z', N, 4, { disposition: 'rejected', mode: 'roll-call', counts: { for: 5, against: 8, abstain: 1, rollCall: onReports } }),
  show('2019-10-14T09:02:01.000Z', N),
  closeSitting('2019-10-14T09:10:00.000Z', N),
  scene('2019-10-15T14:00:00.000Z', async (stage) => {
    const vote = await putToVote(stage, N, 'adoption')
    for (const memberId of DELEGATIONS) await vote.cast(memberId, memberId === 'uy' ? 'abstain' : 'for')
    await stage.give('president', 'AdoptInCommittee', { processId: await processId(stage, N), mode: 'vote', ballotId: await vote.close() })
  }),
  scene('2019-10-16T13:00:00.000Z', async (stage) => {
    await stage.give('secretariat', 'ReportToAssembly', { processId: await processId(stage, N), memberId: 'ke' })
  }),
  scene('2019-10-17T12:30:00.000Z', async (stage) => {
    await stage.give('assembly-president', 'AdoptInAssembly', { processId: await processId(stage, N), mode: 'consensus' })
  }),
  scene('2019-10-17T12:50:00.000Z', async (stage) => {
    await stage.give('delegate-ca', 'RecordReservation', {
      processId: await processId(stage, N), memberId: 'ca', nature: 'reservation', paragraphIds: [idOf(N)('support')],
      text: 'Health care and social services are shared between levels of government in Canada; the delegation understands operative paragraph 1 in this sense.',
    })
  }),
  scene('2019-10-17T13:05:00.000Z', async (stage) => {
    await stage.give('secretariat', 'RecordReservation', {
      processId: await processId(stage, N), memberId: 'ch', nature: 'reservation', paragraphIds: [idOf(N)('proceedings')],
      text: 'L’organisation des tribunaux relève des cantons ; la délégation comprend le paragraphe 3 du dispositif sous cette réserve.',
    })
  }),
  scene('2019-10-18T14:00:00.000Z', async (stage) => {
    await stage.give('secretariat', 'PublishResolution', { processId: await processId(stage, N), code: 'A/141/RES.2' })
  }),
  step('2019-11-15T10:00:00.000Z', N, 'Transmit'),
]
