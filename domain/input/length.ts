/** Words as a word processor counts them: runs between white space. Apart from the rules, so that a page can count while one types. */
export const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length

/** Pages as the limit counts them: so many words a page, begun pages whole. `wordsPerPage` is a number of the rules edition. */
export const pagesOf = (words: number, wordsPerPage: number): number => Math.ceil(words / wordsPerPage)
