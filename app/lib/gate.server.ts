/** A value that a page needs, or the page that says there is nothing at this address. */
export const found = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Response(null, { status: 404 })
  return value
}
