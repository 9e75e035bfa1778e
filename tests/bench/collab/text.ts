import * as Y from 'yjs'
import { prosemirrorToYXmlFragment } from 'y-prosemirror'
import { toLive } from '#domain/resolution/canonical.ts'
import { TEXT_ROOT } from '#domain/resolution/schema.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { seeded } from '../bench.ts'

const WORDS = 'the Assembly recalling its earlier resolutions on children and the internet and concerned that harm spreads faster than law invites parliaments to name every form of abuse, to fund those who help and to report at the next session'.split(' ')

/** Sixty paragraphs, some 20 KB: a long draft. */
export const draft = (): ResolutionText => {
  const random = seeded(7)
  const words = (length: number): string => {
    let text = ''
    while (text.length < length) text += `${WORDS[Math.floor(random() * WORDS.length)] ?? ''} `
    return text.trim()
  }
  return {
    title: words(60), openingLine: 'The 143rd Assembly of the Inter-Parliamentary Union',
    paragraphs: Array.from({ length: 60 }, (_, index) => ({ id: `p${index}`, kind: index < 24 ? 'preambular' as const : 'operative' as const, opener: 0, text: words(330), subs: [] })),
  }
}

export const liveDraft = (): Y.Doc => {
  const doc = new Y.Doc()
  prosemirrorToYXmlFragment(toLive(draft()), doc.getXmlFragment(TEXT_ROOT))
  return doc
}

/** The words of one paragraph. */
export const wordsAt = (doc: Y.Doc, index: number): Y.XmlText => {
  const text = doc.getXmlFragment(TEXT_ROOT)
  return (text.get(2 + (index % (text.length - 2))) as Y.XmlElement).get(0) as Y.XmlText
}

/** A draft and `edits` keystrokes of ten people in turn, each an update of its own: most write a letter, one in seven deletes one. */
export const history = (edits: number): { readonly doc: Y.Doc; readonly updates: readonly { readonly client: number; readonly update: Uint8Array }[] } => {
  const random = seeded(3)
  const doc = liveDraft()
  const updates = [{ client: doc.clientID, update: Y.encodeStateAsUpdate(doc) }]
  const people = Array.from({ length: 10 }, () => new Y.Doc())
  for (let done = 0, turn = 0; done < edits; turn++) {
    const person = people[turn % people.length] as Y.Doc
    Y.applyUpdate(person, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(person)))
    const send = (update: Uint8Array): void => {
      updates.push({ client: person.clientID, update })
      Y.applyUpdate(doc, update)
    }
    person.on('update', send)
    const words = wordsAt(person, Math.floor(random() * 60))
    let place = Math.floor(random() * (words.length + 1))
    for (let run = 20 + Math.floor(random() * 40); run > 0 && done < edits; run--, done++) {
      if (random() < 0.15 && place > 0) words.delete(--place, 1)
      else words.insert(place++, String.fromCharCode(97 + Math.floor(random() * 26)))
    }
    person.off('update', send)
  }
  return { doc, updates }
}
