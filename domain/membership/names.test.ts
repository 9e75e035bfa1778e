import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Lang } from '../languages.ts'
import { FRENCH_ARTICLES, MEMBERS, memberOf } from './members.ts'
import { deFr, delegationOf, delegationsOf, inOrder, leFr, printedName, printedNames, theEn, undividedName } from './names.ts'
import { sponsorName } from './sponsors.ts'

const member = (id: string) => memberOf(id)!
const LISTED = new URL('../../../shared/data/members.json', import.meta.url)
const isListed = existsSync(LISTED)
if (!isListed) process.stdout.write(`SKIPPED: the Members known from public sources: ${LISTED.pathname} is not there\n`)

describe('the Members', () => {
  it('are 183, each once, by code and by both names', () => {
    expect(new Set(MEMBERS.map(({ id }) => id)).size).toBe(183)
    expect(new Set(MEMBERS.map(({ name }) => name.en)).size).toBe(183)
    expect(new Set(MEMBERS.map(({ name }) => name.fr)).size).toBe(183)
  })
  it('stand in English alphabetical order', () => {
    const ids = MEMBERS.map(({ id }) => id)
    expect(inOrder(ids, 'en')).toEqual(ids)
  })
  it('take the elided article before a vowel, and only there', () => {
    for (const { name, article } of MEMBERS) {
      const startsWithVowel = /^[aeiouéèîâ]/i.test(name.fr)
      if (article.fr === 'l’') expect(startsWithVowel, name.fr).toBe(true)
      if (article.fr === 'le' || article.fr === 'la') expect(startsWithVowel, name.fr).toBe(false)
    }
  })
  it('are in one or two groups, where known', () => {
    for (const { name, groups } of MEMBERS) expect(new Set(groups).size, name.en).toBe(groups.length)
    expect(member('ca').groups).toEqual(['twelve-plus', 'asia-pacific'])
  })
  it.skipIf(!isListed)('are the ones known from public sources', () => {
    const { members } = z.object({ members: z.array(z.object({ iso2: z.string() })) }).parse(JSON.parse(readFileSync(LISTED, 'utf8')))
    expect(MEMBERS.map(({ id }) => id).toSorted()).toEqual(members.map(({ iso2 }) => iso2.toLowerCase()).toSorted())
  })
})

describe('in French, a country', () => {
  it.each([
    ['bj', 'le Bénin', 'du Bénin'],
    ['eg', 'l’Égypte', 'de l’Égypte'],
    ['fj', 'les Fidji', 'des Fidji'],
    ['cu', 'Cuba', 'de Cuba'],
    ['fr', 'la France', 'de la France'],
    ['nl', 'les Pays-Bas', 'des Pays-Bas'],
    ['ht', 'Haïti', 'd’Haïti'],
    ['il', 'Israël', 'd’Israël'],
    ['om', 'Oman', 'd’Oman'],
    ['sv', 'El Salvador', 'd’El Salvador'],
    ['hn', 'le Honduras', 'du Honduras'],
    ['hu', 'la Hongrie', 'de la Hongrie'],
    ['ye', 'le Yémen', 'du Yémen'],
    ['ci', 'la Côte d’Ivoire', 'de la Côte d’Ivoire'],
    ['mg', 'Madagascar', 'de Madagascar'],
    ['ir', 'l’Iran (République islamique d’)', 'de l’Iran (République islamique d’)'],
    ['ae', 'les Émirats arabes unis', 'des Émirats arabes unis'],
    ['vn', 'le Viet Nam', 'du Viet Nam'],
    ['za', 'l’Afrique du Sud', 'de l’Afrique du Sud'],
    ['tz', 'la République-Unie de Tanzanie', 'de la République-Unie de Tanzanie'],
    ['mt', 'Malte', 'de Malte'],
  ])('%s: %s, %s', (id, withArticle, withDe) => {
    expect(leFr(member(id))).toBe(withArticle)
    expect(deFr(member(id))).toBe(withDe)
  })

  it('never shows an uncontracted "de le", "de les", or an article twice', () => {
    for (const one of MEMBERS) {
      expect(deFr(one)).not.toMatch(/^de les? /)
      expect(deFr(one).endsWith(one.name.fr)).toBe(true)
      expect(FRENCH_ARTICLES).toContain(one.article.fr)
    }
  })
})

describe('printed names', () => {
  it.each([
    ['ir', 'en', 'Iran (Islamic Republic of)'], ['ci', 'en', "Côte d'Ivoire"], ['tr', 'fr', 'Türkiye'], ['vn', 'en', 'Viet Nam'],
    ['tz', 'en', 'United Republic of Tanzania'], ['cz', 'fr', 'Tchéquie'],
  ] as const)('%s in %s is %s', (id, lang, name) => {
    expect(printedName(id, lang)).toBe(name)
  })

  it.each([
    ['ir', 'en', 'Islamic Republic of Iran'], ['ir', 'fr', 'République islamique d’Iran'],
    ['ve', 'fr', 'République bolivarienne du Venezuela'], ['fm', 'en', 'Federated States of Micronesia'],
    ['bo', 'fr', 'État plurinational de Bolivie'], ['ke', 'en', 'Kenya'],
  ] as const)('%s under a proposal in %s: %s', (id, lang, name) => {
    expect(undividedName(id, lang)).toBe(name)
  })

  it('of a header sentence are sorted in the language of the document', () => {
    expect(printedNames(['vn', 'ir', 'ca', 'de'], 'en')).toBe('Canada, Germany, Iran (Islamic Republic of) and Viet Nam')
    expect(printedNames(['vn', 'ir', 'ca', 'de'], 'fr')).toBe('Allemagne, Canada, Iran (République islamique d’) et Viet Nam')
    expect(printedNames(['ca', 'ca'], 'en')).toBe('Canada')
    expect(printedNames([], 'en')).toBe('')
  })

  it('sort by letters: accents, hyphens and brackets do not count', () => {
    expect(inOrder(['ne', 'ng', 'gw', 'gn', 'eg', 'ec', 'es', 'ee'], 'fr')).toEqual(['eg', 'ec', 'es', 'ee', 'gn', 'gw', 'ne', 'ng'])
  })

  it('are in the same order however they were handed in', () => {
    const some = fc.shuffledSubarray(MEMBERS.map(({ id }) => id), { minLength: 1 })
    fc.assert(fc.property(some, fc.constantFrom<Lang>('en', 'fr'), (ids, lang) => {
      expect(inOrder(ids, lang)).toEqual(inOrder(ids.toSorted(), lang))
    }))
  })

  it('show the code of a Member nobody knows', () => {
    expect(printedName('zz', 'fr')).toBe('ZZ')
  })

  it('follow an instance’s own register', () => {
    const renamed = { ...member('tr'), name: { en: 'Turkey', fr: 'Turquie' } }
    expect(printedName('tr', 'fr', (id) => (id === 'tr' ? renamed : memberOf(id)))).toBe('Turquie')
  })
})

describe('delegations', () => {
  it.each([
    ['ca', 'Delegation of Canada', 'Délégation du Canada'],
    ['nl', 'Delegation of the Netherlands', 'Délégation des Pays-Bas'],
    ['eg', 'Delegation of Egypt', 'Délégation de l’Égypte'],
  ])('%s: %s, %s', (id, en, fr) => {
    expect(delegationOf(id, 'en')).toBe(en)
    expect(delegationOf(id, 'fr')).toBe(fr)
  })
  it('in a sentence, singular and plural', () => {
    expect(delegationsOf(['eg', 'ca', 'bj'], 'fr')).toBe('les délégations du Bénin, du Canada et de l’Égypte')
    expect(delegationsOf(['cu'], 'fr')).toBe('la délégation de Cuba')
    expect(delegationsOf(['nl', 'ca'], 'en')).toBe('the delegations of Canada and Netherlands')
    expect(theEn(member('nl'))).toBe('the Netherlands')
  })
})

describe('a sponsor', () => {
  it.each([
    ['ca', 'en', 'Canada'], ['women-forum', 'en', 'Forum of Women Parliamentarians'], ['women-forum', 'fr', 'Forum des femmes parlementaires'],
    ['corapporteurs', 'fr', 'co-rapporteurs'], ['partner-inhope', 'fr', 'INHOPE'], ['partner-unheard', 'en', 'PARTNER-UNHEARD'],
  ] as const)('%s in %s: %s', (id, lang, name) => {
    expect(sponsorName(id, lang, { 'partner-inhope': 'INHOPE' })).toBe(name)
  })
})
