// The behaviours of drafts by place, for tests that compare whole competencies at a glance.
import type { FrameworkBundle } from '#content-schema/framework-bundle'

/** "competency-id point polarity" (point "-" for the whole competency) to the texts there, in order. */
export function behavioursByPlace({ competencies }: FrameworkBundle): Record<string, string[]> {
  const places: Record<string, string[]> = {}
  for (const { id, behaviours } of competencies)
    for (const { point = '-', polarity, text } of behaviours)
      (places[`${id} ${point} ${polarity}`] ??= []).push(text)
  return places
}

/** The same with the theme's id ("-" without one) between competency and point. */
export function behavioursWithThemes({ competencies }: FrameworkBundle): Record<string, string[]> {
  const places: Record<string, string[]> = {}
  for (const { id, behaviours } of competencies)
    for (const { theme = '-', point = '-', polarity, text } of behaviours)
      (places[`${id} ${theme} ${point} ${polarity}`] ??= []).push(text)
  return places
}
