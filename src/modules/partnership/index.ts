import type { Module } from '#platform/module.ts'
import { abilities } from './abilities.ts'
import { actForAgency } from './acting/act-for-agency.tsx'
import { endAlsoActing } from './acting/end-also-acting.tsx'
import { addAnAgency } from './agencies/add-agency.tsx'
import { correctAnAgency } from './agencies/correct-agency.tsx'
import { endAnAgency } from './agencies/end-agency.tsx'
import { agencyFacts } from './agencies/facts.ts'
import { listAgencies } from './agencies/list-agencies.tsx'
import { recordAgencyChoice } from './agencies/record-choice.tsx'
import { recordSuccession } from './agencies/record-succession.tsx'
import { showAgency } from './agencies/show-agency.tsx'
import { departuresToSettle, versionsToAgree } from './arrangements/departures/deadlines.ts'
import { departureFacts } from './arrangements/departures/facts.ts'
import { arrangementsFacts } from './arrangements/facts.ts'
import { arrangementsRoutes } from './arrangements/routes.ts'
import { arrangementsToCome, delegationsToEnd, startsToCome } from './deadlines.ts'
import { endADelegation } from './delegations/end-delegation.tsx'
import { delegationFacts } from './delegations/facts.ts'
import { giveDelegation } from './delegations/give-delegation.tsx'
import { listDelegations } from './delegations/list-delegations.tsx'
import { showDelegation } from './delegations/show-delegation.tsx'
import { groupChangesToCome, handBacksMissing } from './groups/deadlines.ts'
import { addAGroup } from './groups/add-group.tsx'
import { correctAGroup } from './groups/correct-group.tsx'
import { groupFacts } from './groups/facts.ts'
import { handBack } from './groups/hand-back.tsx'
import { listGroups } from './groups/list-groups.tsx'
import { recordGroupChange } from './groups/record-group-change.tsx'
import { showGroup } from './groups/show-group.tsx'
import type { Handed } from './handed.ts'
import { hull } from './hull.ts'
import { declareInterest } from './interests/declare-interest.tsx'
import { endAnInterest } from './interests/end-interest.tsx'
import { declarationsDue, ownDeclaration } from './interests/deadlines.ts'
import { listInterests } from './interests/list-interests.tsx'
import { setInterestRule } from './interests/set-rule.tsx'
import { budgetsToAgree, contributionsToCome } from './money/deadlines.ts'
import { moneyFacts } from './money/facts.ts'
import { moneyRoutes } from './money/routes.ts'
import { northport } from './northport.ts'
import { addAPerson } from './people/add-person.tsx'
import { correctAPerson } from './people/correct-person.tsx'
import { listPeople } from './people/list-people.tsx'
import { recordLeaving } from './people/record-leaving.tsx'
import { recordReturn } from './people/record-return.tsx'
import { showPerson } from './people/show-person.tsx'
import { addAPost } from './posts/add-post.tsx'
import { correctAPost } from './posts/correct-post.tsx'
import { postFacts } from './posts/facts.ts'
import { listPosts } from './posts/list-posts.tsx'
import { recordPostChange } from './posts/record-post-change.tsx'
import { showPost } from './posts/show-post.tsx'
import { changeAMember, endAMember } from './signing-in/change-member.tsx'
import { endActing } from './signing-in/end-acting.tsx'
import { correctAnInvitation, sendInvitationAgain, takeInvitationBack } from './signing-in/invitation-deeds.tsx'
import { inviteColleague } from './signing-in/invite-colleague.tsx'
import { inviteLead } from './signing-in/invite-lead.tsx'
import { listMembers } from './signing-in/list-members.tsx'
import { termsToEnd } from './terms-of-office/deadlines.ts'
import { termFacts } from './terms-of-office/facts.ts'
import { recordSeatTerm } from './terms-of-office/record-seat-term.tsx'
import { recordTerm } from './terms-of-office/record-term.tsx'
import { agreeTermsOfReference } from './terms-of-reference/agree-terms-of-reference.tsx'
import { termsOfReferenceToReview } from './terms-of-reference/deadlines.ts'
import { termsOfReferenceFacts } from './terms-of-reference/facts.ts'
import { showTermsOfReference } from './terms-of-reference/show-terms-of-reference.tsx'
import { setRhythm } from './rhythms/set-rhythm.tsx'
import { showStructure } from './show-structure.tsx'

export type { Attending, Held, Holding, Ladder, Mover, Practice, Reporting } from './handed.ts'
export { givenByPartner, type GivenByPartner } from './money/given-by-partner.ts'
export {
  byOf,
  doneByColumn,
  doneByColumns,
  doneByFields,
  doneByInWords,
  doneByOf,
  ownerBy,
  type DoneBy,
} from './done-by.tsx'
export { chairs, contributor, everyone, leaders, office, roles, type Role } from './roles.ts'
export {
  addAgencies,
  addAgency,
  addPerson,
  agenciesToPick,
  groupsToPick,
  ownerNames,
  peopleToPick,
  postsToPick,
  bodiesAndTerms,
  statutoryPartners,
  type Choice,
} from './store.ts'
export { peopleWhoLeft } from './people/store.ts'
export { partnersOn, type PartnerOfADay } from './agencies/partner-term.ts'
export { addPost, addPostChange } from './posts/store.ts'
export { stateOfPost, type PostState } from './posts/post.ts'
export { postsOn, type PostOn } from './posts/posts-on.ts'
export { addGroup, addGroupChange, addMembers, boardsBesideUs, groupsNow } from './groups/store.ts'
export { chairOn, viceChairOn } from './groups/chair.ts'
export { rhythmsOn } from './rhythms/store.ts'
export { rhythmInWords, type Rhythm } from './rhythms/rhythm.ts'
export { stateOfGroup, type GroupState } from './groups/group.ts'
export { addArrangementsChange } from './arrangements/store.ts'
export { whoMayAct } from './delegations/store.ts'
export { signedAs, signingAsOf, signingProblems, type SigningAs } from './delegations/signing-as.ts'
export { SigningLine } from './delegations/signing-line.tsx'
export type { Acting, ActingOn, MayAct } from './delegations/may-act.ts'
export { inviteLeads, lettersAfresh, problemsOfLeads, whenAccepted } from './signing-in/invite.ts'
export { emailOf, lead, type Lead } from './signing-in/signing-in.ts'
export { holdersOfPosts, peopleAnsweringFor } from './who-answers.ts'

/**
 * Chapter 1: who we are. The agencies, people, posts and groups of the partnership, and its published arrangements. It is handed
 * what later chapters know (what moves with a start, when groups met) and knows none of them.
 */
export const partnership = (handed: Handed = { movers: [], practice: [] }): Module => ({
  name: 'partnership',
  routes: [
    showStructure,
    listAgencies,
    addAnAgency,
    showAgency,
    correctAnAgency,
    endAnAgency,
    recordSuccession,
    recordAgencyChoice,
    listPeople,
    addAPerson,
    showPerson,
    correctAPerson,
    recordLeaving(handed.holding ?? []),
    recordReturn,
    actForAgency,
    endAlsoActing,
    listMembers,
    inviteColleague,
    changeAMember,
    endAMember,
    correctAnInvitation,
    sendInvitationAgain,
    takeInvitationBack,
    inviteLead,
    endActing,
    listPosts,
    addAPost,
    showPost,
    correctAPost,
    recordPostChange(handed.movers),
    recordTerm,
    listDelegations,
    giveDelegation,
    showDelegation,
    endADelegation,
    listInterests,
    declareInterest,
    endAnInterest,
    setInterestRule,
    listGroups,
    addAGroup,
    showGroup,
    correctAGroup,
    recordGroupChange,
    handBack,
    recordSeatTerm,
    setRhythm,
    agreeTermsOfReference,
    showTermsOfReference,
    ...arrangementsRoutes(handed),
    ...moneyRoutes,
  ],
  abilities,
  facts: [
    arrangementsFacts,
    postFacts,
    groupFacts,
    delegationFacts,
    termFacts,
    termsOfReferenceFacts,
    departureFacts(handed),
    moneyFacts,
    agencyFacts,
  ],
  deadlines: [
    startsToCome,
    groupChangesToCome,
    arrangementsToCome,
    delegationsToEnd,
    termsToEnd,
    termsOfReferenceToReview,
    handBacksMissing,
    declarationsDue,
    departuresToSettle(handed),
    contributionsToCome,
  ],
  waiting: [ownDeclaration, versionsToAgree, budgetsToAgree],
  searchable: [
    { kind: 'agency', says: 'Agency', may: 'see who we are' },
    { kind: 'person', says: 'Person', may: 'see who we are' },
    { kind: 'post', says: 'Post', may: 'see who we are' },
    { kind: 'group', says: 'Group', may: 'see who we are' },
    { kind: 'terms of reference', says: 'Terms of reference', may: 'see who we are' },
    { kind: 'delegation', says: 'Deputy or delegation', may: 'see who we are' },
    { kind: 'edition of the arrangements', says: 'Edition of the arrangements', may: 'see who we are' },
  ],
  stories: { hull, northport },
})
