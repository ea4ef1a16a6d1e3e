// Documents stand still while they are read or signed, and whoever is refused learns who can help.
import { describe, expect, it } from 'vitest'
import { mayEdit } from '#cms/workflow/may-edit'
import { updateStates, type UpdateState } from '#cms/workflow/states'
import { makeUpdate } from '#tests/factories/update-facts'

function said(state: UpdateState): string {
  const answer = mayEdit(makeUpdate({ state }))
  return answer.ok ? 'ok' : [answer.status, ...answer.problems.map((p) => `${p.message} ${p.mend}`)].join(' ')
}

describe('mayEdit', () => {
  it('answers for every state', () => {
    expect(updateStates.map((state) => `${state}: ${said(state)}`)).toMatchInlineSnapshot(`
      [
        "draft: ok",
        "in-review: 409 This is part of the update "Spring changes" by Sam Okafor, read by Priya Shah and Jo Lee, which is "In review". Ask Sam Okafor, Priya Shah, Jo Lee or an admin to withdraw it, or ask Priya Shah or Jo Lee to request changes.",
        "changes-requested: ok",
        "approved: 409 This is part of the update "Spring changes" by Sam Okafor, read by Priya Shah and Jo Lee, which is "Approved". Ask Sam Okafor, Priya Shah, Jo Lee or an admin to withdraw it, or wait until it has been published.",
        "scheduled: 409 This is part of the update "Spring changes" by Sam Okafor, read by Priya Shah and Jo Lee, which is "Scheduled". Ask Sam Okafor, Priya Shah, Jo Lee or an admin to withdraw it, or wait until it has been published.",
        "published: ok",
        "discarded: ok",
      ]
    `)
  })

  it('manages without the names of people', () => {
    const answer = mayEdit({ id: 'update-7', title: 'Spring changes', state: 'in-review' })
    expect(answer.ok ? [] : answer.problems).toMatchInlineSnapshot(`
      [
        {
          "field": "",
          "file": "updates/update-7",
          "mend": "Ask its editor or an admin to withdraw it, or ask a reviewer to request changes.",
          "message": "This is part of the update "Spring changes", which is "In review".",
        },
      ]
    `)
  })
})
