import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { setInFrench } from '#app/i18n/define.ts'

/** One entry of the catalogues that is the same whatever it is given. */
export type Entry = { readonly key: string; readonly en: string; readonly fr: string }

const APP = path.join(import.meta.dirname, '../../app')

const named = (object: ts.ObjectLiteralExpression, name: string): string | undefined => {
  const property = object.properties.find((one) => ts.isPropertyAssignment(one) && ts.isIdentifier(one.name) && one.name.text === name)
  return property && ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.initializer) ? property.initializer.text : undefined
}

/** Every `{ en, fr }` of two sentences that the pages are written with, wherever it stands, read from the source. */
export const catalogue = (): readonly Entry[] => {
  const entries: Entry[] = []
  const read = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isObjectLiteralExpression(node.initializer)) {
      const [en, fr] = [named(node.initializer, 'en'), named(node.initializer, 'fr')]
      if (en !== undefined && fr !== undefined) entries.push({ key: ts.isIdentifier(node.name) || ts.isStringLiteral(node.name) ? node.name.text : '', en, fr: setInFrench(fr) })
    }
    ts.forEachChild(node, read)
  }
  for (const name of readdirSync(APP, { recursive: true, encoding: 'utf8' })) {
    if (/(?<!\.test)\.tsx?$/.test(name)) read(ts.createSourceFile(name, readFileSync(path.join(APP, name), 'utf8'), ts.ScriptTarget.Latest))
  }
  return entries
}
