'use client'
// The first step: a file or pasted text, or an import that is not finished.
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { momentInWords } from '#cms/workflow/organisation-time'
import type { Answer } from '../api/ask-cms.ts'
import { useTimeZone } from '../clock/organisations-clock.tsx'
import { bringFile, bringText, giveUp, type ImportAnswer } from './ask-import.ts'
import type { Unfinished } from './read-unfinished.ts'

type Props = {
  unfinished: readonly Unfinished[]
  onStart: (asked: Promise<Answer<ImportAnswer>>) => Promise<boolean>
}

const kinds = '.docx,.xlsx,.csv,.txt,.md,.html,.htm,.json,.tsv'

export function StartStep({ unfinished, onStart }: Props) {
  const { api } = useConfig().config.routes
  const [text, setText] = useState('')
  // A word processor puts tables on the clipboard as HTML; a text field would lose their cells.
  const [rich, setRich] = useState<{ html: string; text: string }>()
  const [working, setWorking] = useState<string>()
  // What is chosen or typed before the page listens would be lost.
  const [listens, setListens] = useState(false)
  useEffect(() => setListens(true), [])
  const off = !listens || working !== undefined

  const start = async (asked: Promise<Answer<ImportAnswer>>, name: string) => {
    setWorking(name)
    await onStart(asked)
    setWorking(undefined)
  }
  const bringPasted = () => {
    const isUntouched = rich !== undefined && rich.text === text
    const [fileName, content] = isUntouched ? ['Pasted text.html', rich.html] : ['Pasted text.txt', text]
    return start(bringText(api, fileName, content), 'the pasted text')
  }
  return (
    <>
      <p>
        Your framework becomes drafts that you check before anybody else sees them. Nothing is published from
        here.
      </p>
      <p role="status" className="import__working">
        {working === undefined ? '' : `Reading ${working} … A long document takes up to a minute.`}
      </p>
      <div className="import__ways-in">
        <section>
          <h2>Choose a file</h2>
          <p>Word (.docx), a spreadsheet (.xlsx, .csv), a web page, Markdown or plain text, up to 60 MB.</p>
          <label className="import__file">
            <span className="small-button small-button--main">Choose a file …</span>
            <input
              type="file"
              accept={kinds}
              disabled={off}
              onChange={({ target }) => {
                const [file] = target.files ?? []
                if (file !== undefined) void start(bringFile(api, file), file.name)
                target.value = ''
              }}
            />
          </label>
          <p className="import__hint">From a PDF: copy its text and paste it here on the right.</p>
        </section>
        <section>
          <h2>
            <label htmlFor="import-text">Or paste the text</label>
          </h2>
          <textarea
            id="import-text"
            rows={8}
            value={text}
            disabled={off}
            onPaste={({ clipboardData, currentTarget }) => {
              const html = clipboardData.getData('text/html')
              const plain = clipboardData.getData('text/plain')
              setRich(
                html === '' || currentTarget.value !== ''
                  ? undefined
                  : { html, text: plain.replace(/\r\n?/g, '\n') },
              )
            }}
            onChange={({ target }) => setText(target.value)}
          />
          <button
            type="button"
            className="small-button small-button--main"
            disabled={text.trim() === '' || off}
            onClick={() => void bringPasted()}
          >
            Read this text
          </button>
        </section>
      </div>
      <UnfinishedImports unfinished={unfinished} />
    </>
  )
}

function UnfinishedImports({ unfinished }: Pick<Props, 'unfinished'>) {
  const { routes } = useConfig().config
  const timeZone = useTimeZone()
  const [gone, setGone] = useState<readonly string[]>([])
  const shown = unfinished.filter(({ id }) => !gone.includes(id))
  const remove = async ({ id, fileName }: Unfinished) => {
    if (!window.confirm(`Give up bringing in “${fileName}”? Your decisions about it are lost.`)) return
    if ((await giveUp(routes.api, id)).ok) setGone([...gone, id])
  }
  if (shown.length === 0) return null
  return (
    <section className="import__unfinished">
      <h2>Your imports that are not finished</h2>
      <ul>
        {shown.map((one) => (
          <li key={one.id}>
            <a href={`${routes.admin}/import?id=${one.id}&step=check`}>{one.fileName}</a>, last changed{' '}
            {momentInWords(one.changedAt, timeZone)}{' '}
            <button
              type="button"
              className="small-button"
              aria-label={`Give up ${one.fileName}`}
              onClick={() => void remove(one)}
            >
              Give up
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
