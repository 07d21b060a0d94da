import { FieldGroup, Hint, Label, type ChoiceGroupProps } from './field-parts.tsx'
import {
  idList,
  isThere,
  joined,
  part,
  type Attributes,
  type Content,
  type Extras,
  type Items,
  type Slot,
} from './slots.tsx'

/** One answer to choose. */
export type Choice = {
  value?: string | number
  content: Content
  hint?: Slot
  /** What is asked further when this answer is chosen. */
  conditional?: Content
  checked?: boolean
  disabled?: boolean
  /** Checkboxes: `exclusive` unticks all others, for 'none of these'. */
  behaviour?: 'exclusive'
  id?: string
  name?: string
  attributes?: Attributes
  /** Classes and attributes of the words beside the box. */
  label?: Extras
}

/** A word, usually 'or', between two answers. */
export type Divider = { divider: string }

export type ChoicesProps = Extras &
  ChoiceGroupProps & {
    name: string
    /** The id of the first answer, where the error summary leads, and the beginning of the others; the name when not given. */
    idPrefix?: string
    items: Items<Choice | Divider>
  }

export type RadiosProps = ChoicesProps & {
  /** What was answered; an empty text is no answer. */
  value?: string | number | null
}
export type CheckboxesProps = ChoicesProps & { values?: readonly (string | number)[]; describedBy?: string }

/** One answer out of a few. */
export const Radios = (props: RadiosProps) => {
  const { value } = props
  const isChosen = (item: Choice) =>
    value !== undefined && value !== null && value !== '' && String(item.value) === String(value)
  return <Choices {...props} kind="radios" describedBy={props.fieldset?.describedBy} isChosen={isChosen} />
}

/** Any number of answers out of a few. */
export const Checkboxes = (props: CheckboxesProps) => {
  const chosen = new Set(props.values?.map(String))
  const describedBy = props.fieldset?.describedBy || props.describedBy
  return (
    <Choices
      {...props}
      kind="checkboxes"
      describedBy={describedBy}
      isChosen={(item) => chosen.has(String(item.value))}
    />
  )
}

type Kind = 'radios' | 'checkboxes'

function Choices(
  props: ChoicesProps & { kind: Kind; describedBy: string | undefined; isChosen: (item: Choice) => boolean },
) {
  const { kind, isChosen } = props
  const prefix = props.idPrefix || props.name
  const controls = (describedBy: string | undefined) => (
    <div
      class={joined(`govuk-${kind}`, props.classes)}
      {...props.attributes}
      // With nothing to choose from there is nothing to start, and starting it would fail.
      {...(props.items.length > 0 && { 'data-module': `govuk-${kind}` })}
    >
      {props.formGroup?.before}
      {props.items.map((item, index) => {
        if (!item) return null
        if ('divider' in item) return <div class={`govuk-${kind}__divider`}>{item.divider}</div>
        const outsideFieldset = kind === 'checkboxes' && !props.fieldset && describedBy
        return (
          <ChoiceItem
            kind={kind}
            item={item}
            id={item.id || (index ? `${prefix}-${index + 1}` : prefix)}
            name={item.name || props.name}
            checked={item.checked ?? isChosen(item)}
            describedBy={outsideFieldset || undefined}
          />
        )
      })}
      {props.formGroup?.after}
    </div>
  )
  return (
    <FieldGroup
      id={prefix}
      fieldset={props.fieldset}
      hint={props.hint}
      errorMessage={props.errorMessage}
      formGroup={props.formGroup}
      describedBy={props.describedBy}
      controls={controls}
    />
  )
}

type ChoiceItemProps = {
  kind: Kind
  item: Choice
  id: string
  name: string
  checked: boolean
  describedBy: string | undefined
}

function ChoiceItem({ kind, item, id, name, checked, describedBy }: ChoiceItemProps) {
  const hint = part(item.hint)
  const hintId = hint && isThere(hint.content) ? `${id}-item-hint` : undefined
  const opensMore = isThere(item.conditional)
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <input
          class={`govuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={item.value ?? ''}
          checked={checked}
          disabled={item.disabled === true}
          data-aria-controls={opensMore ? `conditional-${id}` : undefined}
          data-behaviour={item.behaviour}
          aria-describedby={idList(describedBy, hintId)}
          {...item.attributes}
        />
        <Label
          classes={joined(`govuk-${kind}__label`, item.label?.classes)}
          attributes={item.label?.attributes}
          for={id}
        >
          {item.content}
        </Label>
        {hint && hintId && (
          <Hint id={hintId} classes={joined(`govuk-${kind}__hint`, hint.classes)} attributes={hint.attributes}>
            {hint.content}
          </Hint>
        )}
      </div>
      {opensMore && (
        <div
          class={joined(`govuk-${kind}__conditional`, !checked && `govuk-${kind}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {item.conditional}
        </div>
      )}
    </>
  )
}
