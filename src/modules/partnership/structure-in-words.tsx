import type { ComponentChildren } from 'preact'
import { hadComeBy, openPlans, undatedFirst, type ToldChange } from '#platform/facts/change.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Knot } from '#platform/ui/thread.tsx'
import { GroupStands } from './groups/list-groups.tsx'
import { PostStands } from './posts/list-posts.tsx'
import type { GroupThen, PostThen, Structure } from './structure.ts'
import { tellOfUs } from './tell-change.ts'

/** The structure in words, for those who do not see the picture and those who want the dates and their proof. */
export const StructureInWords = ({ structure }: { structure: Structure }) => (
  <>
    <h2>The same in words</h2>
    <div class="words">
      <Section title="Board and groups">
        <ul class="tree">
          <li>
            <h3>{structure.partners.length === 3 ? 'Three partners, equal in law' : 'Partners'}</h3>
            {structure.partners.length === 0 ? (
              <Empty says="No safeguarding partner has been added yet." />
            ) : (
              <ul>
                {structure.partners.map((partner) => (
                  <li key={partner.id}>
                    <a href={`/agencies/${partner.id}`}>{partner.name}</a>
                    {partner.lead?.person && <>: {partner.lead.person} sits on the board</>}
                  </li>
                ))}
              </ul>
            )}
          </li>
          {structure.board ? (
            <GroupLine group={structure.board} structure={structure} />
          ) : (
            <li>No board has been added yet.</li>
          )}
          {structure.reporting.map((group) => (
            <GroupLine key={group.id} group={group} structure={structure} />
          ))}
        </ul>
      </Section>
      <Section title="Posts and other parts">
        {structure.support.length +
          structure.independent.length +
          structure.apart.length +
          structure.parts.length +
          structure.leads.length ===
          0 && <Empty says="No post has been added yet." />}
        <ul class="tree">
          {[...structure.leads, ...chairLine(structure), ...structure.independent, ...structure.support].map((post) => (
            <PostLine key={post.id} post={post} structure={structure} />
          ))}
          {[...structure.apart, ...structure.parts].map((group) => (
            <GroupLine key={group.id} group={group} structure={structure} />
          ))}
        </ul>
      </Section>
      {structure.beside.length > 0 && (
        <Section title="Beside the partnership">
          <ul class="tree">
            {structure.beside.map((group) => (
              <GroupLine key={group.id} group={group} structure={structure} />
            ))}
          </ul>
        </Section>
      )}
    </div>
  </>
)

const chairLine = ({ chair }: Structure): PostThen[] => (chair?.post ? [chair.post] : [])

const PostLine = ({ post, structure }: { post: PostThen; structure: Structure }) => (
  <Line
    href={`/posts/${post.id}`}
    name={post.name}
    stands={<PostStands state={post.state} />}
    changes={bearing(post.changes, structure)}
  />
)

const GroupLine = ({ group, structure }: { group: GroupThen; structure: Structure }) => (
  <Line
    href={`/groups/${group.id}`}
    name={group.name}
    stands={<GroupStands state={group.state} />}
    changes={bearing(group.changes, structure)}
    above={group.above && group.above.id !== structure.board?.id ? group.above : null}
  />
)

const Line = ({
  href,
  name,
  stands,
  changes,
  above,
}: {
  href: string
  name: string
  stands: ComponentChildren
  changes: ToldChange[]
  /** The group it answers to, where that is not the board. */
  above?: { id: number; name: string } | null
}) => (
  <li>
    <h3>
      <a href={href}>{name}</a> {stands}
    </h3>
    {above && (
      <p class="quiet">
        Reports to <a href={`/groups/${above.id}`}>{above.name}</a>
      </p>
    )}
    {changes.map((change) => (
      <p key={change.id}>
        <Knot to={`${href}#change-${change.id}`} proves={change.says}>
          {tellOfUs(change)}
        </Knot>
      </p>
    ))}
  </li>
)

/** The last three things that had happened by the day, and the plans that still stood. */
function bearing<C extends ToldChange>(changes: readonly C[], { day }: Structure): C[] {
  const happened = changes
    .filter((change) => change.status === 'happened' && hadComeBy(change.happenedOn, day))
    .toSorted(undatedFirst)
    .slice(-3)
  return [...happened, ...openPlans(changes, day)]
}
