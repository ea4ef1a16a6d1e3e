// Holds every password that is set to the rules, whichever way it comes in. Nobody chooses one for somebody else, and
// nobody their own without the present one: both only through the actions that ask what must be asked.
import { ValidationError, type CollectionBeforeOperationHook, type PayloadRequest, type Where } from 'payload'
import { passwordProblem } from '#cms/access/password-rules'
import { refusal } from '../governed/refuse.ts'

type Given = {
  id?: unknown
  where?: unknown
  overrideAccess?: unknown
  data?: { password?: unknown; token?: unknown; name?: unknown; email?: unknown }
}

/** Refuses a password that breaks the rules, with the sentence at the form's field. */
export const holdPasswords: CollectionBeforeOperationHook = async (hook) => {
  const { args, req } = hook
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- one of its values is, and not one of these
  const operation: string = hook.operation
  if (operation !== 'create' && operation !== 'update' && operation !== 'resetPassword') return
  const given = args as Given // one shape for the three operations; every part is checked where it is used
  const { data } = given
  if (typeof data?.password !== 'string' || data.password === '') return
  if (operation === 'update' && given.overrideAccess !== true) refuseInPassing(given, req)
  const person = { ...(await readPerson(operation, given, req)), ...namesOf(data) }
  const problem = passwordProblem(data.password, person)
  if (problem === undefined) return
  throw new ValidationError({
    collection: 'users',
    errors: [{ path: 'password', label: 'Password', message: problem }],
    req,
  })
}

function refuseInPassing({ id }: Given, req: PayloadRequest): never {
  if (id !== undefined && id === req.user?.id)
    throw refusal(
      403,
      'Your present password is needed to choose a new one.',
      'Use “Change my password” on your account, or POST both to /api/users/<your id>/change-password.',
    )
  throw refusal(
    403,
    'Nobody chooses a password for somebody else.',
    'Make a sign-in link for them instead; they then choose one themselves.',
  )
}

/** The person whose password it will be. A link that does not exist is refused later, by Payload. */
async function readPerson(operation: string, { id, data }: Given, req: PayloadRequest): Promise<Names> {
  const where: Where | undefined =
    operation === 'resetPassword'
      ? { resetPasswordToken: { equals: typeof data?.token === 'string' ? data.token : '' } }
      : id === undefined
        ? undefined
        : { id: { equals: id } }
  if (where === undefined) return {}
  const { docs } = await req.payload.find({
    collection: 'users',
    where,
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs[0] === undefined ? {} : { name: docs[0].name, email: docs[0].email }
}

type Names = { name?: string; email?: string }

function namesOf({ name, email }: NonNullable<Given['data']>): Names {
  return {
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof email === 'string' ? { email } : {}),
  }
}
