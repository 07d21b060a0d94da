-- Who of the partnership reviews a return, and a question of a reviewer that is withdrawn.

alter table self_assessment.round_return
  add column reviewer_account int references identity.account,
  add column reviewer text,
  add check ((reviewer_account is null) = (reviewer is null));
comment on column self_assessment.round_return.reviewer_account is 'partnership: who reviews it, so that its feedback waits on them; empty while it waits on all who moderate';
comment on column self_assessment.round_return.reviewer is 'partnership: who reviews it, as they were called then';

alter table self_assessment.remark
  add column withdrawn_at timestamptz,
  add column withdrawn_by text,
  add column withdrawn_because text,
  add check ((withdrawn_at is null) = (withdrawn_by is null));
comment on column self_assessment.remark.withdrawn_at is 'partnership: when whoever asked took it back, so that it waits for no answer; empty while it stands';
comment on column self_assessment.remark.withdrawn_by is 'partnership: who took it back, as they were called then';
comment on column self_assessment.remark.withdrawn_because is 'partnership: why it was taken back';
