import { Fragment } from 'react'
import { otherLang, type Lang, type Wording } from '#domain/languages.ts'
import type { Prose } from '#domain/resolution/text.ts'
import { text as m } from '../i18n/text.ts'
import { useM } from '../i18n/use.tsx'
import type { Show } from './sheets.ts'
import { blocksWithWords } from './wording.ts'

type Block = Prose['blocks'][number]
type ProseProps = { texts: Wording<Prose>; source: Lang; show: Show }

/** The explanatory memorandum on its sheet, in one language or in both. */
export const ProsePaper = ({ texts, source, show }: ProseProps) => {
  const s = useM(m)
  if (show === 'both') return <Beside texts={texts} source={source} />
  const own = blocksWithWords(texts[show])
  const blocks = own.length ? own : blocksWithWords(texts[source])
  return (
    <article className="paper prose" lang={own.length ? show : source}>
      {!own.length && <p className="awaiting">{s.notTranslated}</p>}
      {blocks.map((block) => <BlockView key={block.id} block={block} id={block.id} />)}
    </article>
  )
}

const Beside = ({ texts, source }: Omit<ProseProps, 'show'>) => {
  const s = useM(m)
  const other = otherLang(source)
  const translated = new Map(blocksWithWords(texts[other]).map((block) => [block.id, block]))
  return (
    <article className="paper prose beside columns-2">
      {blocksWithWords(texts[source]).map((block) => {
        const beside = translated.get(block.id)
        return (
          <Fragment key={block.id}>
            <div lang={source}><BlockView block={block} id={block.id} /></div>
            <div lang={other}>{beside ? <BlockView block={beside} id={`${block.id}-${other}`} /> : <p className="awaiting">{s.awaiting}</p>}</div>
          </Fragment>
        )
      })}
    </article>
  )
}

const BlockView = ({ block: { kind, text }, id }: { block: Block; id: string }) => (kind === 'heading' ? <h2 id={id}>{text}</h2> : <p id={id}>{text}</p>)
