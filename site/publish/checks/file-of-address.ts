// Which file of the built folder answers an address of the handbook. Pure.

/** "/handbook/meadow/?q=1#b-1" under the base path "/handbook/" is "meadow/index.html"; addresses outside the base path give "". */
export function fileOf(address: string, base: string): string {
  const path = address.replace(/[?#].*$/, '')
  if (!path.startsWith(base)) return ''
  const inside = decodeURIComponent(path.slice(base.length))
  return inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside
}
