// What the environment may say, and what a person reads when it says something else.
import { describe, expect, it } from 'vitest'
import { problemAsLine } from '#content-schema/problem'
import { parseSettings, type Environment } from '#cms/settings/parse-settings'

const settingsOf = (environment: Environment) => {
  const parsed = parseSettings(environment, '/srv/app')
  if (!parsed.ok) throw new Error(parsed.problems.map(problemAsLine).join('\n'))
  return parsed.value
}
const problemsOf = (environment: Environment) => {
  const parsed = parseSettings(environment, '/srv/app')
  return parsed.ok ? [] : parsed.problems
}

describe('settings', () => {
  it('have defaults for a machine of one’s own', () => {
    expect(settingsOf({})).toEqual({
      database: { kind: 'sqlite', url: 'file:/srv/app/data/handbook.db', file: '/srv/app/data/handbook.db' },
      dataDir: '/srv/app/data',
      host: '127.0.0.1',
      cms: {
        url: 'http://127.0.0.1:3000',
        port: 3000,
        origins: ['http://127.0.0.1:3000', 'http://localhost:3000'],
        secureCookies: false,
      },
      handbook: { url: 'http://127.0.0.1:4321', basePath: '', port: 4321 },
      trustedProxies: [],
      mail: { from: 'handbook@[127.0.0.1]' },
      samples: true,
      timeZone: 'Europe/London',
      keptReleases: 10,
    })
  })

  it('take an empty variable as one that is not set', () => {
    expect(settingsOf({ DATABASE_URL: '', CMS_PORT: ' ', HANDBOOK_SAMPLES: '' })).toEqual(settingsOf({}))
  })

  it('listen on the port of a local address, and on the usual one behind a proxy', () => {
    expect(settingsOf({ CMS_URL: 'http://localhost:3100' }).cms).toMatchObject({
      port: 3100,
      url: 'http://localhost:3100',
    })
    expect(settingsOf({ CMS_URL: 'https://cms.example.org' }).cms).toMatchObject({ port: 3000 })
    expect(settingsOf({ CMS_URL: 'http://localhost:3100', CMS_PORT: '3200' }).cms.port).toBe(3200)
  })

  it('take the base path from the handbook’s address', () => {
    const { handbook } = settingsOf({ HANDBOOK_URL: 'https://intranet.example.org/staff/handbook/' })
    expect(handbook).toEqual({
      url: 'https://intranet.example.org/staff/handbook',
      basePath: '/staff/handbook',
      port: 4321,
    })
  })

  it('send cookies over https only exactly when the CMS is on https', () => {
    expect(settingsOf({ CMS_URL: 'https://cms.example.org' }).cms.secureCookies).toBe(true)
    expect(settingsOf({ CMS_URL: 'http://cms.example.org', ALLOW_HTTP: 'yes' }).cms.secureCookies).toBe(false)
  })

  it('name the SQLite file however it is written', () => {
    for (const url of ['file:./x/a.db', 'file:x/a.db', 'file:/srv/app/x/a.db', 'file:///srv/app/x/a.db'])
      expect(settingsOf({ DATABASE_URL: url }).database).toMatchObject({ file: '/srv/app/x/a.db' })
  })

  it('send messages from an address of the CMS, unless another is named', () => {
    const mailOf = (environment: Environment) =>
      settingsOf({ CMS_URL: 'https://cms.example.org', SMTP_URL: 'smtp://mail.example.org', ...environment })
        .mail
    expect(mailOf({})).toEqual({ server: 'smtp://mail.example.org', from: 'handbook@cms.example.org' })
    expect(mailOf({ MAIL_FROM: 'hr@example.org' }).from).toBe('hr@example.org')
  })

  it('take the word of the proxies that are named, and of no other', () => {
    expect(settingsOf({ TRUSTED_PROXIES: '10.0.0.5, 192.168.0.0/16,::1' }).trustedProxies).toEqual([
      '10.0.0.5',
      '192.168.0.0/16',
      '::1',
    ])
  })

  it('give a MongoDB address without a database name the name "handbook"', () => {
    const urlOf = (url: string) => settingsOf({ DATABASE_URL: url }).database.url
    expect(urlOf('mongodb://db:27017')).toBe('mongodb://db:27017/handbook')
    expect(urlOf('mongodb://a:1,b:2/?replicaSet=rs')).toBe('mongodb://a:1,b:2/handbook?replicaSet=rs')
    expect(urlOf('mongodb://u:p%40ss@[::1]:27017,b/')).toBe('mongodb://u:p%40ss@[::1]:27017,b/handbook')
    expect(urlOf('mongodb+srv://u:p@db.example.org/hr?w=majority')).toBe(
      'mongodb+srv://u:p@db.example.org/hr?w=majority',
    )
  })
})

describe('a wrong setting', () => {
  it.each([
    ['DATABASE_URL', 'postgres://localhost/x'],
    ['DATABASE_URL', 'file:'],
    ['DATABASE_URL', 'file::memory:'],
    ['DATABASE_URL', 'file:~/handbook.db'],
    ['DATABASE_URL', 'mongodb://hr:p@ss@db.example.org/handbook'],
    ['DATABASE_URL', 'mongodb://db.example.org:port/handbook'],
    ['DATABASE_URL', 'mongodb://db.example.org/hand.book'],
    ['DATA_DIR', '~/handbook'],
    ['CMS_URL', 'cms.example.org'],
    ['CMS_URL', 'http://127.0.0.1:0'],
    ['CMS_URL', 'https://cms.example.org/admin'],
    ['CMS_URL', 'http://cms.example.org'],
    ['HANDBOOK_URL', 'http://10.0.0.7/handbook'],
    ['HANDBOOK_URL', 'https://h.example.org/?x=1'],
    ['HOST', 'all of them'],
    ['CMS_PORT', '70000'],
    ['HANDBOOK_PORT', '3000'],
    ['PAYLOAD_SECRET', 'too short'],
    ['HANDBOOK_SAMPLES', 'no'],
    ['HANDBOOK_TIME_ZONE', 'Europe/Lundun'],
    ['SMTP_URL', 'mail.example.org'],
    ['SMTP_URL', 'smtp:mail'],
    ['MAIL_FROM', 'HR <hr@example.org>'],
    ['TRUSTED_PROXIES', 'proxy.example.org'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['HANDBOOK_ADMIN_PASSWORD', 'elevenchars'],
    ['LOG_LEVEL', 'loud'],
    ['ALLOW_HTTP', 'true'],
  ])('is named: %s=%s', (name, text) => {
    const problems = problemsOf({ [name]: text })
    expect(problems.map(({ field }) => field)).toEqual([name])
    expect(problems[0]?.mend).not.toBe('')
  })

  it('does not hide the other ones', () => {
    expect(problemsOf({ CMS_PORT: 'x', DATABASE_URL: 'x' }).map(({ field }) => field)).toEqual([
      'DATABASE_URL',
      'CMS_PORT',
    ])
  })

  it('never shows a password', () => {
    expect(
      JSON.stringify(problemsOf({ HANDBOOK_ADMIN_PASSWORD: 'tiny', PAYLOAD_SECRET: 'hush' })),
    ).not.toMatch(/tiny|hush/)
  })

  it('is a password that anybody would guess', () => {
    const [problem] = problemsOf({
      HANDBOOK_ADMIN_EMAIL: 'people.team@example.org',
      HANDBOOK_ADMIN_PASSWORD: 'people.team@example.org',
    })
    expect(problem?.field).toBe('HANDBOOK_ADMIN_PASSWORD')
  })

  it('is an administrator without a password', () => {
    expect(problemsOf({ HANDBOOK_ADMIN_EMAIL: 'hr@example.org' })).toMatchInlineSnapshot(`
      [
        {
          "field": "HANDBOOK_ADMIN_PASSWORD",
          "file": "environment",
          "mend": "Set both, or neither: an account is then made and written down in DATA_DIR.",
          "message": "The first administrator needs an email address and a password; one of them is missing.",
        },
      ]
    `)
  })
})
