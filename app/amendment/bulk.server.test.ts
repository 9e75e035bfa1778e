import { describe, expect, it } from 'vitest'
import { bulkAction } from './bulk.server.ts'
import { BULK_ACTS, type BulkAct } from './bulk.ts'

type Args = Parameters<typeof bulkAction>[0]

/** What the form of the compendium comes to with two boxes ticked: the commands given, in turn. */
const given = async (act: string, fields: Readonly<Record<string, string>> = {}): Promise<{ readonly commands: readonly (readonly [string, unknown])[]; readonly ids: readonly string[] }> => {
  const commands: (readonly [string, unknown])[] = []
  const ids: string[] = []
  const command = new Proxy({}, {
    get: (_, type: string) => ({ commandId, input }: { commandId: string; input: unknown }) => {
      commands.push([type, input])
      ids.push(commandId)
      return Promise.resolve({ events: [] })
    },
  })
  const form = new FormData()
  for (const [name, value] of Object.entries({ act, versionId: 'v1', commandId: 'c1', ...fields })) form.set(name, value)
  for (const id of ['am1', 'am2']) form.append('amendmentIds', id)
  await bulkAction({ request: new Request('http://localhost/compendium', { method: 'POST' }), context: { api: { command }, lang: 'en' } } as unknown as Args, form)
  return { commands, ids }
}

const both = { versionId: 'v1', amendmentIds: ['am1', 'am2'] }
const TABLE: Readonly<Record<BulkAct, readonly [fields: Readonly<Record<string, string>>, commands: readonly (readonly [string, object])[]]>> = {
  'propose-inadmissible': [{ ground: 'no-effect', note: 'It says what stands.' }, [['PrepareRuling', { ...both, ruling: 'inadmissible', ground: 'no-effect', note: 'It says what stands.' }]]],
  'propose-admissible': [{ note: '' }, [['PrepareRuling', { ...both, ruling: 'admissible', note: '' }]]],
  'admissible': [{}, [['RuleAdmissible', both]]],
  'inadmissible': [{ ground: 'other', note: 'Another item.' }, ['am1', 'am2'].map((amendmentId) => ['DecideAmendment', { versionId: 'v1', amendmentId, disposition: 'inadmissible', body: 'president', ground: 'other', reason: 'Another item.' }] as const)],
  'accept': [{ note: 'Clearer.' }, [['Recommend', { ...both, advice: 'accept', reason: 'Clearer.' }]]],
  'accept-modified': [{ wording: 'Urges all' }, [['Recommend', { ...both, advice: 'accept-modified', wording: 'Urges all' }]]],
  'reject': [{}, [['Recommend', { ...both, advice: 'reject' }]]],
  'discuss': [{}, [['Recommend', { ...both, advice: 'discuss' }]]],
  'merge': [{}, [['ProposeMerging', both]]],
  'synthesis': [{ synthesis: 'am9' }, [['ProposeSynthesis', { versionId: 'v1', amendmentId: 'am9', standsFor: ['am1', 'am2'] }]]],
  'accept-together': [{ note: 'One question.', falls: 'am3' }, [['DecideTogether', { ...both, disposition: 'accepted', reason: 'One question.', falls: ['am3'] }]]],
  'reject-together': [{}, [['DecideTogether', { ...both, disposition: 'rejected' }]]],
}

describe('an act on several amendments', () => {
  it.each(BULK_ACTS)('%s is one command for all, or one for each that is a decision of its own', async (act) => {
    const [fields, commands] = TABLE[act]
    expect((await given(act, fields)).commands).toMatchObject(commands)
  })
  it('gives each command an id of its own, the same when it is sent again', async () => {
    const { ids } = await given('inadmissible', { ground: 'no-effect' })
    expect(new Set(ids).size).toBe(2)
    expect((await given('inadmissible', { ground: 'no-effect' })).ids).toEqual(ids)
  })
  it('is none where none is chosen', async () => {
    expect((await given('')).commands).toEqual([])
    expect((await given('delete-all')).commands).toEqual([])
  })
})
