'use client'
// The editor of a competency's behaviours, where editors spend their day: every line in reading order, edited in place.
// Ids are made by the server; this editor carries them along and never shows or changes one.
import { FieldError, useField, useFormFields } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import { useCallback, useEffect, useMemo, useState, type KeyboardEvent } from 'react'
import { HeldNotice, isHeld } from '../document/held-notice.tsx'
import { useDocumentStanding } from '../document/use-document-standing.ts'
import { BehaviourLine } from './behaviour-line.tsx'
import { AddSeveral } from './add-several.tsx'
import { LineSection } from './line-section.tsx'
import { LinesToolbar } from './lines-toolbar.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { compareWithSaved, differencesInWords } from './lines/compare-with-saved.ts'
import { hiddenRows, isFiltering, noFilter, type LineFilter } from './lines/filter-lines.ts'
import { findDuplicates } from './lines/find-duplicates.ts'
import { groupLines, linesInReadingOrder } from './lines/group-lines.ts'
import { linesFromValue, type Line } from './lines/line.ts'
import { placeInWords, samePlace, type Place } from './lines/place.ts'
import { useLineActions } from './use-line-actions.ts'
import { useLines } from './use-lines.ts'
import { useRowFocus } from './use-row-focus.ts'
import { useScheme } from './use-scheme.ts'
import { useSelection } from './use-selection.ts'
import { FrameworkNotice } from './framework-notice.tsx'
import './behaviours.css'
import '../dialog/small-button.css'

export function BehavioursField({ path: givenPath, readOnly: locked }: JSONFieldClientProps) {
  const field = useField<unknown>({ potentiallyStalePath: givenPath })
  const { scheme, newThemes, framework } = useScheme()
  const focus = useRowFocus()
  const lines = useLines(field.value, field.setValue, field.formProcessing)
  const [said, say] = useState('')
  const actions = useLineActions({ lines, focus, scheme, say })
  const { history } = lines
  const { update } = useDocumentStanding()
  const readOnly = locked === true || isHeld(update)
  useKeysOfNewThemes(history.lines, newThemes)

  const [filter, setFilter] = useState(noFilter)
  const [hidden, setHidden] = useState<ReadonlySet<string>>()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [placeRow, setPlaceRow] = useState<string>()
  const [adding, setAdding] = useState(false)
  const selection = useSelection(focus)

  const saved = useMemo(() => linesFromValue(field.initialValue, () => ''), [field.initialValue])
  const differences = useMemo(() => compareWithSaved(history.lines, saved), [history.lines, saved])
  const twins = useMemo(() => findDuplicates(history.lines), [history.lines])
  const sections = useMemo(() => groupLines(history.lines, scheme), [history.lines, scheme])
  const shown = linesInReadingOrder(sections).filter(({ row }) => hidden?.has(row) !== true)
  const selected = shown.filter(({ row }) => selection.rows.has(row)).map(({ row }) => row)
  const changed = differencesInWords(differences)

  const applyFilter = (next: LineFilter) => {
    setFilter(next)
    setHidden(isFiltering(next) ? hiddenRows(lines.linesNow(), next) : undefined)
  }
  const undo = () => say(inWords('Undone', lines.undo()))
  const redo = () => say(inWords('Done again', lines.redo()))
  const toggle = useCallback(
    (id: string) =>
      setClosed((before) =>
        before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
      ),
    [],
  )
  const addAt = useCallback((place: Place) => actions.append([{ place, texts: [''] }]), [actions])

  const drawLine = (line: Line, at: { first: boolean; last: boolean }) => {
    const twin = twins.get(line.row)
    return (
      <BehaviourLine
        key={line.row}
        line={line}
        scheme={scheme}
        actions={actions}
        readOnly={readOnly}
        mark={differences.marks.get(line.row)}
        savedText={differences.savedText.get(line.row)}
        twin={
          twin === undefined
            ? undefined
            : samePlace(twin, line)
              ? 'this very list'
              : placeInWords(twin, scheme)
        }
        selected={selection.rows.has(line.row)}
        placeOpen={placeRow === line.row}
        onSelect={selection.choose}
        onPlace={setPlaceRow}
        {...at}
      />
    )
  }

  return (
    <div
      className="field-type behaviours-field"
      id={`field-${field.path}`}
      onKeyDown={(event) => onKey(event, undo, redo)}
    >
      <header className="behaviours-field__head">
        <h3>Behaviours</h3>
        {changed !== undefined && <p className="behaviours-field__changed">Since the last save: {changed}</p>}
      </header>
      <FieldError message={field.errorMessage} path={field.path} showError={field.showError} />
      {isHeld(update) && <HeldNotice update={update} />}
      <FrameworkNotice framework={framework} scheme={scheme} lines={history.lines.length} />
      <LinesToolbar
        scheme={scheme}
        filter={filter}
        onFilter={applyFilter}
        total={history.lines.length}
        shown={shown.length}
        readOnly={readOnly}
        undo={history.past.at(-1)?.what}
        redo={history.future.at(-1)?.what}
        onUndo={undo}
        onRedo={redo}
        onAddSeveral={() => setAdding(true)}
        allClosed={sections.length > 1 ? sections.every(({ id }) => closed.has(id)) : undefined}
        onCloseAll={(all) => setClosed(new Set(all ? sections.map(({ id }) => id) : []))}
        allSelected={shown.length > 0 && selected.length === shown.length}
        onSelectAll={(all) => selection.set(all ? shown.map(({ row }) => row) : [])}
      />
      <div ref={focus.root} className="behaviours-field__sections">
        {sections.map((section) => (
          <LineSection
            key={section.id}
            section={section}
            words={scheme.words}
            readOnly={readOnly}
            closed={closed.has(section.id)}
            hidden={hidden}
            onToggle={toggle}
            onAdd={addAt}
            line={drawLine}
          />
        ))}
        {hidden !== undefined && shown.length === 0 && (
          <p className="behaviours-field__none">No line matches. Change the filter, or show all.</p>
        )}
      </div>
      {selected.length > 0 && !readOnly && (
        <SelectionBar
          count={selected.length}
          scheme={scheme}
          onMove={(change) => actions.move(new Set(selected), change)}
          onDelete={() => {
            actions.remove(new Set(selected), 'button')
            selection.set([])
          }}
          onClear={() => selection.set([])}
        />
      )}
      {adding && (
        <AddSeveral
          scheme={scheme}
          start={{ polarity: 'positive', point: scheme.points[0]?.code, theme: scheme.themes[0]?.key }}
          onAdd={(additions) => {
            setAdding(false)
            actions.append(additions)
          }}
          onClose={() => setAdding(false)}
        />
      )}
      <div className="sr-only" role="status" aria-live="polite">
        {said}
      </div>
    </div>
  )
}

/** A theme that was never saved gets its key as soon as a line stands under it, so that renaming it loses no line. */
function useKeysOfNewThemes(lines: readonly Line[], newThemes: ReadonlyMap<string, number>): void {
  const dispatch = useFormFields(([, act]) => act)
  useEffect(() => {
    for (const [key, index] of newThemes)
      if (lines.some(({ theme }) => theme === key))
        dispatch({ type: 'UPDATE', path: `themes.${index}.key`, value: key })
  }, [dispatch, lines, newThemes])
}

function onKey(event: KeyboardEvent<HTMLElement>, undo: () => void, redo: () => void): void {
  const { target } = event
  const inText =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'search')
  // Enter in a one-line field would submit the document's form.
  if (event.key === 'Enter' && target instanceof HTMLInputElement) event.preventDefault()
  if (inText || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
  event.preventDefault()
  if (event.shiftKey) redo()
  else undo()
}

function inWords(done: string, what: string | undefined): string {
  return what === undefined ? 'There is nothing to take back.' : `${done}: ${what}.`
}
