-- Somebody also acts for an agency that is not their own: a trust's lead for its schools, a health lead for two providers. Said with the reason,
-- always with a last day, and kept after it ended.
alter table rooms.agency_key
  add column because       text not null default 'Not recorded' check (because <> ''),
  add column given_by      text not null default 'Not recorded',
  add column said_until    date,
  add column ended_on      date,
  add column ended_by      text,
  add column ended_because text,
  add check ((ended_on is null) = (ended_by is null) and (ended_on is null) = (ended_because is null));
update rooms.agency_key set said_until = until_on;
alter table rooms.agency_key alter column said_until set not null, alter column because drop default, alter column given_by drop default;
comment on table rooms.agency_key is 'Who also acts for an agency that is not their own, from when until when: all that is its own is open to them. A peer who challenges one return needs none.';
comment on column rooms.agency_key.until_on is 'partnership: the last day; such a key always has one, and one that was ended the day before it was';
comment on column rooms.agency_key.because is 'partnership: why they act for it too; no name of a person';
comment on column rooms.agency_key.given_by is 'partnership: who said so, as they were called then';
comment on column rooms.agency_key.said_until is 'partnership: the last day as it was first said';
comment on column rooms.agency_key.ended_on is 'partnership: the day it was ended early; empty while it was not';
comment on column rooms.agency_key.ended_by is 'partnership: who ended it early, as they were called then';
comment on column rooms.agency_key.ended_because is 'partnership: why it was ended early';
