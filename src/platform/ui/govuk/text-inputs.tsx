import { Button } from './buttons.tsx'
import { Field, type FieldProps } from './field-parts.tsx'
import { scriptWording } from './script-wording.ts'
import { isThere, joined, part, type Attributes, type Extras, type Items, type Slot } from './slots.tsx'

export type InputProps = FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'search' | 'url' | 'number' | 'password'
  value?: string | number
  autocomplete?: string
  autocapitalize?: 'none' | 'sentences' | 'words' | 'characters'
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search' | 'url'
  pattern?: string
  spellcheck?: boolean
  prefix?: Slot
  suffix?: Slot
  inputWrapper?: Extras
}

/** One line of text. */
export function Input(props: InputProps) {
  return (
    <Field {...props} control={(id, describedBy) => <InputControl {...props} id={id} describedBy={describedBy} />} />
  )
}

export type TextareaProps = FieldProps & {
  value?: string
  rows?: number | string
  autocomplete?: string
  spellcheck?: boolean
}

/** Several lines of text. */
export function Textarea(props: TextareaProps) {
  const control = (id: string, describedBy: string | undefined) => (
    <>
      {props.formGroup?.before}
      <textarea
        class={joined('govuk-textarea', hasError(props) && 'govuk-textarea--error', props.classes)}
        id={id}
        name={props.name}
        rows={Number(props.rows) || 5}
        spellcheck={props.spellcheck}
        disabled={props.disabled === true}
        aria-describedby={describedBy}
        autocomplete={props.autocomplete}
        {...props.attributes}
      >
        {props.value}
      </textarea>
      {props.formGroup?.after}
    </>
  )
  return <Field {...props} control={control} />
}

export type SelectItem = {
  content: string | number
  /** The content when not given. */
  value?: string | number
  selected?: boolean
  disabled?: boolean
  attributes?: Attributes
}

export type SelectProps = FieldProps & { value?: string | number; items: Items<SelectItem> }

/** One choice from a long list that drops down; radios are easier to use for a short one. */
export function Select(props: SelectProps) {
  const isChosen = (item: SelectItem) =>
    item.selected ?? (props.value !== undefined && String(item.value ?? item.content) === String(props.value))
  const control = (id: string, describedBy: string | undefined) => (
    <>
      {props.formGroup?.before}
      <select
        class={joined('govuk-select', props.classes, hasError(props) && 'govuk-select--error')}
        id={id}
        name={props.name}
        disabled={props.disabled === true}
        aria-describedby={describedBy}
        {...props.attributes}
      >
        {props.items?.map(
          (item) =>
            item && (
              <option
                value={item.value === undefined ? undefined : String(item.value)}
                selected={isChosen(item)}
                disabled={item.disabled === true}
                {...item.attributes}
              >
                {item.content}
              </option>
            ),
        )}
      </select>
      {props.formGroup?.after}
    </>
  )
  return <Field {...props} control={control} />
}

export type PasswordInputProps = FieldProps & {
  value?: string
  autocomplete?: 'current-password' | 'new-password'
  button?: { classes?: string }
  showPassword?: string
  hidePassword?: string
  showPasswordAriaLabel?: string
  hidePasswordAriaLabel?: string
  passwordShownAnnouncement?: string
  passwordHiddenAnnouncement?: string
}

/** A password, with a button to show what was typed. */
export function PasswordInput(props: PasswordInputProps) {
  const { formGroup, showPassword, hidePassword, showPasswordAriaLabel, hidePasswordAriaLabel } = props
  const { passwordShownAnnouncement, passwordHiddenAnnouncement } = props
  const id = props.id || props.name
  const toggle = (
    <Button
      type="button"
      classes={joined(
        'govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle',
        props.button?.classes,
      )}
      attributes={{ 'aria-controls': id, 'aria-label': showPasswordAriaLabel ?? 'Show password', hidden: true }}
    >
      {showPassword ?? 'Show'}
    </Button>
  )
  const wording = scriptWording({
    showPassword,
    hidePassword,
    showPasswordAriaLabel,
    hidePasswordAriaLabel,
    passwordShownAnnouncement,
    passwordHiddenAnnouncement,
  })
  return (
    <Input
      {...props}
      id={id}
      type="password"
      spellcheck={false}
      autocapitalize="none"
      autocomplete={props.autocomplete || 'current-password'}
      classes={joined('govuk-password-input__input govuk-js-password-input-input', props.classes)}
      inputWrapper={{ classes: 'govuk-password-input__wrapper' }}
      formGroup={{
        classes: joined('govuk-password-input', formGroup?.classes),
        attributes: { 'data-module': 'govuk-password-input', ...wording, ...formGroup?.attributes },
        before: formGroup?.before,
        after: (
          <>
            {toggle}
            {formGroup?.after}
          </>
        ),
      }}
    />
  )
}

function InputControl(props: InputProps & { id: string; describedBy: string | undefined }) {
  const attributes = {
    class: joined('govuk-input', props.classes, hasError(props) && 'govuk-input--error'),
    id: props.id,
    name: props.name,
    spellcheck: props.spellcheck,
    value: props.value,
    disabled: props.disabled === true,
    'aria-describedby': props.describedBy,
    autocomplete: props.autocomplete,
    autocapitalize: props.autocapitalize,
    pattern: props.pattern,
    inputmode: props.inputmode,
    ...props.attributes,
  }
  // The types of Preact know that a password, unlike the others, can have no list of suggestions.
  const input =
    props.type === 'password' ? (
      <input type="password" {...attributes} />
    ) : (
      <input type={props.type || 'text'} list={undefined} {...attributes} />
    )
  const before = props.formGroup?.before
  const after = props.formGroup?.after
  const prefix = affix(props.prefix, 'govuk-input__prefix')
  const suffix = affix(props.suffix, 'govuk-input__suffix')
  if (![before, prefix, suffix, after].some(isThere)) return input
  return (
    <div class={joined('govuk-input__wrapper', props.inputWrapper?.classes)} {...props.inputWrapper?.attributes}>
      {before}
      {prefix}
      {input}
      {suffix}
      {after}
    </div>
  )
}

function affix(slot: Slot, baseClass: string) {
  const given = part(slot)
  if (!given || !isThere(given.content)) return null
  return (
    <div class={joined(baseClass, given.classes)} aria-hidden="true" {...given.attributes}>
      {given.content}
    </div>
  )
}

const hasError = (props: FieldProps): boolean => part(props.errorMessage) !== undefined
