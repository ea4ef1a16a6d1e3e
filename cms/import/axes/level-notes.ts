// Lines that speak about a level instead of saying what to do at it: that it holds nothing, or that it takes in another one.

/** A text that says that there is nothing here, such as "Not defined at this level". */
export function isGap(text: string): boolean {
  return /^(?:n\/a|nil|none|not (?:applicable|defined|required|expected|used|assessed)\b.{0,60}|no .{1,40} at this level)\.?$/i.test(
    text.trim(),
  )
}

/** "As level 1, plus:" or "All of the above and": the level takes in what another one asks. */
export function buildsOnAnother(text: string): boolean {
  if (text.split(/\s+/).length > 10) return false
  const opens =
    /^(?:as (?:for |per |in |at |with )?|in addition to |all (?:of |the |those )|everything |the same as |same as |plus |includes )/i
  const speaks =
    /\b(?:levels?|bands?|grades?|stages?|tiers?|above|previous|below|staff|colleagues|managers)\b/i
  const goesOn = /(?:[:,…]|\.{3}|\bplus|\band|\bin addition|\bas well)[:.…]?$/i
  return (
    opens.test(text) &&
    speaks.test(text) &&
    (goesOn.test(text) || /^as (?:for |per |in |at )?(?:level|band|grade|above)/i.test(text))
  )
}
