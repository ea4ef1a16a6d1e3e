// The answer to a request that nobody can read; cms/access/turn-away-unreadable.ts leads it here.

export function GET(): Response {
  return Response.json({ errors: [{ message: 'This address or method cannot be read.' }] }, { status: 400 })
}
