import { createContext, useContext } from 'react'

/** The nonce of this answer's content security policy; the browser hides it, so after hydration it is empty. */
const NonceContext = createContext('')
export const NonceProvider = NonceContext.Provider
export const useNonce = (): string => useContext(NonceContext)
