import { Button, ButtonGroup } from './buttons.tsx'
import { safeHref } from './safe-href.ts'
import { isThere, joined, paragraphed, type Content, type Extras, type Items } from './slots.tsx'

export type CookieAction = Extras & {
  content: Content
  href?: string
  type?: 'button' | 'submit'
  name?: string
  value?: string
}

export type CookieMessage = Extras & {
  heading?: Content
  content?: Content
  role?: 'alert'
  hidden?: boolean
  actions?: Items<CookieAction>
}

export type CookieBannerProps = Extras & { ariaLabel?: string; hidden?: boolean; messages: Items<CookieMessage> }

/** Which cookies people will take, asked above the page. */
export const CookieBanner = (props: CookieBannerProps) => (
  <div
    class={joined('govuk-cookie-banner', props.classes)}
    data-nosnippet=""
    role="region"
    aria-label={props.ariaLabel || 'Cookie banner'}
    hidden={props.hidden === true}
    {...props.attributes}
  >
    {props.messages?.map(
      (message) =>
        message && (
          <div
            class={joined('govuk-cookie-banner__message', message.classes, 'govuk-width-container')}
            role={message.role}
            {...message.attributes}
            hidden={message.hidden === true}
          >
            <div class="govuk-grid-row">
              <div class="govuk-grid-column-two-thirds">
                {isThere(message.heading) && (
                  <h2 class="govuk-cookie-banner__heading govuk-heading-m">{message.heading}</h2>
                )}
                <div class="govuk-cookie-banner__content">{paragraphed(message.content, 'govuk-body')}</div>
              </div>
            </div>
            {message.actions && (
              <ButtonGroup>{message.actions.map((action) => action && <>{cookieAction(action)} </>)}</ButtonGroup>
            )}
          </div>
        ),
    )}
  </div>
)

function cookieAction({ content, href, type, ...rest }: CookieAction) {
  if (href && type !== 'button') {
    return (
      <a class={joined('govuk-link', rest.classes)} href={safeHref(href)} {...rest.attributes}>
        {content}
      </a>
    )
  }
  return (
    <Button {...rest} href={href} type={type ?? 'button'}>
      {content}
    </Button>
  )
}
