import { FieldGroup, type ChoiceGroupProps } from './field-parts.tsx'
import { joined, part, type Extras, type Items } from './slots.tsx'
import { Input, type InputProps } from './text-inputs.tsx'

/** One box of a date, such as its year. */
export type DateInputItem = Extras &
  Pick<InputProps, 'autocomplete' | 'pattern' | 'inputmode' | 'value'> & {
    /** `day`, `month` or `year`, or a name of your own. */
    name?: string
    id?: string
    label?: string
    /** Whether this box is the wrong one; when none is marked, an error marks them all. */
    error?: boolean
  }

export type DateInputProps = Extras &
  ChoiceGroupProps & {
    id: string
    /** Posted as `prefix-day`, `prefix-month`, `prefix-year`. */
    namePrefix?: string
    /** What was answered, by the name that is posted. */
    values?: Readonly<Record<string, string | number | undefined>>
    day?: DateInputItem | false
    month?: DateInputItem | false
    year?: DateInputItem | false
    /** Other boxes instead of day, month and year. */
    items?: Items<DateInputItem>
  }

/** A date that people know or can look up, in three boxes. */
export function DateInput(props: DateInputProps) {
  const day = standardItem('day', props.day, props.values)
  const month = standardItem('month', props.month, props.values)
  const year = standardItem('year', props.year, props.values)
  const items = props.items?.length ? props.items : [day, month, year]
  const oneIsMarked = items.some((item) => item && isMarked(item))
  const draw = (item: DateInputItem) => {
    const standard = [day, month, year].find((each) => each && (each === item || each.name === item.name)) || undefined
    const name = item.name ?? ''
    const posted = props.namePrefix ? `${props.namePrefix}-${name}` : name
    const isYear = name === 'year' || (standard !== undefined && standard === year)
    const wrong = isMarked(item) || (item.error !== false && part(props.errorMessage) !== undefined && !oneIsMarked)
    return (
      <div class="govuk-date-input__item">
        <Input
          label={{ content: item.label || capitalised(name), classes: 'govuk-date-input__label' }}
          id={item.id || `${props.id}-${name}`}
          name={posted}
          value={item.value ?? standard?.value ?? props.values?.[posted]}
          classes={joined(
            'govuk-date-input__input',
            wrong && !item.classes?.includes('govuk-input--error') && 'govuk-input--error',
            !item.classes?.includes('govuk-input--width-') && `govuk-input--width-${isYear ? 4 : 2}`,
            item.classes,
          )}
          inputmode={item.inputmode || 'numeric'}
          autocomplete={item.autocomplete}
          pattern={item.pattern}
          attributes={item.attributes}
        />
      </div>
    )
  }
  const controls = () => (
    <div class={joined('govuk-date-input', props.classes)} {...props.attributes} id={props.id}>
      {props.formGroup?.before}
      {items.map((item) => item && draw(item))}
      {props.formGroup?.after}
    </div>
  )
  return (
    <FieldGroup
      id={props.id}
      fieldset={props.fieldset}
      hint={props.hint}
      errorMessage={props.errorMessage}
      formGroup={props.formGroup}
      describedBy={props.fieldset?.describedBy}
      role="group"
      controls={controls}
    />
  )
}

function standardItem(
  name: 'day' | 'month' | 'year',
  given: DateInputItem | false | undefined,
  values: DateInputProps['values'],
): DateInputItem | false {
  if (given === false) return false
  return given ? { ...given, name: given.name ?? name } : { name, value: values?.[name] }
}

const isMarked = (item: DateInputItem): boolean =>
  item.error === true || item.classes?.includes('govuk-input--error') === true

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
