-- How one improvement stood on a day, asked for each of those that are wanted: asked of all at once it is reckoned again for each.
create function self_assessment.improvement_stood(asked int, promised calendar.whenever, as_at date)
returns table (state text, due calendar.whenever, ended_on date, rating text, said_on date, said text)
language sql stable
as $$
  select coalesce(nullif(step.ending, 'taken up again'), 'open'), coalesce(step.due, promised),
         case when step.ending in ('done', 'dropped') then step.ended_on end, step.rating, step.said_on, step.said
    from (
      select (array_agg(s.kind order by s.id desc) filter (where s.kind in ('done', 'dropped', 'taken up again')))[1] as ending,
             (array_agg(s.happened_on order by s.id desc) filter (where s.kind in ('done', 'dropped', 'taken up again')))[1] as ended_on,
             (array_agg(s.to_due order by s.id desc) filter (where s.kind = 'another date'))[1] as due,
             (array_agg(s.rating order by s.id desc) filter (where s.rating is not null))[1] as rating,
             (array_agg(s.happened_on order by s.id desc))[1] as said_on,
             (array_agg(s.says order by s.id desc))[1] as said
        from self_assessment.improvement_step s
       where s.partnership_id = tenancy.current_partnership() and s.improvement_id = asked and s.happened_on <= as_at) step
$$;
comment on function self_assessment.improvement_stood is 'How one improvement stood on a day, by its steps: open, done or dropped, and by when it is to be done';
