import type { Source } from './duty.ts'

const notRead = 'Known from memory; the text has not been opened. Check it before relying on it.'

/** A source whose words nobody here has read at its address: it says so wherever it is shown. */
export const unread = (source: Omit<Source, 'verified'>, note: string = notRead): Source => ({
  ...source,
  verified: false,
  note,
})

/** The same source, read only as far as somebody else's account of it. */
const read = (source: Omit<Source, 'verified'>, note?: string): Source => ({
  ...source,
  verified: true,
  ...(note && { note }),
})

/** The Children Act 2004, by section. Sections 16E to 16L made the safeguarding partners. */
export const childrenAct2004 = (section: string) => ({
  title: 'Children Act 2004',
  cite: `section ${section}`,
  url: `https://www.legislation.gov.uk/ukpga/2004/31/section/${section.replace(/\(.*/, '')}`,
  binding: 'statute' as const,
})

/** The statutory guidance, by edition. No edition's full text has been opened here. */
export const workingTogether = (year: 2018 | 2023, cite: string) => ({
  title: `Working Together to Safeguard Children ${year}`,
  cite,
  url: 'https://www.gov.uk/government/publications/working-together-to-safeguard-children--2',
  binding: 'statutory guidance' as const,
})

/** The regulations of 2018 on reviews and on relevant agencies. */
export const reviewRegulations = (cite: string) => ({
  title: 'Child Safeguarding Practice Review and Relevant Agency (England) Regulations 2018',
  cite,
  url: 'https://www.legislation.gov.uk/uksi/2018/789/made',
  binding: 'statute' as const,
})

/** The yearly report's duty in the Act: the section was not opened, but a council's paper sets out what it asks. */
export const theYearlyReport = read(
  { ...childrenAct2004('16G'), cite: 'section 16G, as set out in a council paper' },
  'The section itself has not been opened; its two parts and the twelve months were read in the paper of a council.',
)

/** The government's page on telling the Panel about a serious incident. */
export const reportASeriousIncident = read({
  title: 'Report a serious child safeguarding incident',
  cite: 'government guidance for local authorities',
  url: 'https://www.gov.uk/guidance/report-a-serious-child-safeguarding-incident',
  binding: 'statutory guidance',
})

const editionUnopened = 'The edition itself has not been opened; this is how a public page tells it.'

/** Where the fifteen days of the 2023 edition are counted from. */
export const rapidReviewOf2023 = read(
  {
    ...workingTogether(2023, 'as told by a partnership'),
    url: 'https://www.safeguardingcambspeterborough.org.uk/children-board/serious-case-reviews',
  },
  editionUnopened,
)

/** The six months for a local review, as the prosecutors' protocol states them. */
export const sixMonthsToPublish = (year: 2018 | 2023) =>
  read(
    {
      ...workingTogether(year, "as stated in the prosecutors' and police protocol"),
      url: 'https://cps.gov.uk/node/13469',
    },
    editionUnopened,
  )

/** What a partnership's paper says the 2023 edition changed: September for the report, December for the arrangements. */
export const changesOf2023 = read(
  {
    ...workingTogether(2023, 'as told by a partnership in September 2024'),
    url: 'https://www.nelincs.gov.uk/safeguarding-children-partnership-september-2024',
  },
  editionUnopened,
)

/** The change from local boards to partnerships, with its two last days. */
export const theTransition = read(
  {
    title: 'Children and Social Work Act 2017, change from local boards to partnerships',
    cite: 'as told in guides of the time',
    url: 'https://www.nurseryworld.co.uk/features/article/guide-to-working-together-guidance',
    binding: 'statute',
  },
  'The order that fixed the days has not been opened.',
)

/** Local rules for working with families, as procedures of several areas state the national limits. */
export const frontDoorProcedures = (cite: string, url: string) =>
  read({ ...workingTogether(2018, cite), url }, editionUnopened)
