// Content at its edges: one level, twelve levels, no groups, nothing written, very long texts and names, other scripts,
// markup as text, and 300 competencies. Invented throughout.
import type { Release } from '#content-schema/release'
import { makeBehaviour as line, makeCompetency, makeFramework, makeRelease } from './release.ts'

/** A name of exactly 120 characters without a space in its second half. */
export const longName =
  `${'Looking after one another and '.repeat(2)}${'Zusammenarbeitsverantwortungsbewusstsein'.repeat(2)}`.slice(
    0,
    120,
  )

/** A paragraph of 600 words. */
export const longParagraph = `${'Keeps what was agreed in sight and says early when it slips '.repeat(50).trim()}.`

/** What must never become markup. */
export const hostileText = `</span><script>alert("1")</script> & <img src=x onerror=alert(2)> {{ 3 }} \${4} {5}`

/** Frameworks "one", "twelve", "empty", "scripts", "sitelen" and "many", each odd in its own way. */
export function makeReleaseOfOddShapes(): Release {
  const twelve = Array.from({ length: 12 }, (_, i) => ({ code: `l${i + 1}`, name: `Level ${i + 1}` }))
  const many = Array.from({ length: 300 }, (_, i) =>
    makeCompetency({
      framework: 'many',
      id: `c-${i + 1}`,
      order: i + 1,
      name: `Competency ${i + 1}`,
      behaviours: [line(`Keeps promise number ${i + 1}`)],
    }),
  )
  return makeRelease({
    settings: { title: 'Staff handbook' },
    frameworks: [
      makeFramework({
        id: 'one',
        title: longName,
        organisation: longName,
        scale: { kind: 'levels', points: [{ code: 'only', name: longName, audience: longName }] },
        groups: [{ id: 'long', name: longName, kind: 'core', appliesTo: longName }],
        introduction: [
          { heading: 'A heading that stands alone', blocks: [] },
          { heading: hostileText, blocks: [{ kind: 'paragraph', text: longParagraph }] },
        ],
        definitions: [{ term: hostileText, text: hostileText }],
        contact: { text: 'Ask the people team.', email: 'people@one.example' },
      }),
      makeFramework({ id: 'twelve', title: 'Twelve levels', scale: { kind: 'levels', points: twelve } }),
      makeFramework({ id: 'empty', title: 'Nothing yet' }),
      makeFramework({
        id: 'scripts',
        title: 'كيف نعمل معًا',
        organisation: 'Société Générale d’Éducation Łódź',
        language: 'ar',
        scale: {
          kind: 'levels',
          points: [
            { code: 'a', name: 'المستوى الأول' },
            { code: 'b', name: 'المستوى الثاني' },
          ],
        },
      }),
      makeFramework({ id: 'many', title: 'Three hundred' }),
    ],
    competencies: [
      makeCompetency({
        framework: 'one',
        id: 'long',
        name: longName,
        group: 'long',
        definition: longParagraph,
        aliases: [longName],
        themes: [{ id: 'theme', name: longName }],
        points: [{ point: 'only', title: longName, summary: longParagraph }],
        behaviours: [
          line(longParagraph, { form: 'paragraph', point: 'only', theme: 'theme' }),
          line(hostileText, { point: 'only', theme: 'theme' }),
          line(`Mentions a manager's <b>promise</b>`),
          line('a'.repeat(300), { polarity: 'negative' }),
        ],
      }),
      makeCompetency({ framework: 'one', id: 'silent', order: 2, name: 'SILENT IN CAPITALS' }),
      makeCompetency({
        framework: 'twelve',
        id: 'climbing',
        name: 'Climbing',
        behaviours: twelve.map(({ code, name }) => line(`Climbs well at ${name}`, { point: code })),
      }),
      makeCompetency({
        framework: 'scripts',
        id: 'item',
        name: 'الاستماع إلى الناس',
        definition: 'نستمع قبل أن نجيب.',
        behaviours: [
          line('يستمع حتى النهاية ثم يسأل (سؤالًا واحدًا).', { point: 'a' }),
          line('Écoute jusqu’à la fin, même à Łódź.', { point: 'b' }),
          line('يقاطع الآخرين', { polarity: 'negative' }),
        ],
      }),
      ...many,
    ],
  })
}
