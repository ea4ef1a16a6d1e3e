'use client'
// The label of what a competency says about one level: "Level 2 · Looks ahead".
import { useRowLabel } from '@payloadcms/ui'
import { useOpenWhenNew } from '../framework/use-open-when-new.ts'
import { useFramework } from '../framework/use-framework.ts'

type Row = { point?: string | null; title?: string | null; summary?: string | null; note?: string | null }

/** The level's name and this competency's title for it, or the first words of what it says. */
export function PointRow() {
  const { data, path, rowNumber } = useRowLabel<Row | undefined>()
  useOpenWhenNew(path, !data?.point)
  const framework = useFramework()
  const points = framework.status === 'ready' ? framework.lists.points : []
  const name = points.find(({ key }) => key === data?.point)?.name ?? data?.point
  const level = name ?? `Level ${(rowNumber ?? 0) + 1}, not chosen yet`
  const words = [data?.title, data?.summary, data?.note].find((text) => text?.trim())?.trim()
  return <span>{words === undefined ? level : `${level} · ${short(words)}`}</span>
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 58).trimEnd()} …` : text
}
