import { Field, type FieldProps } from './field-parts.tsx'
import { scriptWording, type Wording } from './script-wording.ts'
import { joined, part, type Attributes } from './slots.tsx'

export type FileUploadProps = FieldProps & {
  multiple?: boolean
  /** Lets GOV.UK's script make it a place to drop files on. */
  javascript?: boolean
  wrapperClasses?: string
  wrapperAttributes?: Attributes
  chooseFilesButton?: string
  noFileChosen?: string
  multipleFilesChosen?: Wording
  dropInstruction?: string
  enteredDropZone?: string
  leftDropZone?: string
}

/** A file to send; its form must be sent as `multipart/form-data`. */
export function FileUpload(props: FileUploadProps) {
  const { chooseFilesButton, noFileChosen, multipleFilesChosen, dropInstruction, enteredDropZone, leftDropZone } = props
  const wording = scriptWording({
    chooseFilesButton,
    noFileChosen,
    multipleFilesChosen,
    dropInstruction,
    enteredDropZone,
    leftDropZone,
  })
  const control = (id: string, describedBy: string | undefined) => {
    const input = (
      <input
        class={joined('govuk-file-upload', props.classes, part(props.errorMessage) && 'govuk-file-upload--error')}
        id={id}
        name={props.name}
        type="file"
        disabled={props.disabled === true}
        multiple={props.multiple === true}
        aria-describedby={describedBy}
        {...props.attributes}
      />
    )
    const wrapped = (
      <div
        class={joined('govuk-file-upload-wrapper', props.wrapperClasses)}
        data-module="govuk-file-upload"
        {...wording}
        {...props.wrapperAttributes}
      >
        {input}
      </div>
    )
    return (
      <>
        {props.formGroup?.before}
        {props.javascript ? wrapped : input}
        {props.formGroup?.after}
      </>
    )
  }
  return <Field {...props} control={control} />
}
