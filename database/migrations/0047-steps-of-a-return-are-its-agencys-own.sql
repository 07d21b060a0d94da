-- The steps of a return are its agency's own: why longer time was wanted and given, what was said when it was sent back, the feedback. What
-- everybody of the partnership is told of them are counts, which these functions give and nothing else.
alter table self_assessment.return_change add column for_agency_id int;
update self_assessment.return_change step set for_agency_id = own.agency_id
  from self_assessment.round_return own where own.partnership_id = step.partnership_id and own.id = step.round_return_id;
alter table self_assessment.return_change alter column for_agency_id set not null;
alter table self_assessment.return_change drop constraint return_change_partnership_id_round_return_id_fkey;
alter table self_assessment.return_change add foreign key (partnership_id, round_return_id, for_agency_id)
  references self_assessment.round_return (partnership_id, id, agency_id);
comment on column self_assessment.return_change.for_agency_id is 'partnership: the agency whose own it is; seen by those who act for it and by those who read every return';

-- How many of a round gave the same answer on the same day with the same longer time, as was known on a day. A return that was sent in again,
-- after it was sent back or opened once more, keeps the day on which it first came.
create function self_assessment.answers_told(rounds int[], as_at date)
returns table (round_id int, kind text, happened_on calendar.whenever, until_on date, count int) language plpgsql
as $$
declare before text := coalesce(current_setting('app.every_agency', true), '');
begin
  perform set_config('app.every_agency', 'yes', true);
  return query
    select own.round_id, answer.kind,
           case when answer.kind <> 'returned' then answer.happened_on else (
             select first.happened_on from self_assessment.return_change first
              where first.partnership_id = own.partnership_id and first.round_return_id = own.id and first.kind = 'returned' and first.status = 'happened'
                and (first.known_on is null or first.known_on <= as_at)
                and first.id > coalesce((select max(back.id) from self_assessment.return_change back
                                          where back.partnership_id = own.partnership_id and back.round_return_id = own.id and back.kind = 'taken back'
                                            and back.status = 'happened' and back.id < answer.id), 0)
              order by first.id limit 1) end,
           longer.until_on, count(*)::int
      from self_assessment.round_return own
      left join lateral (
        select s.id, s.kind, s.happened_on from self_assessment.return_change s
         where s.partnership_id = own.partnership_id and s.round_return_id = own.id and s.status = 'happened'
           and s.kind in ('returned', 'nil return', 'exempt', 'taken back', 'sent back') and (s.known_on is null or s.known_on <= as_at)
         order by s.id desc limit 1) answer on true
      left join lateral (
        select s.until_on from self_assessment.return_change s
         where s.partnership_id = own.partnership_id and s.round_return_id = own.id and s.status = 'happened'
           and s.kind = 'extension' and (s.known_on is null or s.known_on <= as_at)
         order by s.id desc limit 1) longer on true
     where own.partnership_id = tenancy.current_partnership() and own.round_id = any(rounds)
     group by 1, 2, 3, 4;
  perform set_config('app.every_agency', before, true);
end $$;
comment on function self_assessment.answers_told is 'How many of some rounds answered in the same way on the same day with the same longer time; names nobody';

-- What was asked, given and refused of longer time in some rounds, in the order it was recorded; the returns of each round are only told apart.
create function self_assessment.longer_time_told(rounds int[], as_at date)
returns table (round_id int, one int, kind text) language plpgsql
as $$
declare before text := coalesce(current_setting('app.every_agency', true), '');
begin
  perform set_config('app.every_agency', 'yes', true);
  return query
    select told.round_id, (dense_rank() over (partition by told.round_id order by told.first_id))::int, told.kind
      from (select own.round_id, s.id, s.kind, min(s.id) over (partition by own.id) as first_id
              from self_assessment.return_change s
              join self_assessment.round_return own on own.partnership_id = s.partnership_id and own.id = s.round_return_id
             where s.partnership_id = tenancy.current_partnership() and own.round_id = any(rounds) and s.status = 'happened'
               and s.kind in ('extension asked', 'extension', 'extension refused') and (s.known_on is null or s.known_on <= as_at)) told
     order by told.id;
  perform set_config('app.every_agency', before, true);
end $$;
comment on function self_assessment.longer_time_told is 'The requests for longer time in some rounds and what came of each; names nobody and gives no reason';

-- A peer who was asked to challenge a return has to know whether it is in the partnership's hands, and nothing else of its steps.
create function self_assessment.is_in_hand(asked_return int) returns boolean language plpgsql
as $$
declare before text := coalesce(current_setting('app.every_agency', true), ''); is_in boolean;
begin
  perform set_config('app.every_agency', 'yes', true);
  select s.kind = 'returned' into is_in from self_assessment.return_change s
   where s.partnership_id = tenancy.current_partnership() and s.round_return_id = asked_return and s.status = 'happened'
     and s.kind in ('returned', 'nil return', 'exempt', 'taken back', 'sent back')
   order by s.id desc limit 1;
  perform set_config('app.every_agency', before, true);
  return coalesce(is_in, false);
end $$;
comment on function self_assessment.is_in_hand is 'Whether the last that became of a return is that it was returned';

-- Whoever comes by the address in a letter asks, before they are let in, whether the return can still be answered: its moves in order, no word of why.
create function self_assessment.moves_told(asked_return int) returns setof text language plpgsql
as $$
declare before text := coalesce(current_setting('app.every_agency', true), '');
begin
  perform set_config('app.every_agency', 'yes', true);
  return query
    select s.kind from self_assessment.return_change s
     where s.partnership_id = tenancy.current_partnership() and s.round_return_id = asked_return and s.status = 'happened'
       and s.kind in ('returned', 'nil return', 'exempt', 'taken back', 'sent back', 're-opened')
     order by s.id;
  perform set_config('app.every_agency', before, true);
end $$;
comment on function self_assessment.moves_told is 'What became of a return, step by step: came in, was sent back, was opened again; no day, no reason, no name';
