import { appoint, contribute, propose, speak, step, window } from '../acts.ts'
import type { Scene } from '../scene.ts'
import { SUBJECT } from '../texts/kigali.ts'

const N = 145

/** A theme without a text: it was debated this week, and inputs are open. */
export const kigali: readonly Scene[] = [
  propose('2021-10-20T09:00:00.000Z', N, SUBJECT, 142),
  window('2021-10-20T09:05:00.000Z', N, 'inputs', '2021-11-19T17:00:00.000Z'),
  step('2021-10-22T09:00:00.000Z', N, 'ApproveSubject'),
  appoint('2021-10-22T09:10:00.000Z', N, ['th', 'nl']),
  step('2021-11-03T13:00:00.000Z', N, 'OpenDebate'),
  ...speak(N, [
    { at: '2021-11-03T13:09:00.000Z', by: 'nl', said: 'Asked that settings which protect a child be on before the child first opens a service, and that switching them off take an adult.' },
    { at: '2021-11-03T13:16:00.000Z', by: 'ma', said: 'A souligné que l’âge d’un enfant ne doit pas être vérifié au prix de sa vie privée.' },
    { at: '2021-11-03T13:22:00.000Z', by: 'uy', said: 'Reported on work with children aged ten to fourteen, who explained which features kept them from putting a phone away.' },
    { at: '2021-11-03T13:29:00.000Z', by: 'jo', said: 'Recalled that many services are used in languages in which their safety pages do not exist.' },
    { at: '2021-11-03T13:35:00.000Z', by: 'women-forum', said: 'Asked that girls take part in testing the services that are made for them.' },
  ]),
  step('2021-11-03T14:20:00.000Z', N, 'CloseDebate'),
  step('2021-11-04T08:00:00.000Z', N, 'OpenInputs'),
  ...contribute(N, [
    { at: '2021-11-04T15:24:00.000Z', by: 'nl', text: 'We propose to begin from what a child of a given age can understand and to ask of each service: what does it show such a child first, what does it keep, and how does the child leave? Three questions, asked before launch, would do more than a long list of duties afterwards.' },
    { at: '2021-11-05T08:41:00.000Z', by: 'partner-inhope', text: 'Age-appropriate design includes the moment when something goes wrong. A report should take a child no more than three steps, in a language that the child speaks, and somebody should answer.' },
    { at: '2021-11-05T10:03:00.000Z', by: 'ch', confidential: true, text: 'La délégation examine encore la question de la vérification de l’âge et transmettra une contribution complétée avant la clôture. Elle prie les co-rapporteurs de tenir la présente note pour provisoire.' },
  ]),
]
