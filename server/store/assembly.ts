import { assembly, type Assembly, type AssemblyEvent, type AssemblyFacts } from '#domain/assembly/assembly.ts'
import type { Store } from './store.ts'

export const assemblyStore: Store<'CreateAssembly' | 'MoveAssembly', Assembly | null, AssemblyEvent, AssemblyFacts> = {
  kind: 'assembly',
  types: ['CreateAssembly', 'MoveAssembly'],
  decider: assembly,
  idOf: (command) => (command.type === 'MoveAssembly' ? command.assemblyId : null),
  bornAs: (event) => (event.type === 'AssemblyCreated' ? event.assemblyId : ''),
  subject: async () => ({ subject: {}, loaded: null }),
  facts: async (tx) => ({ numbers: (await tx.assembly.findMany({ select: { number: true } })).map(({ number }) => number) }),
  project: async (tx, event, id) => {
    const { opensOn, closesOn } = event
    if (event.type === 'AssemblyMoved') await tx.assembly.update({ where: { id }, data: { opensOn, closesOn } })
    else await tx.assembly.create({ data: { id, number: event.number, city: event.city, country: event.country, opensOn, closesOn } })
  },
}
