/** A field that a spreadsheet might take for a formula is kept as text (OWASP, CSV injection). */
const field = (value: string | number | null): string => {
  const words = value === null ? '' : typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}

/** Rows as RFC 4180 has them, with the mark by which spreadsheets know UTF-8. */
export const csv = (rows: readonly (readonly (string | number | null)[])[]): string => `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
