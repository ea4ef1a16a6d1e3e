// stub
export function ImportView() {
  return null
}
