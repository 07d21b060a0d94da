-- What a round is told by: only returns that came in, question by question, so that every figure of the analysis adds up to the same number.

-- Does a return count? Its last step says that it came in. One that was sent back, taken back or opened again is a draft once more.
create function self_assessment.is_returned(asked_return int, as_at date) returns boolean language sql stable
as $$
  select coalesce((select s.kind = 'returned' from self_assessment.return_change s
                    where s.partnership_id = tenancy.current_partnership() and s.round_return_id = asked_return and s.status = 'happened'
                      and s.kind in ('returned', 'nil return', 'exempt', 'taken back', 'sent back', 're-opened')
                      and (s.known_on is null or s.known_on <= as_at)
                    order by s.id desc limit 1), false)
$$;
comment on function self_assessment.is_returned is 'Whether the last step of a return known on a day says that it came in';

create function self_assessment.returned(asked_round int, as_at date)
returns table (round_return_id int, agency_id int, audience_id int) language sql stable
as $$
  select r.id, r.agency_id, r.audience_id from self_assessment.round_return r
   where r.partnership_id = tenancy.current_partnership() and r.round_id = asked_round and self_assessment.is_returned(r.id, as_at)
$$;
comment on function self_assessment.returned is 'The returns of a round that had come in by a day';

-- One row for each return that came in and each reference that is scored or met: at a point, not applying, not asked of them, or not answered.
create function self_assessment.analysed(asked_round int, as_at date, moderated boolean)
returns table (round_return_id int, agency_id int, audience_id int, part_id int, reference text, question_id int, scale_id int,
               says text, place int, meets boolean, shade int, standing text)
language sql stable
as $$
  with recursive question as (
    select q.* from self_assessment.question q join self_assessment.round r on r.version_id = q.version_id where r.id = asked_round),
  condition (question_id, earlier, needs) as (
    select q.id, q.only_if, q.only_if_answer from question q where q.only_if is not null
    union
    select c.question_id, q.only_if, q.only_if_answer from condition c join question q on q.id = c.earlier where q.only_if is not null),
  came as (select * from self_assessment.returned(asked_round, as_at)),
  scored as (
    select distinct on (q.reference) q.reference, q.part_id from question q where q.kind in ('scored', 'met or unmet')
     order by q.reference, q.audience_id nulls first),
  wording as (
    select distinct on (a.audience_id, q.reference) a.audience_id, q.reference, q.id, q.kind, q.scale_id
      from (select distinct came.audience_id from came) a
      join question q on q.audience_id is null or q.audience_id = a.audience_id
     order by a.audience_id, q.reference, q.audience_id nulls last),
  needless as (
    select distinct came.round_return_id, c.question_id from came cross join condition c
     where not exists (
       select from self_assessment.answer e left join self_assessment.point p on p.partnership_id = e.partnership_id and p.id = e.point_id
        where e.round_return_id = came.round_return_id and e.question_id = c.earlier
          and (c.needs = p.says or c.needs = e.says or c.needs = any(e.chosen))))
  select came.round_return_id, came.agency_id, came.audience_id, scored.part_id, scored.reference, w.id, w.scale_id,
         coalesce(p.says, case when w.kind = 'met or unmet' then a.says end),
         coalesce(p.place, case when w.kind = 'met or unmet' then (a.says = 'Met')::int end),
         coalesce(p.meets_minimum, case when w.kind = 'met or unmet' then a.says = 'Met' end),
         coalesce(p.shade, case when w.kind = 'met or unmet' then case when a.says = 'Met' then 0 else 4 end end),
         case when w.id is null or n.question_id is not null then 'not asked'
              when p.applies or (w.kind = 'met or unmet' and nullif(a.says, '') is not null) then 'at a point'
              when p.id is not null or a.not_applicable_because is not null then 'does not apply'
              else 'not answered' end
    from came cross join scored
    left join wording w on w.audience_id is not distinct from came.audience_id and w.reference = scored.reference and w.kind in ('scored', 'met or unmet')
    left join needless n on n.round_return_id = came.round_return_id and n.question_id = w.id
    left join self_assessment.answer a on a.round_return_id = came.round_return_id and a.question_id = w.id
    left join lateral (
      select s.point_id from self_assessment.score s
       where moderated and s.round_return_id = came.round_return_id and s.question_id = w.id and s.given_as = 'moderated'
       order by s.id desc limit 1) given on true
    left join self_assessment.point p on p.id = coalesce(given.point_id, a.point_id)
$$;
comment on function self_assessment.analysed is 'Every scored or met answer of the returns of a round that came in, with how it stands';

-- What everybody of the partnership may be told: counts over all agencies, whoever asks. They pass the wall around each agency's own, and
-- only there, and give nothing but numbers; whoever tells them guards the small ones.
create function self_assessment.standards_told(rounds int[], as_at date)
returns table (round_id int, part_id int, answered int, meeting int) language plpgsql
as $$
declare before text := coalesce(current_setting('app.every_agency', true), '');
begin
  perform set_config('app.every_agency', 'yes', true);
  return query
    select one.round_id, one.part_id, count(*)::int, (count(*) filter (where one.meets))::int
      from (select r as round_id, x.part_id, bool_and(x.meets) as meets
              from unnest(rounds) r cross join lateral self_assessment.analysed(r, as_at, false) x
             where x.standing = 'at a point' group by r, x.part_id, x.round_return_id) one
     group by one.round_id, one.part_id;
  perform set_config('app.every_agency', before, true);
end $$;
comment on function self_assessment.standards_told is 'For each standard of some rounds how many agencies answered it and how many meet the minimum in all of it';

create function self_assessment.references_told(rounds int[], asked_references text[], as_at date)
returns table (round_id int, reference text, answered int, meeting int) language plpgsql
as $$
declare before text := coalesce(current_setting('app.every_agency', true), '');
begin
  perform set_config('app.every_agency', 'yes', true);
  return query
    select r, x.reference, count(*)::int, (count(*) filter (where x.meets))::int
      from unnest(rounds) r cross join lateral self_assessment.analysed(r, as_at, false) x
     where x.standing = 'at a point' and x.reference = any(asked_references) group by r, x.reference;
  perform set_config('app.every_agency', before, true);
end $$;
comment on function self_assessment.references_told is 'For some questions of some rounds how many agencies answered and how many of them meet the minimum';

create function self_assessment.codings_told(themes int[], as_at date)
returns table (theme_id int, answers int, agencies int) language plpgsql
as $$
declare before text := coalesce(current_setting('app.every_agency', true), '');
begin
  perform set_config('app.every_agency', 'yes', true);
  return query
    select c.theme_id, count(distinct c.answer_id)::int, count(distinct c.for_agency_id)::int
      from self_assessment.coding c join self_assessment.answer a on a.id = c.answer_id
     where c.theme_id = any(themes) and self_assessment.is_returned(a.round_return_id, as_at) group by c.theme_id;
  perform set_config('app.every_agency', before, true);
end $$;
comment on function self_assessment.codings_told is 'From how many answers of how many agencies each theme came';

-- The words of an answer, kept so that those of a whole round are found at once.
alter table self_assessment.answer add column words tsvector generated always as (to_tsvector('english',
  coalesce(says, '') || ' ' || coalesce(evidence, '') || ' ' || coalesce(impact, '') || ' ' || coalesce(improvement, '') || ' '
  || coalesce(improvement_owner, '') || ' ' || coalesce(not_applicable_because, ''))) stored;
comment on column self_assessment.answer.words is 'partnership: the same words, indexed';
create index answer_improvements on self_assessment.answer (partnership_id, question_id) where improvement is not null;

alter table self_assessment.coding add column action_at text;
comment on column self_assessment.coding.action_at is 'partnership: the address of the action that the agency''s own improvement was taken over as; empty where it was not';
