'use client'
// Where the lines of the competency on the screen can stand: its framework's levels, its own themes and titles.
import { useFormFields } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { useMemo } from 'react'
import { useFramework, type FrameworkState } from '../framework/use-framework.ts'
import { mapScheme, type FormRows } from './lines/map-scheme.ts'
import type { Scheme } from './lines/scheme.ts'

/** The scheme, how the framework's loading stands, and the keys of themes that were never saved by their row. */
export function useScheme(): {
  scheme: Scheme
  newThemes: ReadonlyMap<string, number>
  framework: FrameworkState
} {
  const framework = useFramework()
  // As one string, so that a form that changes elsewhere does not draw the lines anew.
  const rows = useFormFields(([fields]) => JSON.stringify(rowsIn(fields)))
  const lists = framework.status === 'ready' ? framework.lists : undefined
  return useMemo(() => {
    const parsed = JSON.parse(rows) as FormRows // Written two lines above.
    return { ...mapScheme(lists, parsed), framework }
  }, [framework, lists, rows])
}

function rowsIn(fields: FormState): FormRows {
  const count = (path: string) => fields[path]?.rows?.length ?? 0
  const text = (path: string) => {
    const value: unknown = fields[path]?.value
    return typeof value === 'string' ? value : undefined
  }
  return {
    themes: Array.from({ length: count('themes') }, (_, index) => ({
      key: text(`themes.${index}.key`),
      name: text(`themes.${index}.name`),
    })),
    points: Array.from({ length: count('points') }, (_, index) => ({
      point: text(`points.${index}.point`),
      title: text(`points.${index}.title`),
    })),
  }
}
