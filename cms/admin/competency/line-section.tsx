'use client'
// A theme (or what stands under none) with its levels and their lists, every one with a heading, a count and a way to add.
import type { Polarity } from '#content-schema/behaviour'
import { memo, type ReactNode } from 'react'
import type { LevelBlock, Section } from './lines/group-lines.ts'
import type { Line } from './lines/line.ts'
import type { Place } from './lines/place.ts'
import { opening, type SchemeWords } from './lines/scheme.ts'
import { LineIcon } from './line-icons.tsx'

type Props = {
  section: Section
  words: SchemeWords
  readOnly: boolean
  closed: boolean
  /** Undefined: everything is shown, empty lists too. */
  hidden: ReadonlySet<string> | undefined
  onToggle: (id: string) => void
  onAdd: (place: Place) => void
  line: (line: Line, at: { first: boolean; last: boolean }) => ReactNode
}

export function LineSection(props: Props) {
  const { section, hidden, closed } = props
  const shows = (line: Line) => hidden?.has(line.row) !== true
  const linesOf = ({ positive, negative }: LevelBlock) => [...positive, ...negative]
  const levels =
    hidden === undefined ? section.levels : section.levels.filter((level) => linesOf(level).some(shows))
  if (hidden !== undefined && levels.length === 0) return null
  const shown = section.levels.flatMap(linesOf).filter(shows).length
  return (
    <section
      className="line-section"
      aria-label={`${section.name}, ${section.count} lines`}
      data-section={section.id}
    >
      <h4 className="line-section__head">
        <button type="button" aria-expanded={!closed} onClick={() => props.onToggle(section.id)}>
          <LineIcon name="open" />
          <span>{section.name}</span>
          <Count shown={shown} all={section.count} />
        </button>
      </h4>
      {section.problem !== undefined && <p className="line-section__problem">{section.problem}</p>}
      {!closed &&
        levels.map((level) => <Level key={level.point ?? ''} {...props} level={level} shows={shows} />)}
    </section>
  )
}

type LevelProps = Props & { level: LevelBlock; shows: (line: Line) => boolean }

function Level({ level, section, words, readOnly, shows, hidden, onAdd, line }: LevelProps) {
  const { positive, negative } = level
  const all = positive.length + negative.length
  const place = { point: level.point, theme: section.theme }
  const add = !readOnly && level.problem === undefined && (
    <AddButtons
      words={words}
      where={level.name === '' ? section.name : level.name}
      onAdd={(polarity) => onAdd({ ...place, polarity })}
    />
  )
  const list = (polarity: Polarity, lines: readonly Line[]) => {
    const shown = lines.filter(shows)
    if (shown.length === 0) return null
    return (
      <>
        {negative.length > 0 && (
          <p className={`line-list__head line-list__head--${polarity}`}>
            <LineIcon name={polarity} />
            {opening(words[polarity])}
            <Count shown={shown.length} all={lines.length} />
          </p>
        )}
        <ul className="line-list" aria-label={opening(words[polarity])}>
          {shown.map((one) => line(one, { first: one === lines[0], last: one === lines.at(-1) }))}
        </ul>
      </>
    )
  }
  return (
    <div className={`line-level${all === 0 ? ' line-level--empty' : ''}`}>
      {level.name !== '' && (
        <h5 className="line-level__head">
          {level.name}{' '}
          {all > 0 && <Count shown={[...positive, ...negative].filter(shows).length} all={all} />}
        </h5>
      )}
      {level.problem !== undefined && <p className="line-section__problem">{level.problem}</p>}
      {list('positive', positive)}
      {list('negative', negative)}
      {hidden === undefined && add}
    </div>
  )
}

const AddButtons = memo(function AddButtons({
  words,
  where,
  onAdd,
}: {
  words: SchemeWords
  where: string
  onAdd: (polarity: Polarity) => void
}) {
  return (
    <div className="line-add">
      {(['positive', 'negative'] as const).map((polarity) => (
        <button
          key={polarity}
          type="button"
          className={`small-button line-add__button line-add__button--${polarity}`}
          aria-label={`Add a line to ${opening(words[polarity])}, ${where}`}
          onClick={() => onAdd(polarity)}
        >
          <LineIcon name="plus" /> {opening(words[polarity])}
        </button>
      ))}
    </div>
  )
})

function Count({ shown, all }: { shown: number; all: number }) {
  return <span className="line-count">{shown === all ? all : `${shown} of ${all}`}</span>
}
