import type { ComponentChildren } from 'preact'

/** A small deed of a row, as a link; `of` says for those who hear it alone what it is about. */
export const Deed = ({ href, says, of }: { href: string; says: string; of: string }) => (
  <a href={href}>
    {says}
    <span class="govuk-visually-hidden"> {of}</span>
  </a>
)

/** One place up or down, at once. */
const MoveButton = ({ at, way, says, of }: { at: string; way: 'up' | 'down'; says: string; of: string }) => (
  <form method="post" action={`${at}/move`}>
    <button class="link-button" type="submit" name="way" value={way}>
      {says}
      <span class="govuk-visually-hidden">, {of}</span>
    </button>
  </form>
)

/** What can be done with a part or question where it stands: change it, move it by a place, remove it. */
export const RowDeeds = ({
  at,
  of,
  isFirst,
  isLast,
  children,
}: {
  at: string
  of: string
  isFirst: boolean
  isLast: boolean
  children?: ComponentChildren
}) => (
  <div class="row-deeds">
    <Deed href={`${at}/edit`} says="Change" of={of} />
    {children}
    {!isFirst && <MoveButton at={at} way="up" says="Move up" of={of} />}
    {!isLast && <MoveButton at={at} way="down" says="Move down" of={of} />}
    <Deed href={`${at}/remove`} says="Remove" of={of} />
  </div>
)
