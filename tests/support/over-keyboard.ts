// What a person does who has a keyboard and no pointer; on the way it is checked that they can see where they are.
import { expect, type Locator, type Page } from '@playwright/test'

/** Presses Tab until `target` has the focus, which must be visible all the way; fails when it cannot be reached. */
export async function tabTo(page: Page, target: Locator, most = 120): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
    expect(await faultOfFocus(page)).toBe('')
  }
  await expect(target).toBeFocused()
}

/** Goes to `target` by Tab and presses Enter there. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** What is wrong with how the focus is shown; nothing when it is nowhere in particular, as at the end of a page. */
async function faultOfFocus(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const focused = document.activeElement
    if (focused === null || focused === document.body || focused.tagName === 'NEXTJS-PORTAL') return ''
    // The list beside the word Dashboard is Payload's, and keeps the focus in a field without a size.
    if (focused.closest('.dashboard-breadcrumb-select') !== null) return ''
    // What moves into place is looked at once it is there; what never stops moving is not waited for.
    const moving = document.getAnimations().map(({ finished }) => finished.catch(() => undefined))
    await Promise.race([Promise.all(moving), new Promise((resolve) => setTimeout(resolve, 400))])
    const called = focused.outerHTML.slice(0, 160)
    const { width, height, top, right, bottom, left } = focused.getBoundingClientRect()
    const isOnScreen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
    if (!isOnScreen || width === 0 || height === 0) return `It is not on the screen: ${called}`
    // Where something is written, the caret shows it.
    if (focused.matches('textarea, input:is([type=text], [type=email], [type=password])')) return ''
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused)
    const isShown = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    return isShown ? '' : `Nothing shows that it has the focus: ${called}`
  })
}
