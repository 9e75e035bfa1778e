import { describe, expect, it } from 'vitest'
import { ySyncPluginKey } from 'y-prosemirror'
import * as Y from 'yjs'
import { readText } from '#collab/readText.ts'
import { standingBlock, wordsOf } from '#collab/overtaken.ts'
import { TEXT_ROOT } from './roots.ts'
import { undoManagerOf } from './undo.ts'

const newBlock = (id: string, words: string): Y.XmlElement => {
  const block = new Y.XmlElement('paragraph')
  block.setAttribute('id', id)
  block.insert(0, [new Y.XmlText(words)])
  return block
}

const person = () => {
  const doc = new Y.Doc()
  const text = doc.getXmlFragment(TEXT_ROOT)
  const block = (id: string): Y.XmlElement => standingBlock(text, id)!
  const does = (act: () => void): void => { doc.transact(act, ySyncPluginKey) }
  return {
    doc, text, undoing: undoManagerOf(text),
    get words() { return readText(text).children.map((node) => `${String(node.attrs['id'])}: ${node.textContent}`) },
    types: (id: string, at: number, words: string) => { does(() => { (block(id).get(0) as Y.XmlText).insert(at, words) }) },
    takesOut: (id: string, at: number, length: number) => { does(() => { (block(id).get(0) as Y.XmlText).delete(at, length) }) },
    splits: (id: string, at: number, half: string) => {
      does(() => {
        const words = block(id).get(0) as Y.XmlText
        const second = wordsOf(block(id)).slice(at)
        words.delete(at, second.length)
        text.insert(text.toArray().indexOf(block(id)) + 1, [newBlock(half, second)])
      })
    },
    /** As the editor does: written anew. */
    moves: (id: string, to: number) => {
      does(() => {
        const copy = block(id).clone()
        text.delete(text.toArray().indexOf(block(id)), 1)
        text.insert(to, [copy])
      })
    },
  }
}

/** Two people at one text; what each does, the other hears at once. */
const two = () => {
  const [nl, ke] = [person(), person()]
  nl.doc.on('update', (update: Uint8Array, by: unknown) => { if (by !== 'heard') Y.applyUpdate(ke.doc, update, 'heard') })
  ke.doc.on('update', (update: Uint8Array, by: unknown) => { if (by !== 'heard') Y.applyUpdate(nl.doc, update, 'heard') })
  nl.text.insert(0, ['Recalling the treaties', 'Mindful of privacy', 'Urges every parliament'].map((words, i) => newBlock(`p${i + 1}`, words)))
  const both = (): readonly string[] => {
    expect(ke.words).toEqual(nl.words)
    return nl.words
  }
  return { nl, ke, both }
}

describe('undoing a move', () => {
  it('brings the paragraph back where it stood', () => {
    const { nl, both } = two()
    nl.moves('p2', 0)
    nl.undoing.undo()
    expect(both()).toEqual(['p1: Recalling the treaties', 'p2: Mindful of privacy', 'p3: Urges every parliament'])
  })

  it('takes along what another wrote in it meanwhile, and so does doing it again', () => {
    const { nl, ke, both } = two()
    nl.moves('p2', 0)
    ke.types('p2', 18, ' and of trust')
    ke.types('p2', 0, 'Ever m')
    nl.undoing.undo()
    expect(both()).toEqual(['p1: Recalling the treaties', 'p2: Ever mMindful of privacy and of trust', 'p3: Urges every parliament'])
    nl.undoing.redo()
    expect(both()).toEqual(['p2: Ever mMindful of privacy and of trust', 'p1: Recalling the treaties', 'p3: Urges every parliament'])
    nl.undoing.undo()
    expect(both()).toEqual(['p1: Recalling the treaties', 'p2: Ever mMindful of privacy and of trust', 'p3: Urges every parliament'])
  })

  it('leaves no paragraph behind where the other took out again what they wrote', () => {
    const { nl, ke, both } = two()
    nl.moves('p2', 0)
    ke.types('p2', 18, ' and of trust')
    ke.takesOut('p2', 18, 13)
    nl.undoing.undo()
    expect(both()).toEqual(['p1: Recalling the treaties', 'p2: Mindful of privacy', 'p3: Urges every parliament'])
  })

  it('leaves it where another has moved it on, once', () => {
    const { nl, ke, both } = two()
    nl.moves('p2', 0)
    ke.moves('p2', 2)
    nl.undoing.undo()
    expect(both()).toEqual(['p1: Recalling the treaties', 'p3: Urges every parliament', 'p2: Mindful of privacy'])
    nl.undoing.redo()
    expect(both()).toEqual(['p1: Recalling the treaties', 'p3: Urges every parliament', 'p2: Mindful of privacy'])
  })

  it('takes back what one typed just before, and keeps what another did', () => {
    const { nl, ke, both } = two()
    nl.types('p2', 18, ' always')
    nl.moves('p2', 0)
    ke.types('p2', 25, ' and of trust')
    nl.undoing.undo()
    expect(both()).toEqual(['p1: Recalling the treaties', 'p2: Mindful of privacy and of trust', 'p3: Urges every parliament'])
  })
})

describe('undoing a split', () => {
  it('takes what another wrote in the second half along into the first', () => {
    const { nl, ke, both } = two()
    nl.splits('p2', 10, 'n')
    ke.types('n', 8, ' and of trust')
    nl.undoing.undo()
    expect(both()).toEqual(['p1: Recalling the treaties', 'p2: Mindful of privacy and of trust', 'p3: Urges every parliament'])
    nl.undoing.redo()
    expect(both()).toEqual(['p1: Recalling the treaties', 'p2: Mindful of', 'n:  privacy and of trust', 'p3: Urges every parliament'])
  })

  it('leaves another’s words alone in a new paragraph that had no others', () => {
    const { nl, ke, both } = two()
    nl.splits('p2', 18, 'n')
    ke.types('n', 0, 'Noting trust')
    nl.undoing.undo()
    expect(both().map((words) => words.replace('null', 'n'))).toEqual(['p1: Recalling the treaties', 'p2: Mindful of privacy', 'n: Noting trust', 'p3: Urges every parliament'])
  })
})
