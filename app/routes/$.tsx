/** No other route fits. As a route of its own, so that the page of the 404 knows the reader and their language. */
export const loader = () => {
  throw new Response(null, { status: 404 })
}
export const action = loader

export default function Nothing() {
  return null
}
