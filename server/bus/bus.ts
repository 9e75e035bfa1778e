import { EventEmitter } from 'node:events'
import type { Bus, News } from '#collab/ports.ts'

/** A bus of this process, to be closed with it; `name` tells its messages from those of others. */
export type ServerBus = Bus & { readonly name: string; readonly close: () => Promise<void> }

type Heard = { readonly appended: [News]; readonly gap: []; readonly [topic: `told ${string}`]: [Uint8Array, string] }

/** The listening side, which every bus has alike. */
export const listening = (): Pick<Bus, 'onAppended' | 'on' | 'onGap'> & { readonly heard: EventEmitter<Heard> } => {
  const heard = new EventEmitter<Heard>()
  return {
    heard,
    onAppended: (hear) => { heard.on('appended', hear) },
    on: (topic, hear) => { heard.on(`told ${topic}`, hear) },
    onGap: (hear) => { heard.on('gap', hear) },
  }
}
