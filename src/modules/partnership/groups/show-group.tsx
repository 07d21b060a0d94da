import { whenInWords } from '#platform/calendar/when.ts'
import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { ChangeList } from '#platform/facts/change-list.tsx'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { groupsToPick, ownerNames } from '../store.ts'
import { tellOfUs } from '../tell-change.ts'
import { RhythmList } from '../rhythms/rhythm-list.tsx'
import { rhythmsOfGroup } from '../rhythms/store.ts'
import { termsOfGroup } from '../terms-of-office/store.ts'
import { TermList } from '../terms-of-office/term-list.tsx'
import { versionsOfGroup } from '../terms-of-reference/store.ts'
import { VersionList } from '../terms-of-reference/version-list.tsx'
import { GroupSummary } from './group-summary.tsx'
import { groupChangeKinds, stateOfGroup } from './group.ts'
import { GroupStands } from './list-groups.tsx'
import { changesOfGroup, findGroup, groupsReportingTo, membersOfGroup } from './store.ts'

/** One group: what it is for, to whom it reports, who sits on it, and everything that happened to it. */
export const showGroup = page({
  path: '/groups/:group',
  may: 'see who we are',
  examples: async (visit) => (await groupsToPick(visit.db)).slice(0, 2).map(({ id }) => ({ group: String(id) })),

  async show(visit, params) {
    const group = await findGroup(visit.db, numberIn(params.group))
    const changes = await changesOfGroup(visit.db, group.id)
    const members = await membersOfGroup(visit.db, group.id)
    const below = await groupsReportingTo(visit.db, group.id)
    const versions = await versionsOfGroup(visit.db, group.id)
    const terms = await termsOfGroup(visit.db, group.id)
    const rhythms = await rhythmsOfGroup(visit.db, group.id)
    const nameOf = await ownerNames(visit.db)
    const at = `/groups/${group.id}`
    const mayRecord = may(visit, 'record changes of groups')
    return {
      title: group.name,
      above: [
        { says: 'Who we are', href: '/partnership' },
        { says: 'Groups', href: '/groups' },
      ],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says={group.name}
            lede={<GroupStands state={stateOfGroup(changes, visit.today)} />}
            deeds={mayRecord && <Button href={`${at}/record-change`}>Record a change</Button>}
          />
          <GroupSummary {...{ group, changes, today: visit.today, nameOf, mayRecord }} />
          {mayRecord && (
            <p>
              <a href={`${at}/correct`}>Put right what is said of it, or who is above it</a>
            </p>
          )}
          <Section title="Who sits on it">
            {members.length === 0 ? (
              <Empty says="Nobody is recorded as sitting on it." />
            ) : (
              <ul class="govuk-list">
                {members.map((member) => (
                  <li key={member.id}>
                    <a
                      href={
                        member.personId
                          ? `/people/${member.personId}`
                          : member.postId
                            ? `/posts/${member.postId}`
                            : `/agencies/${member.agencyId}`
                      }
                    >
                      {member.person ?? member.post ?? member.agency}
                    </a>
                    <span class="quiet">
                      {' '}
                      since {whenInWords(member.sinceOn)}
                      {member.untilOn ? `, until ${whenInWords(member.untilOn)}` : ''}
                      {member.capacity === 'member'
                        ? ''
                        : `, as ${member.capacity === 'adviser' ? 'an adviser' : 'the deputy of a member'}`}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section title="Terms of reference" id="terms">
            <VersionList versions={versions} today={visit.today} />
            {mayRecord && (
              <p>
                <a href={`${at}/agree-terms-of-reference`}>
                  {versions.length > 0 ? 'Record a new version' : 'Record the terms of reference'}
                </a>
              </p>
            )}
          </Section>
          <Section title="Terms of office of its chair" id="terms-of-office">
            <TermList
              around={{ terms, changes }}
              today={visit.today}
              nameOf={(personId) => nameOf({ personId })}
              renewAt={mayRecord ? `${at}/record-term` : null}
              of="group"
            />
            {mayRecord && (
              <p>
                <a href={`${at}/record-term`}>Record a term of office</a>
              </p>
            )}
          </Section>
          <Section title="How often it meets and reports" id="rhythm">
            <RhythmList rhythms={rhythms} day={visit.today} />
            {mayRecord && (
              <p>
                <a href={`${at}/set-rhythm`}>Set a rhythm</a>
              </p>
            )}
          </Section>
          {below.length > 0 && (
            <Section title="Groups that report to it">
              <ul class="govuk-list">
                {below.map((each) => (
                  <li key={each.id}>
                    <a href={`/groups/${each.id}`}>{each.name}</a>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section title="What happened">
            <ChangeList
              changes={changes}
              today={visit.today}
              tell={tellOfUs}
              settleAt={mayRecord ? `${at}/record-change` : null}
              kinds={{ ...groupChangeKinds, 'reporting line': 'The group it answers to changed' }}
              empty="Nothing is recorded of this group yet."
            />
          </Section>
          <EvidenceList files={await evidenceOf(visit.db, at)} />
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})
