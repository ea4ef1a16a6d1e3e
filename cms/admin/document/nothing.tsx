'use client'
// Stands where Payload would offer what the approval gate refuses.

export function Nothing() {
  return null
}
