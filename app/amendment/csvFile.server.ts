/** A spreadsheet to be saved under a document's code; what it shows depends on the reader, so nobody keeps it for another. */
export const csvFile = (code: string, body: string): Response => new Response(body, {
  headers: {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${code.replaceAll('/', '-')}.csv"`,
    'Cache-Control': 'private, no-store',
  },
})
