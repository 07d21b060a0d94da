/** A real PDF of one page with one line of words, as small as one can be: something to prove a thing with. */
export function smallPdf(words: string): Buffer {
  const drawing = `BT /F1 12 Tf 72 720 Td (${words.replaceAll(/[()\\]/g, '')}) Tj ET`
  const parts = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
  ]
  let file = '%PDF-1.4\n'
  const starts = parts.map((part, place) => {
    const start = file.length
    file += `${place + 1} 0 obj\n${part}\nendobj\n`
    return start
  })
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const tail = `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${parts.length + 1} /Root 1 0 R >>`
  return Buffer.from(`${file}${tail}\nstartxref\n${file.length}\n%%EOF\n`, 'latin1')
}
