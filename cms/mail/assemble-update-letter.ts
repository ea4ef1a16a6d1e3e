// What a message about an update says. Pure. It never carries a word that an editor or a reviewer wrote: an update is
// called by its number, because its title, note, comments and problems may hold wording that nobody has approved. The
// one exception is why an administrator published alone, which is said in the message and never in its subject.
import type { Letter } from './letter.ts'
import type { Addressee, NoticeKind } from './update-notice.ts'

/**
 * The facts of one notice. `actor` is the name of whoever acted; absent when the clock or the worker did. `reason` is
 * what an administrator gave who published alone; nothing else that was written may be handed over.
 */
export type UpdateNotice = {
  kind: NoticeKind
  number: number
  actor?: string | undefined
  reason?: string | undefined
  url: string
}

/** The letter to one person. */
export function assembleUpdateLetter(notice: UpdateNotice, to: Pick<Addressee, 'name' | 'email'>): Letter {
  const { subject, paragraphs, label } = wording(notice)
  return {
    to: to.email,
    name: to.name,
    subject,
    paragraphs,
    link: { label, url: notice.url },
    because: because(notice.kind),
  }
}

type Wording = { subject: string; paragraphs: string[]; label: string }

function wording({ kind, number, actor = 'The handbook', reason = '' }: UpdateNotice): Wording {
  const update = `Update ${number}`
  switch (kind) {
    case 'review-asked':
      return {
        subject: `${update} is waiting for your review`,
        paragraphs: [
          `${actor} asks you to review update ${number} of the competency handbook.`,
          'Please read what would change, then approve it or ask for changes. Nothing goes out to staff before that.',
        ],
        label: 'Read and review it',
      }
    case 'asked-instead':
      return {
        subject: `${update} is waiting for your review`,
        paragraphs: [
          `${actor} asks you to review update ${number} of the competency handbook in place of somebody else.`,
          'Please read what would change, then approve it or ask for changes. Nothing goes out to staff before that.',
        ],
        label: 'Read and review it',
      }
    case 'replaced':
      return {
        subject: `You need not review update ${number} any more`,
        paragraphs: [
          `${actor} has asked somebody else to review update ${number} in your place. There is nothing for you to do.`,
          'The history of the update says who steps in, and why.',
        ],
        label: 'See the update',
      }
    case 'reminder':
      return {
        subject: `Reminder: update ${number} is waiting for your review`,
        paragraphs: [
          `${actor} reminds you that update ${number} of the competency handbook is still waiting for you.`,
          'If you cannot review it now, ask an administrator to name somebody else.',
        ],
        label: 'Read and review it',
      }
    case 'changes-requested':
      return {
        subject: `Changes were requested to update ${number}`,
        paragraphs: [
          `${actor} has read update ${number} and asks for changes.`,
          'You can edit its documents again. When you are done, send it for approval once more.',
        ],
        label: 'Read what was asked for',
      }
    case 'withdrawn':
      return {
        subject: `${update} was withdrawn`,
        paragraphs: [
          `${actor} has withdrawn update ${number}. It is a draft again, and there is nothing for its reviewers to do.`,
        ],
        label: 'See where it stands',
      }
    case 'approved':
      return {
        subject: `${update} has been approved`,
        paragraphs: [
          `With ${actor}, everybody who had to has approved update ${number}.`,
          'An approver or an administrator can now publish it, or choose when it goes out.',
        ],
        label: 'See the update',
      }
    case 'scheduled':
      return {
        subject: `${update} has been scheduled`,
        paragraphs: [`${actor} has set when update ${number} goes out to staff.`],
        label: 'See when',
      }
    case 'published':
      return {
        subject: `${update} has been published`,
        paragraphs: [
          `${actor} has published update ${number}. Staff read it as soon as the handbook has been built, usually within a minute.`,
        ],
        label: 'See the update',
      }
    case 'published-alone':
      return {
        subject: `${update} was published without approval`,
        paragraphs: [
          `${actor} has published update ${number} alone: nobody else had approved it. Staff read it as soon as the handbook has been built, usually within a minute.`,
          `The reason given: ${reason}`,
          'Please read what has changed. If any of it is wrong, it can be undone in a new update.',
        ],
        label: 'Read what changed',
      }
    case 'held':
      return {
        subject: `${update} did not go out`,
        paragraphs: [
          `Update ${number} was to go out now, but it could not be published and was held back. The handbook is unchanged.`,
          'Its page says why, and what can be done about it.',
        ],
        label: 'Read why',
      }
    case 'build-failed':
      return {
        subject: `The handbook could not be built after update ${number}`,
        paragraphs: [
          `Update ${number} is published in the CMS, but the handbook could not be built from it. Staff still read the earlier handbook.`,
          'The release says what went wrong. An administrator can mend it and have it built again.',
        ],
        label: 'See the update',
      }
  }
}

function because(kind: NoticeKind): string {
  switch (kind) {
    case 'review-asked':
    case 'asked-instead':
    case 'replaced':
    case 'reminder':
      return 'You get this message because you were asked to review this update of the competency handbook.'
    case 'published-alone':
    case 'held':
    case 'build-failed':
      return 'You get this message because you write or review this update, or look after the competency handbook.'
    case 'changes-requested':
    case 'withdrawn':
    case 'approved':
    case 'scheduled':
    case 'published':
      return 'You get this message because you write or review this update of the competency handbook.'
  }
}
