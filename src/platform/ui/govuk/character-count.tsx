import { Hint } from './field-parts.tsx'
import { scriptWording, type Wording } from './script-wording.ts'
import { joined, type Extras } from './slots.tsx'
import { Textarea, type TextareaProps } from './text-inputs.tsx'

export type CharacterCountProps = TextareaProps & {
  maxlength?: number | string
  maxwords?: number | string
  /** The share of the limit, in per cent, from which the count is shown. */
  threshold?: number | string
  countType?: 'characters' | 'words'
  countMessage?: Extras
  /** What stands below the text without scripts; `%{count}` is the limit. */
  textareaDescription?: string
  charactersUnderLimit?: Wording
  charactersAtLimit?: Wording
  charactersOverLimit?: Wording
  wordsUnderLimit?: Wording
  wordsAtLimit?: Wording
  wordsOverLimit?: Wording
}

/** Several lines of text up to a number of characters or words, with a count of what is left. */
export function CharacterCount(props: CharacterCountProps) {
  const { maxlength, maxwords, threshold, textareaDescription, formGroup } = props
  const {
    charactersUnderLimit,
    charactersAtLimit,
    charactersOverLimit,
    wordsUnderLimit,
    wordsAtLimit,
    wordsOverLimit,
  } = props
  const id = props.id || props.name
  const countType = props.countType || (maxwords ? 'words' : undefined)
  const limit = maxwords || maxlength
  const description =
    textareaDescription || `You can enter up to %{count} ${countType === 'words' ? 'words' : 'characters'}`
  const message = (
    <Hint
      id={`${id}-info`}
      classes={joined('govuk-character-count__message', props.countMessage?.classes)}
      attributes={props.countMessage?.attributes}
    >
      {limit ? description.replace('%{count}', String(limit)) : undefined}
    </Hint>
  )
  const attributes = {
    'data-module': 'govuk-character-count',
    'data-maxlength': maxlength,
    'data-maxwords': maxwords,
    'data-threshold': threshold,
    'data-count-type': countType,
    ...scriptWording({
      textareaDescription: !limit && textareaDescription ? { other: textareaDescription } : undefined,
      charactersUnderLimit,
      charactersAtLimit,
      charactersOverLimit,
      wordsUnderLimit,
      wordsAtLimit,
      wordsOverLimit,
    }),
    ...formGroup?.attributes,
  }
  return (
    <Textarea
      {...props}
      id={id}
      describedBy={`${id}-info`}
      classes={joined('govuk-js-character-count', props.classes)}
      formGroup={{
        classes: joined('govuk-character-count', formGroup?.classes),
        attributes,
        before: formGroup?.before,
        after: (
          <>
            {message}
            {formGroup?.after}
          </>
        ),
      }}
    />
  )
}
