import { hashPassword, weakness } from '#platform/identity/password.ts'
import { addAccount } from '#platform/identity/store.ts'
import { roles } from '#modules/partnership/index.ts'
import { needed, read, WrongArgument, type Command } from './command.ts'

/** Makes an account, and the partnership when it is new. The password comes from standard input, never from the command line, where others could read it. */
export const createAccount: Command = {
  says: 'Makes an account in a partnership; reads the password from standard input.',
  usage:
    'create-account --partnership NAME [--named "Full name"] --email ADDRESS --name NAME --role ROLE [--role ROLE] [--json]',
  needs: 'database',
  asksForALine: true,
  async run(argv, caller, database) {
    const { values } = read(argv, {
      partnership: { type: 'string' },
      named: { type: 'string' },
      email: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string', multiple: true },
      password: { type: 'string' },
      json: { type: 'boolean' },
    })
    const slug = needed(values.partnership, 'partnership')
    const email = needed(values.email, 'email')
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new WrongArgument(`--email ${email} is not an e-mail address`)
    const chosen = values.role ?? []
    const unknown = chosen.find((role) => !(roles as readonly string[]).includes(role))
    if (!chosen.length || unknown) throw new WrongArgument(`--role must be one of: ${roles.join(', ')}`)
    if (values.password)
      throw new WrongArgument('a password is never given on the command line; write it to standard input')
    const password = (await caller.line()).trim()
    const weak = weakness(password)
    if (weak) throw new WrongArgument(weak)
    const { kysely } = database
    let partnership = await kysely
      .selectFrom('tenancy.partnership')
      .select('id')
      .where('slug', '=', slug)
      .executeTakeFirst()
    if (!partnership) {
      if (!/^[a-z][a-z0-9-]{1,30}$/.test(slug))
        throw new WrongArgument('--partnership is a short name of small letters, digits and hyphens')
      const name = needed(values.named, 'named')
      partnership = await kysely
        .insertInto('tenancy.partnership')
        .values({ slug, name, shortName: name })
        .returning('id')
        .executeTakeFirstOrThrow()
    }
    await addAccount(
      database,
      { email, name: needed(values.name, 'name'), passwordHash: await hashPassword(password) },
      { partnershipId: partnership.id, roles: chosen },
    )
    caller.print(
      values.json ? JSON.stringify({ email, partnership: slug, roles: chosen }) : `${email} can sign in to ${slug}.`,
    )
    return 0
  },
}
