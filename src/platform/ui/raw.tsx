import { jsxTemplate } from 'preact/jsx-runtime'

/**
 * Puts HTML that we made ourselves on the page exactly as it is written, with no element around it.
 *
 * Nothing is escaped, so `html` must never hold what a person typed or what a file said: those are passed as
 * ordinary children, which are escaped. It leans on the call Preact offers to compilers for ready-made markup,
 * because `dangerouslySetInnerHTML` can only fill an element and so would need one that is not wanted.
 * No other file may use either of the two.
 */
export const Raw = ({ html }: { html: string }) => jsxTemplate([html])
