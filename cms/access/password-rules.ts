// What a password must be (NIST SP 800-63B, 3.1.1: length and a list of what is guessed first; no rules about kinds of
// characters). Pure; it must never keep or print what it is given.

const shortest = 12
const longest = 256

/** Of twelve characters and more, what people who guess begin with; letters and digits only. */
const commonest = new Set([
  'administrator',
  'changeme1234',
  'changemeplease',
  'competencyhandbook',
  'correcthorsebatterystaple',
  'iloveyou1234',
  'letmeinletmein',
  'password1234',
  'password12345',
  'password123456',
  'passwordpassword',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiopasdf',
  'welcome12345',
  'welcomewelcome',
])

const runs = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm']

/** What is wrong with a new password of this person, as a sentence with its mend; undefined when nothing is. */
export function passwordProblem(
  password: string,
  person: { name?: string | undefined; email?: string | undefined },
): string | undefined {
  const length = Array.from(password).length
  if (length < shortest) return `This is shorter than ${shortest} characters. Add a word or two.`
  if (length > longest) return `This is longer than ${longest} characters. Leave something out.`
  const plain = lettersAndDigits(password)
  const own = [person.name, person.email, person.email?.split('@')[0]].map((text) =>
    lettersAndDigits(text ?? ''),
  )
  if (own.some((text) => text !== '' && plain.replaceAll(text, '').length < 6))
    return 'This is your name or email address. Choose words that nobody connects with you.'
  if (commonest.has(plain) || isPattern(plain))
    return 'This is among the first passwords that somebody would guess. Choose words that do not belong together.'
  return undefined
}

/** One short piece again and again, or keys in the order of the alphabet or the keyboard. */
function isPattern(plain: string): boolean {
  return (
    plain !== '' &&
    (/^(.{1,4}?)\1+.{0,3}$/.test(plain) ||
      runs.some((run) => run.includes(plain) || Array.from(run).reverse().join('').includes(plain)))
  )
}

function lettersAndDigits(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
