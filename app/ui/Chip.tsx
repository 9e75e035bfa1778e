import type { ReactNode } from 'react'

/** `amber`: open, to be looked at; `ok`: accepted, done; `no`: rejected; `plain`: withdrawn, neutral; `fallen`: hatched. The words say it too. */
export type Tone = 'accent' | 'amber' | 'ok' | 'no' | 'plain' | 'fallen'

export const Chip = ({ tone = 'accent', children }: { tone?: Tone; children: ReactNode }) => <span className={`chip ${tone}`}>{children}</span>
