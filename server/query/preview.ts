import { compendium, type CompendiumTarget } from '#domain/amendment/compendium.ts'
import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { namesIn } from './names.ts'
import { amendmentsPage, draftsIn } from './workspace.ts'

/** A sponsor's drafts as the compendium would print them, in the order of the text. */
export type Preview = {
  readonly code: string
  readonly sponsor: { readonly id: string; readonly name: string }
  readonly lang: Lang
  readonly title: string
  readonly targets: readonly CompendiumTarget[]
  /** by the id of the entry: who is printed below it, and the reason */
  readonly below: Readonly<Record<string, { readonly sponsors: string; readonly reason: string }>>
}

/** What the workspace holds now and nobody has submitted yet; for the sponsor's own people, as its page is. */
export const previewOf = async (
  prisma: PrismaClient, actor: Actor | null, slug: string, now: Instant, lang: Lang, asked: { readonly as?: string | undefined; readonly lang?: Lang | undefined },
): Promise<Result<Preview>> => {
  const page = await amendmentsPage(prisma, actor, slug, now, lang, asked)
  if (!page.ok) return page
  const { workspace, versionId, code, submitted } = page.value
  if (!workspace) return refuse({ code: 'not-allowed', needs: 'submitter' })
  const names = await namesIn(prisma, workspace.lang)
  const drafts = await draftsIn(prisma, versionId, workspace.sponsor.id, workspace.lang, submitted)
  const accepted = (words: string): string[] => workspace.asked.filter(({ seen, is }) => seen === words && is === 'accepted').map(({ memberId }) => memberId)
  return ok({
    code, lang: workspace.lang,
    sponsor: { id: workspace.sponsor.id, name: names.of(workspace.sponsor.id) },
    title: workspace.base.title,
    targets: compendium(workspace.base, drafts.map(({ key, op }) => ({ id: key, op })), workspace.lang),
    below: Object.fromEntries(drafts.map(({ key, seen, reason }) => [key, { reason, sponsors: names.sponsors({ sponsorId: workspace.sponsor.id, coSponsors: accepted(seen), spokenBy: null }) }])),
  })
}
