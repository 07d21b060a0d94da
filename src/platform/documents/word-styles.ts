import { AlignmentType, BorderStyle, LineRuleType, type IStylesOptions } from 'docx'

/** An A4 page with the margins of the PDF, in twentieths of a point. */
export const page = {
  size: { width: 11906, height: 16838 },
  margin: { left: 1247, right: 1474, top: 1530, bottom: 1474, header: 700, footer: 650 },
}

/** The length of a line from margin to margin, in twentieths of a point. */
export const lineOf = page.size.width - page.margin.left - page.margin.right

/** The colours of ink, of second lines, of thin rules and of links, as Word writes them. */
export const inks = { ink: '1A1D21', second: '50565D', rule: 'B9B3A6', link: '1C4A78' }

/** The margin in which numbers hang, in twentieths of a point: none where a document carries no numbers. */
export function gutterOf(numbered: boolean): number {
  return numbered ? 879 : 0
}

/**
 * The named styles of a Word file, so that a partnership can change the look of a whole report in one place. Set in
 * Arial, which every office computer has: a typeface that is missing would be replaced by one nobody chose.
 */
export function wordStyles(language: string, numbered: boolean): IStylesOptions {
  const gutter = gutterOf(numbered)
  const hanging = { left: gutter, hanging: gutter }
  return {
    default: {
      document: {
        run: { font: 'Arial', size: 21, color: inks.ink, language: { value: language } },
        paragraph: { spacing: { after: 170, line: 290, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: 'Arial', size: 54, bold: true, color: inks.ink },
        paragraph: { spacing: { before: 60, after: 160, line: 252, lineRule: LineRuleType.AUTO } },
      },
      heading1: {
        run: { font: 'Arial', size: 30, bold: true, color: inks.ink },
        paragraph: {
          keepNext: true,
          keepLines: true,
          indent: hanging,
          spacing: { before: 520, after: 180 },
          border: { top: { style: BorderStyle.SINGLE, size: 8, space: 8, color: inks.ink } },
          ...tab(gutter),
        },
      },
      caption: {
        run: { size: 19, bold: true, italics: false, color: inks.ink },
        paragraph: { spacing: { before: 280, after: 120 } },
      },
      hyperlink: { run: { color: inks.link, underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'NumberedParagraph',
        name: 'Numbered paragraph',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { indent: hanging, ...tab(gutter) },
      },
      {
        id: 'NumberedSubparagraph',
        name: 'Numbered subparagraph',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { indent: { left: gutter * 2, hanging: gutter }, ...tab(gutter * 2) },
      },
      {
        id: 'PlainParagraph',
        name: 'Plain paragraph',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { indent: { left: gutter } },
      },
      {
        id: 'ListItem',
        name: 'List item',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { spacing: { after: 70 } },
      },
      {
        id: 'TableText',
        name: 'Table text',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 18 },
        paragraph: { spacing: { before: 60, after: 60, line: 252 } },
      },
      {
        id: 'TableHead',
        name: 'Table head',
        basedOn: 'TableText',
        quickFormat: true,
        run: { bold: true },
        paragraph: { keepNext: true },
      },
      {
        id: 'Owner',
        name: 'Owner',
        basedOn: 'Normal',
        next: 'Title',
        run: { size: 23, color: inks.second },
        paragraph: { spacing: { before: 700, after: 60 } },
      },
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 30, color: inks.second },
        paragraph: { spacing: { after: 460 } },
      },
      {
        id: 'FrontLine',
        name: 'Front line',
        basedOn: 'Normal',
        run: { size: 20 },
        paragraph: {
          indent: { left: 2600, hanging: 2600 },
          spacing: { before: 60, after: 60 },
          ...tab(2600),
          border: { ...thin('top'), ...thin('bottom'), ...thin('between') },
        },
      },
      {
        id: 'ContentsHeading',
        name: 'Contents heading',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: 30, bold: true },
        paragraph: {
          keepNext: true,
          spacing: { before: 520, after: 180 },
          border: { top: { style: BorderStyle.SINGLE, size: 8, space: 8, color: inks.ink } },
        },
      },
      {
        id: 'TOC1',
        name: 'toc 1',
        basedOn: 'Normal',
        next: 'Normal',
        paragraph: { indent: hanging, spacing: { after: 70 }, ...tab(gutter) },
      },
      {
        id: 'Header',
        name: 'header',
        basedOn: 'Normal',
        run: { size: 17, color: inks.second },
        paragraph: { alignment: AlignmentType.LEFT },
      },
      {
        id: 'Footer',
        name: 'footer',
        basedOn: 'Normal',
        run: { size: 17, color: inks.second },
        paragraph: { rightTabStop: lineOf, border: thin('top') },
      },
    ],
  }
}

function tab(position: number) {
  return position > 0 ? { leftTabStop: position } : {}
}

function thin(side: 'top' | 'bottom' | 'between') {
  return { [side]: { style: BorderStyle.SINGLE, size: 4, space: 4, color: inks.rule } }
}
