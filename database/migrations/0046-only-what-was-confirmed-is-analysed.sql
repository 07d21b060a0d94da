-- What was brought forward counts once somebody said that it is still right, in the analysis as in the return itself: until then it is not answered.
-- One row for each return that came in and each reference that is scored or met: at a point, not applying, not asked of them, or not answered.
create or replace function self_assessment.analysed(asked_round int, as_at date, moderated boolean)
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
    left join self_assessment.answer a on a.round_return_id = came.round_return_id and a.question_id = w.id and a.confirmed
    left join lateral (
      select s.point_id from self_assessment.score s
       where moderated and s.round_return_id = came.round_return_id and s.question_id = w.id and s.given_as = 'moderated'
       order by s.id desc limit 1) given on true
    left join self_assessment.point p on p.id = coalesce(given.point_id, a.point_id)
$$;
