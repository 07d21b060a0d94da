import { NotifyClient } from 'notifications-node-client'
import type { Outgoing, Tried, Way } from './post.ts'

/** GOV.UK Notify: the key of a service, and a template whose subject is ((subject)) and whose message is ((message)). `url` is another place that speaks as Notify does. */
export type NotifyPost = { key: string; template: string; url?: string | null }

/** Letters leave through GOV.UK Notify. What Notify answers is documented at docs.notifications.service.gov.uk. */
export function byNotify({ key, template, url }: NotifyPost): Way {
  const client = url ? new NotifyClient(url, key) : new NotifyClient(key)
  return {
    name: 'GOV.UK Notify',
    async send(letter) {
      try {
        await client.sendEmail(template, letter.to, {
          personalisation: { subject: letter.subject, message: asMessage(letter) },
          reference: letter.messageId,
        })
        return { is: 'sent' }
      } catch (error) {
        return whatItSays(error as NotifyError)
      }
    },
  }
}

/** Notify has no header for it, so the way to fewer letters stands in the words, where it stands already. Its Markdown would make a quotation or a heading of some lines. */
const asMessage = ({ text }: Outgoing) => text.replaceAll(/^([#^*])/gm, ' $1')

type NotifyError = Error & {
  response?: { status: number; data?: { errors?: { error: string; message: string }[] } }
}

/**
 * 400: this letter or its address is refused, and will be again. 429: over the rate or the day's limit, nothing more for now.
 * 403 (a wrong key, a clock that is off), 500 and no answer at all are thrown: no letter is to blame.
 */
function whatItSays(error: NotifyError): Tried {
  const { response } = error
  const says = response?.data?.errors?.map((each) => `${each.error}: ${each.message}`).join('; ') ?? error.message
  if (response?.status === 400) return { is: 'refused', says: says.slice(0, 300) }
  if (response?.status === 429) return { is: 'stop', says: says.slice(0, 300) }
  // The library's error holds the request with its token; only words go on from here.
  throw new Error(response ? `GOV.UK Notify answered ${response.status}. ${says}` : `GOV.UK Notify: ${says}`)
}
