import { createTransport } from 'nodemailer'
import { eventPart } from './event-part.ts'
import type { Outgoing, Tried, Way } from './post.ts'

/** An SMTP server and whom letters are from. */
export type SmtpPost = { url: string; from: string }

/** Letters leave through an SMTP server, as plain text, with an event for the reader’s calendar where one is carried. */
export function bySmtp({ url, from }: SmtpPost): Way {
  const transport = createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 })
  return {
    name: 'SMTP',
    async send(letter) {
      try {
        await transport.sendMail(asMail(letter, from))
        return { is: 'sent' }
      } catch (error) {
        return whatItSays(error as SmtpError)
      }
    },
  }
}

const asMail = ({ messageId, to, subject, text, unsubscribe, event }: Outgoing, from: string) => ({
  from,
  to,
  subject,
  text,
  messageId: `<${messageId}@${/@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'}>`,
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  ...(unsubscribe && { list: { unsubscribe: { url: unsubscribe, comment: 'Choose your letters' } } }),
  ...(event && eventPart(event, to, from)),
})

type SmtpError = Error & { responseCode?: number; command?: string; response?: string }

/** A server that refuses this letter says so with a code at its recipient or its content; whatever else fails is the post's own trouble, and is thrown. */
function whatItSays(error: SmtpError): Tried {
  const { responseCode, command = '', response = error.message } = error
  if (responseCode === undefined || !/^(RCPT TO|DATA)/.test(command)) throw error
  return { is: responseCode >= 500 ? 'refused' : 'later', says: response.slice(0, 300) }
}
