import { messages } from './define.ts'

/** What a sponsor has submitted, and what became of it. */
export const receipts = messages({
  receipts: { en: 'Receipts', fr: 'Accusés de réception' },
  receiptsOf: { en: (x: { name: string }) => `Receipts of ${x.name}`, fr: (x: { name: string }) => `Accusés de réception : ${x.name}` },
  noReceipts: { en: 'Nothing has been submitted yet.', fr: 'Rien n’a encore été déposé.' },
  no: { en: (x: { n: number }) => `No. ${x.n}`, fr: (x: { n: number }) => `N° ${x.n}` },
  receivedAt: { en: (x: { at: string }) => `Received ${x.at}`, fr: (x: { at: string }) => `Reçu le ${x.at}` },
  enteredAt: { en: (x: { at: string }) => `entered by the secretariat ${x.at}`, fr: (x: { at: string }) => `saisi par le secrétariat le ${x.at}` },
  hash: { en: 'SHA-256', fr: 'SHA-256' },
  withdraw: { en: (x: { n: number }) => `Withdraw No. ${x.n}`, fr: (x: { n: number }) => `Retirer le n° ${x.n}` },
  withdrawHint: {
    en: 'This cannot be undone. While amendments can be submitted, the same words can be submitted again, under a new number.',
    fr: 'Le retrait est définitif. Tant que le dépôt est ouvert, le même libellé peut être déposé de nouveau, sous un autre numéro.',
  },
  withdrawButton: { en: 'Withdraw for good', fr: 'Retirer définitivement' },
  withdrawNo: { en: (x: { n: number }) => `Withdraw for good: No. ${x.n}`, fr: (x: { n: number }) => `Retirer définitivement : n° ${x.n}` },
  withdrawn: { en: (x: { at: string }) => `withdrawn ${x.at}`, fr: (x: { at: string }) => `retiré le ${x.at}` },
  replaced: { en: (x: { n: number }) => `replaces No. ${x.n}`, fr: (x: { n: number }) => `remplace le n° ${x.n}` },
  withdrawDone: { en: 'Withdrawn. The record keeps it.', fr: 'Retiré. Le dossier en garde la trace.' },
  print: { en: 'Print this page for the file of your delegation.', fr: 'Imprimez cette page pour le dossier de votre délégation.' },
})
