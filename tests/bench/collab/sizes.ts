export const READERS = 2_000
export const WRITERS = 10
