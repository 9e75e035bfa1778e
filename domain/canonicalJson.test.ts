import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from './canonicalJson.ts'

it('gives one text whatever the order of keys', () => {
  expect(canonicalJson({ b: [1, { d: 'é', c: null }], a: undefined })).toBe('{"b":[1,{"c":null,"d":"é"}]}')
  expect(canonicalJson({ y: 1, x: 2 })).toBe(canonicalJson({ x: 2, y: 1 }))
})

it('says what JSON says', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => { expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value))) }))
})
