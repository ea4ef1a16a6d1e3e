// The words of every requirement, in one place, so that they read alike: what is missing, then what to do.

type Words = { message: string; mend: string }

/** By what is asked for. */
export const wording = {
  title: { message: 'The update has no title.', mend: 'Enter a title, such as "Spring changes".' },
  note: { message: 'There is no note for staff.', mend: 'Enter a note that says what changed and why.' },
  items: { message: 'The update has no documents.', mend: 'Add a document that you have changed.' },
  setAside: (titles: string): Words => ({
    message: `The draft of ${titles} is set aside.`,
    mend: 'Take it up again once the correction has been published, or discard the update and start anew.',
  }),
  requiredReviewer: {
    message: 'Nobody is required to approve this update.',
    mend: 'Choose an approver who did not edit it, and mark them as required.',
  },
  unableReviewer: (name: string, why: string): Words => ({
    message: `${name} ${why}, so they cannot approve it.`,
    mend: 'Choose another approver who did not edit it, or invite them without requiring their approval.',
  }),
  name: { message: 'There is no name.', mend: 'Enter a name.' },
  frameworkTitle: { message: 'The framework has no title.', mend: 'Enter a title.' },
  organisation: { message: 'There is no organisation.', mend: 'Enter the name of your organisation.' },
  scale: {
    message: 'It is not said whether the framework has levels.',
    mend: 'Choose levels, audiences or none.',
  },
  framework: { message: 'It belongs to no framework.', mend: 'Choose a framework.' },
  behaviours: {
    message: 'The competency has no behaviours.',
    mend: 'Enter at least one, or a note at a level that says why there is none.',
  },
  polarity: {
    message: 'It is not said whether this behaviour is wanted.',
    mend: 'Choose positive or negative.',
  },
  expectations: {
    message: 'The role expects nothing yet.',
    mend: 'Choose at least one competency or group.',
  },
  settingsTitle: { message: 'The handbook has no title.', mend: 'Enter a title.' },
  synonyms: {
    message: 'A single word is no synonym.',
    mend: 'Enter at least two words, or remove this line.',
  },
  emptyText: { message: 'This text is empty.', mend: 'Enter some text, or remove it.' },
} as const
