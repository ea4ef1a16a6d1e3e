// What people are told about their own account. Pure. A link goes to its owner's address and nowhere else.
import type { Letter } from './letter.ts'

type To = { name: string; email: string }

const because = 'You get this message because you have an account of the competency handbook.'

/** The invitation of somebody who has just been given an account. */
export function assembleInvitation(to: To, inviter: string, url: string): Letter {
  return {
    to: to.email,
    name: to.name,
    subject: 'Your account of the competency handbook',
    paragraphs: [
      `${inviter} has given you an account of the competency handbook, where its content is written and approved.`,
      'Choose a password to begin. The link can be used once, within three days.',
    ],
    link: { label: 'Choose a password', url },
    because,
  }
}

/** For somebody who has forgotten their password. */
export function assembleForgottenPassword(to: To, url: string): Letter {
  return {
    to: to.email,
    name: to.name,
    subject: 'Choose a new password for the competency handbook',
    paragraphs: [
      'Somebody, probably you, asked for a new password. The link can be used once, within an hour.',
      'If it was not you, there is nothing to do: your password stays as it is.',
    ],
    link: { label: 'Choose a new password', url },
    because,
  }
}

/** For somebody whom an administrator hands a link, so that it cannot be made behind their back. */
export function assembleLinkWasMade(to: To, administrator: string): Letter {
  return {
    to: to.email,
    name: to.name,
    subject: 'A sign-in link was made for your account',
    paragraphs: [
      `${administrator} has made a link with which you can choose a new password, and will hand it to you.`,
      'If you did not ask for it, please tell another administrator.',
    ],
    because,
  }
}
