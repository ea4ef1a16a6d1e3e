// What a page looks like, measured in the browser: each function runs there by itself, so none may use anything outside it.

/** Texts that their box cuts off; what is hidden for eyes alone does not count. */
export function clippedTexts(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => {
      if (element.closest('.visually-hidden, .skip-link, svg, input, select, textarea') !== null) return false
      const { overflowX, overflowY, display } = getComputedStyle(element)
      if (display === 'inline' || (overflowX === 'visible' && overflowY === 'visible')) return false
      return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
    })
    .map((element) => element.textContent.trim().slice(0, 80))
}

/** Pairs of texts of which one lies over the other. */
export function overlappingTexts(): string[] {
  type Box = { text: string; left: number; right: number; top: number; bottom: number; node: Node }
  const boxes: Box[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    const text = node.nodeValue?.trim() ?? ''
    if (text === '' || parent === null || parent.closest('.visually-hidden, .skip-link, script') !== null)
      continue
    if (!parent.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
      if (width < 2 || height < 2) continue
      // Lines are set closer than their letters' boxes are tall: only the middle of a line belongs to its letters.
      const inset = height * 0.2
      boxes.push({ text, left: left + 1, right: right - 1, top: top + inset, bottom: bottom - inset, node })
    }
  }
  boxes.sort((a, b) => a.top - b.top)
  const found: string[] = []
  boxes.forEach((box, index) => {
    for (const other of boxes.slice(index + 1)) {
      if (other.top >= box.bottom) break
      if (other.node === box.node || other.left >= box.right || other.right <= box.left) continue
      found.push(`${box.text.slice(0, 60)} / ${other.text.slice(0, 60)}`)
    }
  })
  return [...new Set(found)]
}

/** Lines and cells of the content that take no room, although they hold text. */
export function hiddenLines(): string[] {
  return [
    ...document.querySelectorAll<HTMLElement>('main .line > span, main .line > p, main dd, main h2, main h3'),
  ]
    .filter(
      (element) =>
        element.closest('.where, .contents, .siblings, .pairs, nav, form, noscript, [hidden]') === null,
    )
    .filter((element) => element.closest('.marginal:has(.siblings)') === null)
    .filter((element) => element.textContent.trim() !== '' && element.getBoundingClientRect().height === 0)
    .map((element) => element.textContent.trim().slice(0, 80))
}

/** Marks that say something and that paper would leave out, and frames that would lie over the first line of the next sheet. */
export function lostInPrint(): string[] {
  const styleOf = (element: Element) => getComputedStyle(element)
  const marks = [...document.querySelectorAll('main .line-link, main .reached, main .midpoint-reached')]
  const frames = [...document.querySelectorAll('main .whole')]
  return [
    ...marks.filter((mark) => styleOf(mark).getPropertyValue('print-color-adjust') !== 'exact'),
    ...frames.filter((frame) => styleOf(frame).getPropertyValue('box-decoration-break') !== 'clone'),
  ].map((element) => element.outerHTML.slice(0, 80))
}
