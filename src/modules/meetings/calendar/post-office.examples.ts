import ICAL from 'ical.js'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import type { World } from '../../../../test/world.ts'
import { bySmtp } from '../../../platform/mail/by-smtp.ts'
import { sendLettersOf } from '../../../platform/mail/send-letters.ts'
import { addMembers, addPerson } from '../../partnership/index.ts'
import type { Begun } from '../meetings.examples.ts'

/** Somebody of an agency who sits on a group and signs in; from here on the site is theirs. */
export async function memberOf({ site, police }: Begun, workingGroupId: number, name = 'Head of public protection') {
  const account = await site.as('agency lead', { agencyId: police, name })
  await site.inside(async ({ db }) => {
    const personId = await addPerson(db, { name: `${name} ${account}`, agencyId: police, accountId: account })
    await addMembers(db, [{ workingGroupId, personId, sinceOn: '2025' }])
  })
  return account
}

/** A real SMTP server on loopback that keeps what it is sent. */
export async function postOffice() {
  const received: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => void simpleParser(stream).then((mail) => (received.push(mail), done())),
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  const from = 'Northport Partnership <no-reply@northport.example>'
  return {
    sendAll: (site: World) =>
      sendLettersOf(
        site.database,
        site.partnership.id,
        bySmtp({ url: `smtp://127.0.0.1:${port}`, from }),
        'https://northport.example',
      ),
    /** What came for people of one partnership, in the order it came. */
    sentTo: (site: World) => received.filter((mail) => [mail.to].flat()[0]!.text.includes(site.slug)),
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}

/** The event that a letter carries, as a calendar program reads it; the method of its part is that of its calendar. */
export function invitationIn(mail: ParsedMail) {
  const part = mail.attachments.find(({ contentType }) => contentType === 'text/calendar')!
  const type = part.headers.get('content-type') as unknown as { params: { method: string } }
  const calendar = new ICAL.Component(ICAL.parse(part.content.toString('utf8')))
  const method = calendar.getFirstPropertyValue('method')
  if (type.params.method !== method) throw new Error(`The part says ${type.params.method}, its calendar ${method}`)
  return { calendar, event: new ICAL.Event(calendar.getFirstSubcomponent('vevent')!) }
}
