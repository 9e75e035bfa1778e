import { op, pp, prose, sub, type ProseDraft, type TextDraft } from './bilingual.ts'

export const SUBJECT = {
  en: 'Support and redress for children harmed by sexual abuse online',
  fr: 'Accompagnement et réparation pour les enfants victimes d’abus sexuels en ligne',
}

export const text: TextDraft = {
  title: SUBJECT,
  paragraphs: [
    pp('articles',
      '*Recalling* Articles 34 and 39 of the Convention on the Rights of the Child, on protection from sexual exploitation and on recovery from it',
      '*Rappelant* les articles 34 et 39 de la Convention relative aux droits de l’enfant, qui traitent de la protection contre l’exploitation sexuelle et de la réadaptation'),
    pp('years',
      '*Deeply concerned* that images of abuse circulate for years, and that those who appear in them grow up knowing that they may be seen again',
      '*Profondément préoccupée* de ce que des images d’abus circulent pendant des années, et de ce que ceux qui y figurent grandissent en sachant qu’elles peuvent être revues'),
    pp('few',
      '*Noting* that few survivors obtain compensation, and that proceedings often outlast a childhood',
      '*Notant* que peu de victimes obtiennent une indemnisation, et que les procédures durent souvent plus longtemps que l’enfance'),
    pp('helpers',
      '*Acknowledging* the work of helplines, shelters and organizations of survivors',
      '*Rendant hommage* à l’action des lignes d’écoute, des foyers et des organisations de victimes'),
    pp('complaint',
      '*Convinced* that support must not depend on a complaint or on a conviction',
      '*Convaincue* que l’accompagnement ne doit dépendre ni d’une plainte ni d’une condamnation'),

    op('support',
      '*Calls upon* parliaments to guarantee by law that every child harmed by sexual abuse online receives medical, psychological, legal and social support free of charge, for as long as it is needed',
      '*Engage* les parlements à garantir par la loi que tout enfant victime d’abus sexuels en ligne reçoive gratuitement une aide médicale, psychologique, juridique et sociale, aussi longtemps que nécessaire'),
    op('proceedings',
      '*Urges* parliaments to adapt criminal proceedings to children, in particular by',
      '*Prie instamment* les parlements d’adapter la procédure pénale aux enfants, en particulier', [
        sub('once', 'recording a child’s account once, in a suitable place, with trained staff', 'en recueillant une seule fois la parole de l’enfant, dans un lieu adapté et par du personnel formé'),
        sub('contact', 'sparing the child any contact with the accused', 'en épargnant à l’enfant tout contact avec la personne mise en cause'),
        sub('time', 'setting short time limits at every stage', 'en fixant des délais brefs à chaque étape'),
      ]),
    op('funds',
      '*Encourages* States to establish public compensation funds, paid for among other means from what is confiscated from offenders',
      '*Encourage* les États à créer des fonds publics d’indemnisation, alimentés notamment par les biens confisqués aux auteurs'),
    op('told',
      '*Recommends* that survivors be told, if they so wish, when images of them are found and when they are removed',
      '*Recommande* que les victimes soient informées, si elles le souhaitent, lorsque des images d’elles sont trouvées et lorsqu’elles sont retirées'),
    op('training',
      '*Invites* parliaments to provide for the training of judges, prosecutors, police officers and teachers',
      '*Invite* les parlements à prévoir la formation des juges, des procureurs, des policiers et des enseignants'),
    op('report',
      '*Requests* Member Parliaments to inform the IPU every four years of the measures that they have taken',
      '*Prie* les Parlements membres d’informer l’UIP tous les quatre ans des mesures qu’ils ont prises'),
  ],
}

export const memorandum: ProseDraft = [
  prose('note',
    'A child who has been harmed needs three things from the State: help at once, proceedings that do not harm again, and a life in which the images lose their power. The draft takes them in this order and asks for no more than a parliament can decide.',
    'Un enfant victime attend de l’État trois choses : une aide immédiate, une procédure qui ne blesse pas à nouveau et une vie dans laquelle les images perdent leur emprise. Le projet les prend dans cet ordre et ne demande rien qu’un parlement ne puisse décider.'),
]
