import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TextRun,
} from 'docx'
import { carriesNumbers, frontLines, opensWithContents, readyToTell } from './document.ts'
import type { DocumentSection, PaperDocument } from './document.ts'
import { wordBlock, wordBreaks } from './word-blocks.ts'
import { gutterOf, page, wordStyles } from './word-styles.ts'

/**
 * The document as a Word file (.docx) that can be edited and read aloud: true heading styles, numbers exactly as given,
 * tables whose heads repeat on each page, descriptions on drawings, British English throughout.
 *
 * Answers the bytes of the file. Throws {@link DocumentRefused} when the document is not whole.
 */
export async function asWord(document: PaperDocument): Promise<Uint8Array> {
  const ready = readyToTell(document)
  const numbered = carriesNumbers(ready)
  const file = new Document({
    title: ready.title,
    ...(ready.subtitle ? { subject: ready.subtitle } : {}),
    creator: ready.author,
    lastModifiedBy: ready.author,
    styles: wordStyles(ready.language, numbered),
    numbering: { config: [{ reference: 'bullets', levels: [bullet(numbered)] }] },
    sections: [
      {
        properties: { page },
        headers: { default: headerOf(ready) },
        footers: { default: footerOf(ready) },
        children: [
          ...opening(ready),
          ...(opensWithContents(ready) ? contents() : []),
          ...ready.sections.flatMap((section, index) => [
            headingOf(section, index === 0 && opensWithContents(ready)),
            ...section.blocks.flatMap((block) => wordBlock(block, numbered)),
          ]),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

function opening(document: PaperDocument): Paragraph[] {
  const { author, title, subtitle } = document
  return [
    new Paragraph({ style: 'Owner', children: wordBreaks(author) }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: wordBreaks(title) }),
    ...(subtitle ? [new Paragraph({ style: 'Subtitle', children: wordBreaks(subtitle) })] : []),
    ...frontLines(document).map(
      ({ label, value }) =>
        new Paragraph({
          style: 'FrontLine',
          children: [...wordBreaks(label), new TextRun({ children: [new Tab()] }), ...wordBreaks(value)],
        }),
    ),
  ]
}

// Without page numbers, as only Word itself knows them, and asking it to count would greet every reader with a question.
function contents() {
  return [
    new Paragraph({ style: 'ContentsHeading', text: 'Contents' }),
    new TableOfContents('Contents', {
      hyperlink: true,
      headingStyleRange: '1-1',
      pageNumbersEntryLevelsRange: '1-1',
      beginDirty: false,
    }),
  ]
}

function headingOf(section: DocumentSection, pageBreakBefore: boolean): Paragraph {
  const number = section.number === null ? [] : [new TextRun({ children: [section.number, new Tab()] })]
  const flush = section.number === null ? { indent: { left: 0, hanging: 0 } } : {}
  const children = [...number, ...wordBreaks(section.title)]
  return new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore, ...flush, children })
}

function headerOf(document: PaperDocument): Header {
  const marking = new TextRun({ text: document.marking ?? '', bold: true })
  return new Header({
    children: [new Paragraph({ style: 'Header', alignment: AlignmentType.RIGHT, children: [marking] })],
  })
}

function footerOf(document: PaperDocument): Footer {
  const pages = new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
  const marking = document.marking ? [new TextRun({ text: `${document.marking}    `, bold: true })] : []
  const words = [...wordBreaks(document.footer), new TextRun({ children: [new Tab()] }), ...marking]
  return new Footer({ children: [new Paragraph({ style: 'Footer', children: [...words, pages] })] })
}

function bullet(numbered: boolean) {
  const left = gutterOf(numbered) + 284
  return {
    level: 0,
    format: LevelFormat.BULLET,
    text: '–',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left, hanging: 284 } } },
  }
}
