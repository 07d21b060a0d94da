import { safeHref } from './safe-href.ts'
import { isText, joined, type Content, type Extras } from './slots.tsx'

export type ButtonProps = Extras & {
  children?: Content
  id?: string
  /** Makes it a link that looks like a button. */
  href?: string
  type?: 'submit' | 'button' | 'reset'
  name?: string
  value?: string
  disabled?: boolean
  preventDoubleClick?: boolean
  isStartButton?: boolean
}

/** A button that sends a form, or with `href` a link that looks like one. */
export function Button(props: ButtonProps) {
  const { children, href, id, isStartButton, disabled } = props
  const inside = (
    <>
      {isStartButton && !isText(children) ? <span>{children}</span> : children}
      {isStartButton && <StartIcon />}
    </>
  )
  const common = {
    class: joined('govuk-button', props.classes, isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    ...props.attributes,
    ...(id && { id }),
  }
  if (href)
    return (
      <a href={safeHref(href)} role="button" draggable={false} {...common}>
        {inside}
      </a>
    )
  return (
    <button
      type={props.type ?? 'submit'}
      value={props.value || undefined}
      name={props.name || undefined}
      disabled={disabled === true}
      aria-disabled={disabled ? true : undefined}
      data-prevent-double-click={props.preventDoubleClick}
      {...common}
    >
      {inside}
    </button>
  )
}

/** Buttons and links that belong together, in a row. */
export const ButtonGroup = ({ children }: { children: Content }) => <div class="govuk-button-group">{children}</div>

const StartIcon = () => (
  <svg
    class="govuk-button__start-icon"
    xmlns="http://www.w3.org/2000/svg"
    width="17.5"
    height="19"
    viewBox="0 0 33 40"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
  </svg>
)
