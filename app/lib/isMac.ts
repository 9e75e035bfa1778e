/** True where ⌘ stands for Ctrl. */
export const isMac = (): boolean => typeof navigator !== 'undefined' && /Mac OS|iP(hone|ad)/.test(navigator.userAgent)
