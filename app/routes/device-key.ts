import type { LoaderFunctionArgs } from '@remix-run/node'

/** The key under which a browser seals the words it keeps for the signed-in account. Nobody else is given it, and nothing stores it. */
export const loader = ({ context: { actor, accounts } }: LoaderFunctionArgs) =>
  Response.json(actor ? { userId: actor.userId, key: accounts.deviceKey(actor.userId) } : {}, { status: actor ? 200 : 401, headers: { 'Cache-Control': 'no-store' } })
