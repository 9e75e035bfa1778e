import type { RulesEdition } from './edition.ts'
import { ipu2023 } from './ipu2023.ts'

/** The editions that come with the product, newest first. They are never changed; a secretariat copies one and changes the copy. */
export const SHIPPED: readonly RulesEdition[] = [ipu2023]

/** A shipped edition by its id; copies made by the secretariat are in the event log. */
export const edition = (id: string): RulesEdition | undefined => SHIPPED.find((shipped) => shipped.id === id)
