/** The sheets a tool is written in, in their order: what each is called, and what stands over its columns, with the width in letters. */
export const toolSheets = {
  scales: {
    name: 'Scales',
    columns: {
      scale: ['Scale', 24],
      point: ['Point', 20],
      meaning: ['What it means', 50],
      meetsMinimum: ['Meets the minimum', 14],
      applies: ['Applies', 12],
      shade: ['Shade, 0 to 4', 12],
    },
  },
  audiences: {
    name: 'Audiences',
    columns: { audience: ['Audience', 30], kinds: ['Kinds of agency, one a line', 34] },
  },
  parts: {
    name: 'Parts',
    columns: { part: ['Part', 10], title: ['Title', 40], guidance: ['Guidance', 60] },
  },
  questions: {
    name: 'Questions',
    columns: {
      part: ['Part', 10],
      question: ['Question', 12],
      audience: ['For whom', 16],
      kind: ['How it is answered', 24],
      asks: ['What is asked', 60],
      guidance: ['Guidance', 50],
      scale: ['Scale', 20],
      choices: ['Answers, ticks or columns, one a line', 34],
      needed: ['Has to be answered', 12],
      asksEvidence: ['Asks for evidence', 12],
      asksImpact: ['Asks for the difference made', 14],
      asksImprovement: ['Asks for improvement', 14],
      onlyIf: ['Only if question', 12],
      onlyIfAnswer: ['was answered', 16],
      staffAsks: ['What staff are asked', 40],
      links: ['Further reading, one a line', 40],
      crossReferences: ['Asked elsewhere as, one a line', 20],
    },
  },
  meanings: {
    name: 'Meanings',
    columns: {
      question: ['Question', 12],
      audience: ['For whom', 16],
      point: ['Point', 20],
      says: ['What it means for this question', 70],
    },
  },
} as const satisfies Record<
  string,
  { name: string; columns: Record<string, readonly [heading: string, width: number]> }
>

export type SheetKey = keyof typeof toolSheets
export type ColumnOf<S extends SheetKey> = keyof (typeof toolSheets)[S]['columns'] & string

/** The heading of a column, as it stands in the sheet. */
export const headingOf = <S extends SheetKey>(sheet: S, column: ColumnOf<S>): string =>
  (toolSheets[sheet].columns as unknown as Record<string, readonly [string, number]>)[column]![0]

/** The columns a sheet cannot be read without; whatever else is missing is taken as empty. */
export const neededColumns: { [S in SheetKey]: readonly ColumnOf<S>[] } = {
  scales: ['scale', 'point'],
  audiences: ['audience'],
  parts: ['part', 'title'],
  questions: ['part', 'question', 'kind', 'asks'],
  meanings: ['question', 'point', 'says'],
}

/** The sheets without which there is no tool. */
export const neededSheets: readonly SheetKey[] = ['parts', 'questions']
