import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { ChangeList } from '#platform/facts/change-list.tsx'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Timeline } from '#platform/ui/timeline.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { mayGiveFor } from '../delegations/delegation.ts'
import { DelegationList } from '../delegations/list-delegations.tsx'
import { delegationsOfPost } from '../delegations/store.ts'
import { ownerNames, postsToPick } from '../store.ts'
import { tellOfUs } from '../tell-change.ts'
import { termsOfPost } from '../terms-of-office/store.ts'
import { TermList } from '../terms-of-office/term-list.tsx'
import { PostStands } from './list-posts.tsx'
import { postChangeKinds, postKinds, stateOfPost } from './post.ts'
import { changesOfPost, findPost } from './store.ts'
import { timelineOfPost } from './tenure.ts'

/** One post: what it is for, who holds it, and everything that happened to it. */
export const showPost = page({
  path: '/posts/:post',
  may: 'see who we are',
  examples: async (visit) => (await postsToPick(visit.db)).slice(0, 2).map(({ id }) => ({ post: String(id) })),

  async show(visit, params) {
    const post = await findPost(visit.db, numberIn(params.post))
    const changes = await changesOfPost(visit.db, post.id)
    const state = stateOfPost(changes, visit.today)
    const nameOf = await ownerNames(visit.db)
    const name = (personId: number) => nameOf({ personId })
    const terms = await termsOfPost(visit.db, post.id)
    const delegations = await delegationsOfPost(visit.db, post.id)
    const at = `/posts/${post.id}`
    const mayRecord = may(visit, 'record changes of posts')
    return {
      title: post.name,
      above: [
        { says: 'Who we are', href: '/partnership' },
        { says: 'Posts', href: '/posts' },
      ],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says={post.name}
            lede={<PostStands state={state} />}
            deeds={mayRecord && <Button href={`${at}/record-change`}>Record a change</Button>}
          />
          <SummaryList
            rows={[
              { key: 'Kind', value: postKinds[post.kind as keyof typeof postKinds] },
              { key: 'For', value: post.purpose ?? 'Not recorded' },
              { key: 'Hours', value: post.hours ?? 'Not recorded' },
              post.alsoCalled.length > 0 ? { key: 'Also called', value: post.alsoCalled.join(', ') } : null,
              post.agencyId
                ? { key: 'Employed by', value: <a href={`/agencies/${post.agencyId}`}>{nameOf(post)}</a> }
                : null,
              state.personId
                ? {
                    key: state.is === 'in post' ? 'Held by' : 'To be held by',
                    value: <a href={`/people/${state.personId}`}>{nameOf(state)}</a>,
                  }
                : null,
            ]}
          />
          {mayRecord && (
            <p>
              <a href={`${at}/correct`}>Put right what is said of it</a>
            </p>
          )}
          <Section title="Who held it" id="holders">
            <Timeline {...timelineOfPost(post.name, { changes, terms, nameOf: name }, visit.today)} />
          </Section>
          <Section title="Terms of office" id="terms">
            <TermList
              around={{ terms, changes }}
              today={visit.today}
              nameOf={name}
              renewAt={mayRecord ? `${at}/record-term` : null}
            />
            {mayRecord && (
              <p>
                <a href={`${at}/record-term`}>Record a term of office</a>
              </p>
            )}
          </Section>
          <Section title="Deputies and delegations">
            {delegations.length === 0 ? (
              <Empty says="Nobody is recorded as standing in for this post." />
            ) : (
              <DelegationList delegations={delegations} day={visit.today} />
            )}
            {mayGiveFor(visit, post.agencyId) && (
              <p>
                <a href={`/delegations/give?post=${post.id}`}>Record who stands in</a>
              </p>
            )}
          </Section>
          <Section title="What happened">
            <ChangeList
              changes={changes}
              today={visit.today}
              tell={tellOfUs}
              settleAt={mayRecord ? `${at}/record-change` : null}
              kinds={postChangeKinds}
              empty="Nothing is recorded of this post yet."
            />
          </Section>
          <EvidenceList files={await evidenceOf(visit.db, at)} />
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})
