import { heading, op, pp, prose, type ProseDraft, type TextDraft } from './bilingual.ts'

export const SUBJECT = {
  en: 'Helping children to recognize and report sexual abuse online',
  fr: 'Aider les enfants à reconnaître et à signaler les abus sexuels en ligne',
}

/** Work in progress: the last paragraphs await their French. */
export const text: TextDraft = {
  title: SUBJECT,
  paragraphs: [
    pp('rights',
      '*Recalling* the right of every child to education, to information suited to their age, and to be heard in matters that concern them',
      '*Rappelant* le droit de chaque enfant à l’éducation, à une information adaptée à son âge et à être entendu dans les affaires qui le concernent'),
    pp('friends',
      '*Noting* that children who meet with abuse online tend to tell a friend before they tell an adult',
      '*Notant* que les enfants confrontés à des abus en ligne se confient le plus souvent à un ami avant d’en parler à un adulte'),
    pp('adults',
      '*Concerned that* teachers, parents and guardians seldom feel prepared to speak of it',
      '*Préoccupée* de ce que les enseignants, les parents et les tuteurs se sentent rarement préparés à en parler'),
    pp('blame',
      '*Bearing in mind* that prevention must never shift responsibility from the offender to the child',
      '*Ayant à l’esprit* que la prévention ne doit jamais faire porter à l’enfant la responsabilité de l’auteur'),

    op('schools',
      '*Calls upon* parliaments to make consent, privacy and safe conduct online a part of school curricula from primary school onwards',
      '*Engage* les parlements à inscrire le consentement, la vie privée et la prudence en ligne dans les programmes scolaires dès l’école primaire'),
    op('training',
      '*Urges* parliaments to vote the funds needed to train teachers, school nurses and social workers',
      '*Prie instamment* les parlements de voter les crédits nécessaires à la formation des enseignants, des infirmières scolaires et des travailleurs sociaux'),
    op('helplines',
      '*Encourages* States to run helplines that are free, confidential and reachable by telephone and by chat',
      '*Encourage* les États à mettre en place des lignes d’écoute gratuites, confidentielles et joignables par téléphone comme par messagerie'),
    op('campaigns',
      '*Invites* broadcasters and online services to give room to campaigns that are made together with children',
      ''),
    op('boys',
      '*Recommends* that campaigns also address boys, who are less likely to report what has happened to them',
      ''),
  ],
}

export const memorandum: ProseDraft = [
  heading('idea', 'The idea', 'L’idée'),
  prose('idea-1',
    'Laws punish afterwards. This draft is about the time before: what a child of eight, of twelve and of sixteen should know, who tells them, and whom they can tell.',
    'Les lois punissent après coup. Ce projet porte sur ce qui précède : ce qu’un enfant de huit, de douze ou de seize ans doit savoir, qui le lui apprend et à qui il peut se confier.'),
  prose('idea-2',
    'Still to be written: the role of the media, and what the IPU itself can do.',
    'Reste à écrire : le rôle des médias et ce que l’UIP peut faire elle-même.'),
]
