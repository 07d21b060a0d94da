import { idList, isThere, joined, part, type Content, type Extras, type Slot } from './slots.tsx'

export type LabelProps = Extras & { children?: Content; for?: string; isPageHeading?: boolean }
export type HintProps = Extras & { children?: Content; id?: string }
export type ErrorMessageProps = Extras & { children?: Content; id?: string; visuallyHiddenText?: string | false }

/** How a question's label is given: its text, or its text with what makes it the heading of the page. */
export type LabelSlot = Slot<{ isPageHeading?: boolean }>
export type ErrorSlot = Slot<{ visuallyHiddenText?: string | false }>

export type FieldsetProps = Extras & {
  legend?: Slot<{ isPageHeading?: boolean }>
  describedBy?: string
}

/** The box around one question, with what may stand right before and after its control. */
export type FormGroupOptions = Extras & { before?: Content; after?: Content }

/** What every question with one control takes. */
export type FieldProps = Extras & {
  name: string
  /** Also where the error summary leads; the name when not given. */
  id?: string
  label: LabelSlot
  hint?: Slot
  errorMessage?: ErrorSlot
  describedBy?: string
  disabled?: boolean
  formGroup?: FormGroupOptions
}

/** What a question is called, tied to its control by `for`. */
export function Label(props: LabelProps) {
  if (!isThere(props.children)) return null
  const label = (
    <label class={joined('govuk-label', props.classes)} {...props.attributes} for={props.for}>
      {props.children}
    </label>
  )
  return props.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}

/** Help in answering a question, in grey below its label. */
export const Hint = (props: HintProps) => (
  <div id={props.id} class={joined('govuk-hint', props.classes)} {...props.attributes}>
    {props.children}
  </div>
)

/** What is wrong with an answer, in red beside its question. */
export function ErrorMessage(props: ErrorMessageProps) {
  const hidden = props.visuallyHiddenText ?? 'Error'
  return (
    <p id={props.id} class={joined('govuk-error-message', props.classes)} {...props.attributes}>
      {hidden && (
        <>
          <span class="govuk-visually-hidden">{hidden}:</span>{' '}
        </>
      )}
      {props.children}
    </p>
  )
}

/** Several controls that answer one question, which is the legend. */
export function Fieldset(props: FieldsetProps & { role?: 'group'; children?: Content }) {
  const legend = part(props.legend)
  return (
    <fieldset
      class={joined('govuk-fieldset', props.classes)}
      role={props.role}
      aria-describedby={props.describedBy || undefined}
      {...props.attributes}
    >
      {legend && isThere(legend.content) && (
        <legend class={joined('govuk-fieldset__legend', legend.classes)}>
          {legend.isPageHeading ? <h1 class="govuk-fieldset__heading">{legend.content}</h1> : legend.content}
        </legend>
      )}
      {props.children}
    </fieldset>
  )
}

/** The box around one question, which turns red when its answer is wrong. */
export const FormGroup = (props: Extras & { hasError?: boolean; children: Content }) => (
  <div
    class={joined('govuk-form-group', props.hasError && 'govuk-form-group--error', props.classes)}
    {...props.attributes}
  >
    {props.children}
  </div>
)

/** A question with one control: label, hint, error and control, tied together by their ids. */
export function Field(props: FieldProps & { control: (id: string, describedBy: string | undefined) => Content }) {
  const id = props.id || props.name
  const told = hintAndError(id, props)
  const { content: label, ...labelling } = part(props.label) ?? {}
  return (
    <FormGroup {...groupExtras(props)}>
      <Label {...labelling} for={id}>
        {label}
      </Label>
      {told.content}
      {props.control(id, idList(props.describedBy, ...told.ids))}
    </FormGroup>
  )
}

/** What a question with several controls takes. */
export type ChoiceGroupProps = {
  fieldset?: FieldsetProps
  hint?: Slot
  errorMessage?: ErrorSlot
  formGroup?: FormGroupOptions
}

/** A question with several controls, in a fieldset if it has a legend, told what describes the whole. */
export function FieldGroup(
  props: ChoiceGroupProps & {
    id: string
    describedBy?: string
    role?: 'group'
    controls: (describedBy: string | undefined) => Content
  },
) {
  const told = hintAndError(props.id, props)
  const describedBy = idList(props.describedBy, ...told.ids)
  const inside = (
    <>
      {told.content}
      {props.controls(describedBy)}
    </>
  )
  return (
    <FormGroup {...groupExtras(props)}>
      {props.fieldset ? (
        <Fieldset {...props.fieldset} role={props.role} describedBy={describedBy}>
          {inside}
        </Fieldset>
      ) : (
        inside
      )}
    </FormGroup>
  )
}

function hintAndError(id: string, props: { hint?: Slot; errorMessage?: ErrorSlot }) {
  const { content: hint, ...hinting } = part(props.hint) ?? {}
  const { content: error, ...erring } = part(props.errorMessage) ?? {}
  const hintId = part(props.hint) && `${id}-hint`
  const errorId = part(props.errorMessage) && `${id}-error`
  return {
    ids: [hintId, errorId],
    content: (
      <>
        {hintId && (
          <Hint {...hinting} id={hintId}>
            {hint}
          </Hint>
        )}
        {errorId && (
          <ErrorMessage {...erring} id={errorId}>
            {error}
          </ErrorMessage>
        )}
      </>
    ),
  }
}

const groupExtras = (props: { errorMessage?: ErrorSlot; formGroup?: FormGroupOptions }) => ({
  hasError: part(props.errorMessage) !== undefined,
  classes: props.formGroup?.classes,
  attributes: props.formGroup?.attributes,
})
