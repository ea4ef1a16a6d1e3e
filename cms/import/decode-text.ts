// Turns the bytes of a text file into text, whatever encoding it was saved in, or finds that they are no text at all.

/** The text of these bytes: UTF-8 or UTF-16 by byte order mark or by what is valid, else Windows-1252; undefined for binary data. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = encodingByMark(bytes)
  if (marked !== undefined) return withoutControls(new TextDecoder(marked).decode(bytes))
  const wide = encodingByZeros(bytes)
  if (wide !== undefined) return withoutControls(new TextDecoder(wide).decode(bytes))
  try {
    return withoutControls(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return withoutControls(new TextDecoder('windows-1252').decode(bytes))
  }
}

function encodingByMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined
}

/** English text in UTF-16 has a zero byte beside almost every letter, always on the same side. */
function encodingByZeros(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (odd > sample.length * 0.3 && even < sample.length * 0.05) return 'utf-16le'
  return even > sample.length * 0.3 && odd < sample.length * 0.05 ? 'utf-16be' : undefined
}

/** Control characters other than tab, line feed, form feed and carriage return do not occur in text. */
function withoutControls(text: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0
  return controls > text.length * 0.001 ? undefined : text.replaceAll('\f', '\n')
}
