// The settings of the handbook, governed like content because every reader sees them.
import type { GlobalConfig } from 'payload'
import { governedGlobal } from '../governed/governed-global.ts'

export const settings: GlobalConfig = governedGlobal({
  slug: 'settings',
  label: 'Handbook settings',
  admin: { group: 'Content' },
  fields: [
    { name: 'title', type: 'text', label: 'Title of the handbook' },
    {
      name: 'welcome',
      type: 'textarea',
      admin: { rows: 5, description: 'Shown on the home page; an empty line between paragraphs.' },
    },
    {
      name: 'contact',
      type: 'group',
      label: 'Whom to ask',
      fields: [
        { name: 'text', type: 'text', label: 'Sentence' },
        { name: 'email', type: 'email', label: 'Email' },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'accent',
          type: 'text',
          label: 'Accent colour',
          admin: { width: '50%', placeholder: '#1d5c5c' },
          validate: checkColour,
        },
        {
          name: 'timeZone',
          type: 'text',
          label: 'Time zone',
          admin: { width: '50%', placeholder: 'Europe/London' },
          validate: checkTimeZone,
        },
      ],
    },
    // In the shape of the contract's logo: { alt, mediaType, base64 }.
    {
      name: 'logo',
      type: 'json',
      label: 'Logo',
      admin: { components: { Field: '/cms/admin/settings/logo-field#LogoField' } },
    },
    {
      name: 'showApprover',
      type: 'checkbox',
      defaultValue: false,
      label: 'Name in the handbook who approved an update',
    },
  ],
})

function checkColour(text: string | null | undefined): string | true {
  return (
    !text ||
    /^#[0-9a-f]{6}$/i.test(text) ||
    'Write a colour as # and six digits or letters a to f, such as #1d5c5c.'
  )
}

function checkTimeZone(text: string | null | undefined): string | true {
  if (!text) return true
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: text })
    return true
  } catch {
    return 'Write the name of a time zone, such as Europe/London.'
  }
}
