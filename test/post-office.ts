import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { bySmtp } from '../src/platform/mail/by-smtp.ts'

/** A real SMTP server on loopback that keeps what it is sent, and a way out for letters that leads to it. */
export async function postOffice() {
  const received: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => void simpleParser(stream).then((mail) => (received.push(mail), done())),
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  return {
    received,
    way: bySmtp({ url: `smtp://127.0.0.1:${port}`, from: 'goldthread@example.org' }),
    /** The letters that came to an address, the latest last. */
    to: (address: string) => received.filter((mail) => [mail.to].flat().some((each) => each?.text === address)),
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}
